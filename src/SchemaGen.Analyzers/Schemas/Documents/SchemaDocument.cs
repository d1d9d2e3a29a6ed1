using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>A document that schemas are read from: what they refer to in it, and what there is to report about it.</summary>
/// <param name="root">The whole document.</param>
/// <param name="diagnostics">Takes what there is to report.</param>
/// <param name="source">Where it is, and which others it may refer to; null where it stands alone.</param>
internal sealed class SchemaDocument(JsonNode root, DiagnosticBag diagnostics, SchemaSource? source = null)
{
    private ReferenceResolver? _references;

    public JsonNode Root { get; } = root;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The document, and those that it refers to.</summary>
    public DocumentSet Documents { get; } = new(root, source ?? new SchemaSource("", root.Span.End, SchemaLibrary.Empty));

    /// <summary>The place of what stands at a span, or of the value around it: that of a keyword's name is its schema.</summary>
    public SchemaLocation LocationOf(JsonSpan span) => SchemaLocation.At(Documents.Of(span).Root, span);

    /// <summary>Finds what a <c>$ref</c> of the document leads to.</summary>
    public ReferenceResolver References => _references ??= new ReferenceResolver(this);
}
