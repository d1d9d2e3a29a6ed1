using SchemaGen.Diagnostics;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Overlays;

/// <summary>Collects what is wrong in an overlay file.</summary>
/// <param name="text">The file.</param>
internal sealed class OverlayFaults(string text)
{
    private readonly List<SchemaDiagnostic> _faults = [];

    public IReadOnlyList<SchemaDiagnostic> All => _faults;

    /// <summary>Reports SG0001 or SG0011.</summary>
    public void AddJson(JsonDiagnostic diagnostic) => Add(
        diagnostic.Kind == JsonDiagnosticKind.Syntax ? DiagnosticIds.InvalidJson : DiagnosticIds.DuplicateMember, diagnostic.Span, diagnostic.Message);

    /// <summary>Reports SG0004 at a value; an object or an array is marked by its first character.</summary>
    public void Add(JsonNode at, string message) =>
        Add(DiagnosticIds.ImpossibleKeywordValue, at is JsonObject or JsonArray ? new JsonSpan(at.Span.Start, Math.Min(1, at.Span.Length)) : at.Span, message);

    /// <summary>Reports SG0004 at the name of a member.</summary>
    public void Add(JsonMember at, string message) => Add(DiagnosticIds.ImpossibleKeywordValue, at.NameSpan, message);

    /// <summary>Reports SG0004 at a part of a text.</summary>
    public void Add(JsonString at, ProseSpan part, string message)
    {
        JsonSpan span = StringPlaces.Locate(text, at, part);

        // What is missing at the end of a text has no place but its closing quote.
        Add(DiagnosticIds.ImpossibleKeywordValue, span.Length > 0 ? span : new JsonSpan(span.Start, 1), message);
    }

    private void Add(string id, JsonSpan span, string message)
    {
        var fault = new SchemaDiagnostic(id, span, message, IsInOverlay: true);
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }
}
