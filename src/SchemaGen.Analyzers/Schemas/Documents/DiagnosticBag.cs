using SchemaGen.Diagnostics;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Collects the diagnostics of one file.</summary>
/// <param name="text">The file.</param>
internal sealed class DiagnosticBag(string text)
{
    private readonly List<SchemaDiagnostic> _diagnostics = [];

    public void AddJson(JsonDiagnostic diagnostic) => Add(new SchemaDiagnostic(
        diagnostic.Kind == JsonDiagnosticKind.Syntax ? DiagnosticIds.InvalidJson : DiagnosticIds.DuplicateMember, diagnostic.Span, diagnostic.Message));

    /// <summary>SG0002. A container is marked by its first character: a whole file underlined would hide everything else.</summary>
    public void AddNoInput(JsonNode node, string message) => Add(new SchemaDiagnostic(
        DiagnosticIds.NoInputSchema, Mark(node), message));

    /// <summary>SG0003, at the reference.</summary>
    public void AddUnresolved(JsonNode reference, string message) => Add(new SchemaDiagnostic(DiagnosticIds.UnresolvedReference, Mark(reference), message));

    /// <summary>SG0004: <c>'maximum' of '/properties/n' is "4", but it must be a number</c>.</summary>
    public void AddImpossible(SchemaNode schema, string keyword, JsonNode value, string expected) =>
        AddImpossible(value, $"'{keyword}' of {schema.LocationOf(schema.Json.Member(keyword)?.NameSpan ?? value.Span).Quoted()} is {NodeWords.Describe(value)}, but it must be {expected}");

    public void AddImpossible(JsonNode value, string message) =>
        Add(new SchemaDiagnostic(DiagnosticIds.ImpossibleKeywordValue, value.Span, message));

    /// <summary>SG0005, at the value that contradicts another.</summary>
    public void AddContradiction(JsonNode value, string message) => Add(new SchemaDiagnostic(DiagnosticIds.Contradiction, Mark(value), message));

    /// <summary>SG0006, at the part of the default or example that is wrong.</summary>
    public void AddBrokenDefault(JsonNode part, string message) => Add(new SchemaDiagnostic(DiagnosticIds.BrokenDefault, Mark(part), message));

    /// <summary>SG0010, at the keyword's name.</summary>
    public void AddUnknownKeyword(JsonMember keyword, string message) => Add(new SchemaDiagnostic(DiagnosticIds.UnknownKeyword, keyword.NameSpan, message));

    /// <summary>SG0008, at the keyword's name.</summary>
    public void AddNotEnforced(SchemaNode schema, JsonMember keyword, string? reason = null) => Add(new SchemaDiagnostic(
        DiagnosticIds.ConstraintNotEnforced,
        keyword.NameSpan,
        $"'{keyword.Name}' of {schema.LocationOf(keyword.NameSpan).Quoted()} is not enforced by SchemaGen" + (reason is null ? "" : ": " + reason)));

    public void AddNotEnforced(JsonNode node, string message) =>
        Add(new SchemaDiagnostic(DiagnosticIds.ConstraintNotEnforced, Mark(node), message));

    /// <summary>SG0009, at the words in the file.</summary>
    public void AddFromProse(JsonString prose, ProseSpan words, string message)
    {
        if (IsOfFile(prose.Span))
        {
            Add(new SchemaDiagnostic(DiagnosticIds.RuleFromProse, StringPlaces.Locate(text, prose, words), message));
        }
    }

    /// <summary>What stands in another file is told where that file is read.</summary>
    private void Add(SchemaDiagnostic diagnostic)
    {
        if (IsOfFile(diagnostic.Span))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    private bool IsOfFile(JsonSpan span) => span.Start <= text.Length;

    private static JsonSpan Mark(JsonNode node) =>
        node is JsonObject or JsonArray ? new JsonSpan(node.Span.Start, Math.Min(1, node.Span.Length)) : node.Span;

    /// <summary>Each diagnostic once: a keyword such as <c>title</c> is read for the property and for its type.</summary>
    public IReadOnlyList<SchemaDiagnostic> InFileOrder() =>
        _diagnostics.Count < 2 ? _diagnostics : _diagnostics.Distinct().OrderBy(static diagnostic => diagnostic.Span.Start).ToList();
}
