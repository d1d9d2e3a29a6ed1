using System.CommandLine;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Cli;

/// <summary><c>schemagen check</c>.</summary>
internal static class CheckCommand
{
    public static void Complete(Command command, CommonOptions common)
    {
        Option<bool> online = new("--online") { Description = "Ask the sources too." };
        command.Options.Add(online);
        command.Options.Add(common.Project);
        command.Options.Add(common.BaseAddress);
        command.Options.Add(common.Json);
        command.SetAction((arguments, stop) => common.RunAsync(arguments, async context =>
        {
            CheckResult result = await new CheckModels(context).RunAsync(arguments.GetValue(online), stop).ConfigureAwait(false);
            context.Output.Result(result, ToolJson.Default.CheckResult, static (screen, result) => result.Print(screen));
            return result.ToExitCode();
        }));
    }
}
