namespace SchemaGen.Json;

/// <summary>Something in the text that RFC 8259 does not allow, or (a member given twice) that it advises against.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">What is wrong, in words that end no sentence: <c>',' or '}' is expected, but found '"'</c>.</param>
internal sealed record JsonDiagnostic(JsonDiagnosticKind Kind, JsonSpan Span, string Message);

internal enum JsonDiagnosticKind
{
    /// <summary>Not valid JSON.</summary>
    Syntax,

    /// <summary>A member given twice in one object. The span is that of the second name.</summary>
    DuplicateMember,
}
