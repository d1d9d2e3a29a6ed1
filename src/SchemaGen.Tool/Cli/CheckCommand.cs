using System.CommandLine;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Cli;

/// <summary><c>schemagen check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions common)
    {
        Option<bool> online = new("--online") { Description = "Ask the sources too." };
        var command = new Command("check", "Compares the schema files with the lock; exit code 1 where they differ. For CI.") { online, common.Project, common.BaseAddress, common.Json };
        command.SetAction((arguments, stop) => common.RunAsync(arguments, async context =>
        {
            CheckResult result = await new CheckModels(context).RunAsync(arguments.GetValue(online), stop).ConfigureAwait(false);
            context.Output.Result(result, ToolJson.Default.CheckResult, static (screen, result) => result.Print(screen));
            return result.ToExitCode();
        }));
        return command;
    }
}
