using System.CommandLine;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Cli;

/// <summary><c>schemagen update</c>.</summary>
internal static class UpdateCommand
{
    public static void Complete(Command command, CommonOptions common)
    {
        Argument<string[]> slugs = new("slug") { Description = "The models; all, where none is given.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> dryRun = new("--dry-run") { Description = "Write nothing; exit code 1 where something would be written." };
        Option<bool> force = new("--force") { Description = "Replace files that were changed by hand." };
        Option<bool> forget = new("--forget") { Description = "Forget the members and values that updates removed, which stay in C# as errors until then." };
        command.Arguments.Add(slugs);
        var formats = new FormatOption(common);
        command.Options.Add(dryRun);
        command.Options.Add(forget);
        command.Options.Add(force);
        command.Options.Add(formats.Option);
        command.Options.Add(common.Project);
        command.Options.Add(common.BaseAddress);
        command.Options.Add(common.Json);
        command.SetAction((arguments, stop) => common.RunAsync(arguments, async context =>
        {
            UpdateResult result = await new UpdateModels(context).RunAsync(arguments.GetValue(slugs) ?? [], !arguments.GetValue(dryRun), arguments.GetValue(force), arguments.GetValue(forget), stop).ConfigureAwait(false);
            switch (formats.Of(arguments))
            {
                case ReportFormat.Text or ReportFormat.Json:
                    context.Output.Result(result, ToolJson.Default.UpdateResult, static (screen, result) => result.Print(screen));
                    break;
                case var format:
                    context.Output.Text(ReportFormats.Write(result.Reports, format));
                    result.WarnOfFailures(context.Output);
                    break;
            }

            return result.ToExitCode();
        }, isJson: formats.Of(arguments) == ReportFormat.Json));
    }
}
