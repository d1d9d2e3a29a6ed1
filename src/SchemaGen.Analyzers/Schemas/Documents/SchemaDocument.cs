using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Documents;

/// <summary>A document that schemas are read from: the targets of its references, and its diagnostics.</summary>
/// <param name="root">The document.</param>
/// <param name="diagnostics">Collects the diagnostics.</param>
/// <param name="source">Its path, and the files that it may refer to; null where it stands alone.</param>
/// <param name="isStrict">Whether the declared dialect is taken by the letter.</param>
/// <param name="readsProse">Whether rules are read from descriptions.</param>
internal sealed class SchemaDocument(JsonNode root, DiagnosticBag diagnostics, SchemaSource? source = null, bool isStrict = false, bool readsProse = true)
{
    private ReferenceResolver? _references;

    // Only a document with prose that may state a rule has notes.
    private Dictionary<(JsonObject, Type), object>? _notes;

    /// <summary>Whether rules are read from descriptions.</summary>
    public readonly bool ReadsProse = readsProse;

    public readonly DiagnosticBag Diagnostics = diagnostics;

    /// <summary>The document, and those that it refers to.</summary>
    public readonly DocumentSet Documents = new(root, source ?? new SchemaSource("", root.Span.End, SchemaLibrary.Empty));

    /// <summary>Whether rules are read from the description of a schema.</summary>
    public bool ReadsProseOf(JsonObject schema) =>
        ReadsProse && !(schema[OverlaySwitches.Name] is JsonObject own && own[OverlaySwitches.ProseRules] is JsonBoolean { Value: false });

    /// <summary>Gets the document's value.</summary>
    public JsonNode Root => Documents.Main.Root;

    /// <summary>
    /// Whether a format is plainly a constraint. By the letter, from draft 2019-09 on it is an annotation, unless a vocabulary says otherwise (Validation, 7.2): there, the evaluator decides by the resolved schema.
    /// </summary>
    public bool AssertsFormat(SchemaNode schema) =>
        !isStrict || Documents.Of(schema.Json.Span).Dialect is { Metaschema: null } dialect && !(dialect.IsDeclared && dialect.Dialect is Dialects.Draft2019 or Dialects.Draft2020);

    /// <summary>The location of the value at a span, or of the value around it: that of a keyword's name is its schema.</summary>
    public SchemaLocation LocationOf(JsonSpan span) => SchemaLocation.At(Documents.Of(span).Written, span);

    /// <summary>What is found out of one of its objects, and found out once.</summary>
    /// <param name="of">The object.</param>
    /// <param name="find">Finds it.</param>
    public T Note<T>(JsonObject of, Func<SchemaDocument, JsonObject, T> find)
        where T : class
    {
        _notes ??= [];
        if (_notes.TryGetValue((of, typeof(T)), out object? known))
        {
            return (T)known;
        }

        T found = find(this, of);
        _notes[(of, typeof(T))] = found;
        return found;
    }

    /// <summary>Gets the resolver of the document's references.</summary>
    public ReferenceResolver References => _references ??= new ReferenceResolver(this);
}
