using SchemaGen.Json;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Instances;
using SchemaGen.Schemas.Shapes;

namespace SchemaGen.Schemas.Documents;

/// <summary>A document that schemas are read from: what they refer to in it, and what there is to report about it.</summary>
/// <param name="root">The whole document.</param>
/// <param name="faults">Takes what there is to report.</param>
/// <param name="source">Where it is, and which others it may refer to; null where it stands alone.</param>
internal sealed class SchemaDocument(JsonNode root, FaultList faults, SchemaSource? source = null)
{
    private SchemaComposer? _composer;
    private ReferenceResolver? _references;
    private DefinitionTable? _definitions;
    private UnionReader? _unions;
    private SeveralTypes? _severalTypes;
    private InstanceReader? _instances;

    public JsonNode Root { get; } = root;

    public FaultList Faults { get; } = faults;

    /// <summary>The document, and those that it refers to.</summary>
    public DocumentSet Documents { get; } = new(root, source ?? new SchemaSource("", root.Span.End, SchemaLibrary.Empty));

    /// <summary>The place of what stands at a span, or of the value around it: that of a keyword's name is its schema.</summary>
    public SchemaPlace PlaceOf(JsonSpan span) => SchemaPlace.At(Documents.Of(span).Root, span);

    public SchemaComposer Composer => _composer ??= new SchemaComposer(this);

    public ReferenceResolver References => _references ??= new ReferenceResolver(this);

    public DefinitionTable Definitions => _definitions ??= new DefinitionTable();

    public UnionReader Unions => _unions ??= new UnionReader();

    public SeveralTypes SeveralTypes => _severalTypes ??= new SeveralTypes();

    public InstanceReader Instances => _instances ??= new InstanceReader();
}
