using System.Globalization;
using SchemaGen.Diagnostics;
using SchemaGen.Schemas.Documents;
using SchemaGen.Tool.Layout;

namespace SchemaGen.Tool.Reading;

/// <summary>A diagnostic as the build prints it: <c>schemas/x.json(12,5): warning SG0004: ...</c></summary>
/// <param name="File">The path, relative to the project, with <c>/</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">The message.</param>
internal sealed record DiagnosticText(string File, int Line, int Column, string Severity, string Id, string Message)
{
    /// <summary>Locates a diagnostic of a schema file.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="file">The path of the file.</param>
    /// <param name="content">The text of the file.</param>
    public static DiagnosticText Of(SchemaDiagnostic diagnostic, string file, string content)
    {
        (int line, int column) = LinePosition.Of(content, diagnostic.Span.Start);
        return new DiagnosticText(file, line, column, NameOf(SchemaRules.SeverityOf(diagnostic.Id)), diagnostic.Id, SchemaRules.Sentence(diagnostic.Message));
    }

    /// <summary>Returns the place as compilers write it behind a path.</summary>
    public static string Place(LinePosition position) => string.Create(CultureInfo.InvariantCulture, $"({position.Line},{position.Column})");

    /// <inheritdoc/>
    public override string ToString() => $"{File}{Place(new LinePosition(Line, Column))}: {Severity} {Id}: {Message}";

    private static string NameOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };
}
