using System.CommandLine;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Cli;

/// <summary><c>schemagen validate</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create(CommonOptions common, ToolSettings settings)
    {
        Argument<string> slug = new("slug") { Description = "The model." };
        Argument<string> payload = new("payload") { Description = "A file with the input, or with a whole request; - for the standard input." };
        var command = new Command("validate", "Validates a payload against a model: each violation with its pointer; exit code 1 where there is one.") { slug, payload, common.Project, common.Json };
        command.SetAction((arguments, _) => common.RunAsync(arguments, context =>
        {
            ValidateResult result = new ValidatePayload(context).Run(arguments.GetValue(slug)!, arguments.GetValue(payload)!, settings.Input);
            context.Output.Result(result, ToolJson.Default.ValidateResult, static (screen, result) => result.Print(screen));
            return Task.FromResult(result.IsValid ? ExitCodes.Fine : ExitCodes.Differences);
        }));
        return command;
    }
}
