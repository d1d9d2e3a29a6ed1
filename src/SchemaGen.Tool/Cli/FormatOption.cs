using System.CommandLine;
using SchemaGen.Tool.Commands;

namespace SchemaGen.Tool.Cli;

/// <summary>The option <c>--format</c>, of which <c>--json</c> is short for one value.</summary>
internal sealed class FormatOption
{
    private readonly CommonOptions _common;

    public FormatOption(CommonOptions common)
    {
        _common = common;
        Option = new Option<string>("--format") { Description = "text, json, markdown (for a pull request) or sarif.", HelpName = "form", DefaultValueFactory = static _ => "text" };
        Option.Validators.Add(static result =>
        {
            if (Parse(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError($"--format {result.GetValueOrDefault<string>()}: text, json, markdown or sarif is expected.");
            }
        });
    }

    public Option<string> Option { get; }

    public ReportFormat Of(ParseResult arguments) => arguments.GetValue(_common.Json) ? ReportFormat.Json : Parse(arguments.GetValue(Option))!.Value;

    private static ReportFormat? Parse(string? text) => text switch
    {
        "text" => ReportFormat.Text,
        "json" => ReportFormat.Json,
        "markdown" => ReportFormat.Markdown,
        "sarif" => ReportFormat.Sarif,
        _ => null,
    };
}
