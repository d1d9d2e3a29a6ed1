using System.CommandLine;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Cli;

/// <summary><c>schemagen validate</c>.</summary>
internal static class ValidateCommand
{
    public static void Complete(Command command, CommonOptions common)
    {
        Argument<string> slug = new("slug") { Description = "The model." };
        Argument<string> payload = new("payload") { Description = "A file with the input, or with a whole request; - for the standard input." };
        command.Arguments.Add(slug);
        command.Arguments.Add(payload);
        command.Options.Add(common.Project);
        command.Options.Add(common.Json);
        command.SetAction((arguments, _) => common.RunAsync(arguments, context =>
        {
            ValidateResult result = new ValidatePayload(context).Run(arguments.GetValue(slug)!, arguments.GetValue(payload)!, common.Settings.Input);
            context.Output.Result(result, ToolJson.Default.ValidateResult, static (screen, result) => result.Print(screen));
            return Task.FromResult(result.IsValid ? ExitCodes.Fine : ExitCodes.Differences);
        }));
    }
}
