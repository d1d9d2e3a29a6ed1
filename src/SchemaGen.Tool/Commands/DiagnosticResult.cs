using SchemaGen.Tool.Output;
using SchemaGen.Tool.Reading;

namespace SchemaGen.Tool.Commands;

/// <summary>A diagnostic of a result.</summary>
/// <param name="Id">The rule, <c>SG0004</c>.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="File">The file, relative to the project.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">The message.</param>
internal sealed record DiagnosticResult(string Id, string Severity, string File, int Line, int Column, string Message)
{
    public static DiagnosticResult Of(DiagnosticText diagnostic) => new(diagnostic.Id, diagnostic.Severity, diagnostic.File, diagnostic.Line, diagnostic.Column, diagnostic.Message);

    public void Print(IScreen screen) => screen.Line(
        new DiagnosticText(File, Line, Column, Severity, Id, Message).ToString(),
        Severity switch { "error" => Tone.Bad, "warning" => Tone.Warning, _ => Tone.Note });
}
