using SchemaGen.Diagnostics;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Documents;

/// <summary>Collects the diagnostics of one file.</summary>
/// <param name="text">The file.</param>
/// <param name="notesProse">Whether the rules that are read from prose are told (SG0009).</param>
internal sealed class DiagnosticBag(string text, bool notesProse = true)
{
    /// <summary>Stands for a rule's id where nothing is reported: the evaluator checks the keyword.</summary>
    public const string EvaluatedKeyword = "SGEVAL";

    private readonly List<SchemaDiagnostic> _diagnostics = [];
    private readonly List<SchemaDiagnostic> _evaluated = [];

    /// <summary>Gets whether the rules that are read from prose are told (SG0009).</summary>
    public bool NotesProse { get; } = notesProse;

    /// <summary>Gets whether a constraint was met, in this file or in one that it refers to, that only the evaluator checks.</summary>
    public bool NeedsEvaluation { get; private set; }

    public void AddJson(JsonDiagnostic diagnostic) => Add(new SchemaDiagnostic(
        diagnostic.Kind == JsonDiagnosticKind.Syntax ? DiagnosticIds.InvalidJson : DiagnosticIds.DuplicateMember, diagnostic.Span, diagnostic.Message));

    /// <summary>Reports SG0002. A container is marked by its first character: a whole file underlined would hide everything else.</summary>
    public void AddNoInput(JsonNode node, string message) => Add(new SchemaDiagnostic(
        DiagnosticIds.NoInputSchema, Mark(node), message));

    /// <summary>Reports SG0003, at the reference.</summary>
    public void AddUnresolved(JsonNode reference, string message) => Add(new SchemaDiagnostic(DiagnosticIds.UnresolvedReference, Mark(reference), message));

    /// <summary>Reports SG0004: <c>'maximum' of '/properties/n' is "4", but it must be a number</c>.</summary>
    public void AddImpossible(SchemaNode schema, string keyword, JsonNode value, string expected) =>
        AddImpossible(value, $"'{keyword}' of {schema.LocationOf(schema.Json.Member(keyword)?.NameSpan ?? value.Span).Quoted()} is {NodeWords.Describe(value)}, but it must be {expected}");

    public void AddImpossible(JsonNode value, string message) =>
        Add(new SchemaDiagnostic(DiagnosticIds.ImpossibleKeywordValue, value.Span, message));

    /// <summary>Reports SG0005, at the value that contradicts another. No C# type has no values: the evaluator refuses what is given.</summary>
    public void AddContradiction(JsonNode value, string message)
    {
        NeedsEvaluation = true;
        Add(new SchemaDiagnostic(DiagnosticIds.Contradiction, Mark(value), message + ": no value keeps both, so every value is refused"));
    }

    /// <summary>Reports SG0006, at the part of the default or example that is wrong.</summary>
    public void AddBrokenDefault(JsonNode part, string message) => Add(new SchemaDiagnostic(DiagnosticIds.BrokenDefault, Mark(part), message));

    /// <summary>Reports SG0010, at the keyword's name.</summary>
    public void AddUnknownKeyword(JsonMember keyword, string message) => Add(new SchemaDiagnostic(DiagnosticIds.UnknownKeyword, keyword.NameSpan, message));

    /// <summary>Reports SG0008, at the keyword's name: nothing enforces it.</summary>
    public void AddNotEnforced(SchemaNode schema, JsonMember keyword, string reason) => Add(new SchemaDiagnostic(
        DiagnosticIds.ConstraintNotEnforced, keyword.NameSpan, $"'{keyword.Name}' of {schema.LocationOf(keyword.NameSpan).Quoted()} is not enforced by SchemaGen: {reason}"));

    /// <summary>Reports SG0008 where the schema is enforced, but not exactly.</summary>
    public void AddInexact(JsonNode node, string message) => Add(new SchemaDiagnostic(DiagnosticIds.ConstraintNotEnforced, Mark(node), message));

    /// <summary>Leaves a keyword that no C# type and no generated check can express to the evaluator.</summary>
    public void LeaveToEvaluator(SchemaNode schema, JsonMember keyword, string? reason = null) => LeaveToEvaluator(
        keyword.NameSpan, $"'{keyword.Name}' of {schema.LocationOf(keyword.NameSpan).Quoted()} is left to the evaluator" + (reason is null ? "" : ": " + reason));

    /// <summary>Leaves what a value of the schema says to the evaluator.</summary>
    public void LeaveToEvaluator(JsonNode node, string message) => LeaveToEvaluator(Mark(node), message);

    /// <summary>Reports SG0009, at the words in the file.</summary>
    public void AddFromProse(JsonString prose, ProseSpan words, string message, EquatableArray<DiagnosticProperty> properties)
    {
        if (IsOfFile(prose.Span))
        {
            Add(new SchemaDiagnostic(DiagnosticIds.RuleFromProse, StringPlaces.Locate(text, prose, words), message, properties));
        }
    }

    /// <summary>Adds a diagnostic of this file. One in another file is reported where that file is read.</summary>
    private void Add(SchemaDiagnostic diagnostic)
    {
        if (IsOfFile(diagnostic.Span))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    private void LeaveToEvaluator(JsonSpan span, string message)
    {
        NeedsEvaluation = true;
        if (IsOfFile(span))
        {
            _evaluated.Add(new SchemaDiagnostic(EvaluatedKeyword, span, message));
        }
    }

    private bool IsOfFile(JsonSpan span) => span.Start <= text.Length;

    private static JsonSpan Mark(JsonNode node) =>
        node is JsonObject or JsonArray ? new JsonSpan(node.Span.Start, Math.Min(1, node.Span.Length)) : node.Span;

    /// <summary>Gets each diagnostic once: a keyword such as <c>title</c> is read for the property and for its type.</summary>
    public IReadOnlyList<SchemaDiagnostic> InFileOrder() => InFileOrder(_diagnostics);

    /// <summary>Gets, each once, what is left to the evaluator.</summary>
    public IReadOnlyList<SchemaDiagnostic> EvaluatedInFileOrder() => InFileOrder(_evaluated);

    private static List<SchemaDiagnostic> InFileOrder(List<SchemaDiagnostic> diagnostics) =>
        diagnostics.Count < 2 ? diagnostics : diagnostics.Distinct().OrderBy(static diagnostic => diagnostic.Span.Start).ToList();
}
