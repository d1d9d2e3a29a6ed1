using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>A document that schemas are read from: the targets of its references, and its diagnostics.</summary>
/// <param name="root">The document.</param>
/// <param name="diagnostics">Collects the diagnostics.</param>
/// <param name="source">Its path, and the files that it may refer to; null where it stands alone.</param>
internal sealed class SchemaDocument(JsonNode root, DiagnosticBag diagnostics, SchemaSource? source = null)
{
    private ReferenceResolver? _references;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Gets the document, and those that it refers to.</summary>
    public DocumentSet Documents { get; } = new(root, source ?? new SchemaSource("", root.Span.End, SchemaLibrary.Empty));

    /// <summary>Gets the document's value.</summary>
    public JsonNode Root => Documents.Main.Root;

    /// <summary>The location of the value at a span, or of the value around it: that of a keyword's name is its schema.</summary>
    public SchemaLocation LocationOf(JsonSpan span) => SchemaLocation.At(Documents.Of(span).Written, span);

    /// <summary>Gets the resolver of the document's references.</summary>
    public ReferenceResolver References => _references ??= new ReferenceResolver(this);
}
