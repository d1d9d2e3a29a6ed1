namespace SchemaGen.Json;

/// <summary>The result of reading a text.</summary>
/// <param name="root">The value, or null when none could be read.</param>
/// <param name="diagnostics">The diagnostics in the order of the text.</param>
/// <param name="isValid">Whether the text is valid JSON.</param>
internal sealed class JsonReadResult(JsonNode? root, IReadOnlyList<JsonDiagnostic> diagnostics, bool isValid)
{
    /// <summary>
    /// The tree. Of a text that is not valid it contains what could be read: a member or an item without a readable value is left out,
    /// and nothing is made up. Every <see cref="JsonNumber.Text"/> in it is a valid JSON number.
    /// </summary>
    public readonly JsonNode? Root = root;

    /// <summary>The diagnostics in the order of the text; at most <see cref="JsonDiagnosticBag.Limit"/> of a kind, and then one that says that there are more.</summary>
    public readonly IReadOnlyList<JsonDiagnostic> Diagnostics = diagnostics;

    /// <summary>Whether no diagnostic is a <see cref="JsonDiagnosticKind.Syntax"/> diagnostic. A member given twice is valid JSON.</summary>
    public readonly bool IsValid = isValid;
}
