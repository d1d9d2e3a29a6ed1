using System.CommandLine;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Cli;

/// <summary><c>schemagen list</c>.</summary>
internal static class ListCommand
{
    public static void Complete(Command command, CommonOptions common)
    {
        command.Options.Add(common.Project);
        command.Options.Add(common.Json);
        command.SetAction((arguments, _) => common.RunAsync(arguments, context =>
        {
            context.Output.Result(new ListModels(context.Project).Run(), ToolJson.Default.ListResult, static (screen, result) => result.Print(screen));
            return Task.FromResult(ExitCodes.Fine);
        }));
    }
}
