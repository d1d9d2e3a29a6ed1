using SchemaGen.Diagnostics;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Collects the faults of one file.</summary>
/// <param name="text">The file.</param>
internal sealed class FaultList(string text)
{
    private readonly List<SchemaFault> _faults = [];

    public void AddJson(JsonFault fault) => Add(new SchemaFault(
        fault.Kind == JsonFaultKind.Syntax ? DiagnosticIds.InvalidJson : DiagnosticIds.DuplicateMember, fault.Span, fault.Message));

    /// <summary>SG0002. A container is marked by its first character: a whole file underlined would hide everything else.</summary>
    public void AddNoInput(JsonNode node, string message) => Add(new SchemaFault(
        DiagnosticIds.NoInputSchema, Mark(node), message));

    /// <summary>SG0003, at the reference.</summary>
    public void AddUnresolved(JsonNode reference, string message) => Add(new SchemaFault(DiagnosticIds.UnresolvedReference, Mark(reference), message));

    /// <summary>SG0004: <c>'maximum' of '/properties/n' is "4", but it must be a number</c>.</summary>
    public void AddImpossible(SchemaNode schema, string keyword, JsonNode value, string expected) =>
        AddImpossible(value, $"'{keyword}' of {schema.PlaceOf(schema.Json.Member(keyword)?.NameSpan ?? value.Span).Quoted()} is {NodeWords.Describe(value)}, but it must be {expected}");

    public void AddImpossible(JsonNode value, string message) =>
        Add(new SchemaFault(DiagnosticIds.ImpossibleKeywordValue, value.Span, message));

    /// <summary>SG0005, at the value that contradicts another.</summary>
    public void AddContradiction(JsonNode value, string message) => Add(new SchemaFault(DiagnosticIds.Contradiction, Mark(value), message));

    /// <summary>SG0006, at the part of the default or example that is wrong.</summary>
    public void AddBrokenDefault(JsonNode part, string message) => Add(new SchemaFault(DiagnosticIds.BrokenDefault, Mark(part), message));

    /// <summary>SG0010, at the keyword's name.</summary>
    public void AddUnknownKeyword(JsonMember keyword, string message) => Add(new SchemaFault(DiagnosticIds.UnknownKeyword, keyword.NameSpan, message));

    /// <summary>SG0008, at the keyword's name.</summary>
    public void AddNotEnforced(SchemaNode schema, JsonMember keyword, string? reason = null) => Add(new SchemaFault(
        DiagnosticIds.ConstraintNotEnforced,
        keyword.NameSpan,
        $"'{keyword.Name}' of {schema.PlaceOf(keyword.NameSpan).Quoted()} is not enforced by SchemaGen" + (reason is null ? "" : ": " + reason)));

    public void AddNotEnforced(JsonNode node, string message) =>
        Add(new SchemaFault(DiagnosticIds.ConstraintNotEnforced, Mark(node), message));

    /// <summary>SG0009, at the words in the file.</summary>
    public void AddFromProse(JsonString prose, ProseSpan words, string message)
    {
        if (IsOfFile(prose.Span))
        {
            Add(new SchemaFault(DiagnosticIds.RuleFromProse, StringPlaces.Locate(text, prose, words), message));
        }
    }

    /// <summary>What stands in another file is told where that file is read.</summary>
    private void Add(SchemaFault fault)
    {
        if (IsOfFile(fault.Span))
        {
            _faults.Add(fault);
        }
    }

    private bool IsOfFile(JsonSpan span) => span.Start <= text.Length;

    private static JsonSpan Mark(JsonNode node) =>
        node is JsonObject or JsonArray ? new JsonSpan(node.Span.Start, Math.Min(1, node.Span.Length)) : node.Span;

    /// <summary>Each fault once: a keyword such as <c>title</c> is read for the property and for its type.</summary>
    public IReadOnlyList<SchemaFault> InFileOrder() =>
        _faults.Count < 2 ? _faults : _faults.Distinct().OrderBy(static fault => fault.Span.Start).ToList();
}
