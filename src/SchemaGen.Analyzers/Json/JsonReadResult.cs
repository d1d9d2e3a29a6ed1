namespace SchemaGen.Json;

/// <summary>What was read from a text.</summary>
/// <param name="root">The value, or null when there is none that could be read.</param>
/// <param name="diagnostics">The diagnostics in the order of the text.</param>
/// <param name="isValid">Whether the text is valid JSON.</param>
internal sealed class JsonReadResult(JsonNode? root, IReadOnlyList<JsonDiagnostic> diagnostics, bool isValid)
{
    /// <summary>
    /// The tree. Of a text that is not valid it holds what could be read: a member or an item without a readable value is left out,
    /// and nothing is made up. Every <see cref="JsonNumber.Text"/> in it is a valid JSON number.
    /// </summary>
    public JsonNode? Root { get; } = root;

    /// <summary>The diagnostics in the order of the text; at most <see cref="JsonDiagnosticBag.Limit"/> of a kind, and then one that says that there are more.</summary>
    public IReadOnlyList<JsonDiagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Gets whether no diagnostic is a <see cref="JsonDiagnosticKind.Syntax"/> diagnostic. A member given twice is valid JSON.</summary>
    public bool IsValid { get; } = isValid;
}
