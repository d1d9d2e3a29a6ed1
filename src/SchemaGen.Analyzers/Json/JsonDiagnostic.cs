namespace SchemaGen.Json;

/// <summary>A part of the text that RFC 8259 does not allow, or (a member given twice) that it advises against.</summary>
/// <param name="Kind">The kind of diagnostic.</param>
/// <param name="Span">The span of that part.</param>
/// <param name="Message">What is wrong, without a full stop: <c>',' or '}' is expected, but found '"'</c>.</param>
internal sealed record JsonDiagnostic(JsonDiagnosticKind Kind, JsonSpan Span, string Message);

internal enum JsonDiagnosticKind
{
    /// <summary>The text is not valid JSON.</summary>
    Syntax,

    /// <summary>A member is given twice in one object. The span is that of the second name.</summary>
    DuplicateMember,
}
