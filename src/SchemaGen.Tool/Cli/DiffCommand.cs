using System.CommandLine;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Drift.Changes;

namespace SchemaGen.Tool.Cli;

/// <summary><c>schemagen diff</c>.</summary>
internal static class DiffCommand
{
    public static void Complete(Command command, CommonOptions common)
    {
        Argument<string> old = new("old") { Description = "The old schema: a file, an address or any other source; or, alone, a model of the project, which is compared with its source." };
        Argument<string?> @new = new("new") { Description = "The new schema.", Arity = ArgumentArity.ZeroOrOne };
        var formats = new FormatOption(common);
        command.Arguments.Add(old);
        command.Arguments.Add(@new);
        command.Options.Add(formats.Option);
        command.Options.Add(common.Project);
        command.Options.Add(common.BaseAddress);
        command.Options.Add(common.Json);
        command.SetAction((arguments, stop) => common.RunAsync(arguments, async context =>
        {
            var diff = new DiffModels(context);
            DriftReport report = arguments.GetValue(@new) is { } other
                ? await diff.CompareAsync(arguments.GetValue(old)!, other, stop).ConfigureAwait(false)
                : await diff.CompareWithSourceAsync(arguments.GetValue(old)!, stop).ConfigureAwait(false);
            context.Output.Text(ReportFormats.Write(report, formats.Of(arguments)));
            return report.IsEmpty ? ExitCodes.Fine : ExitCodes.Differences;
        }, needsProject: arguments.GetValue(@new) is null, isJson: formats.Of(arguments) == ReportFormat.Json));
    }
}
