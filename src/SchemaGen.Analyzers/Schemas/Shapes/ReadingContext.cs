using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Instances;

namespace SchemaGen.Schemas.Shapes;

/// <summary>The state that the readers of one document's schemas share.</summary>
internal sealed class ReadingContext
{
    private UnionReader? _unions;
    private TypeUnion? _severalTypes;

    public ReadingContext(SchemaDocument document)
    {
        Composer = new SchemaComposer(document);
        Definitions = new DefinitionTable(Composer);
    }

    /// <summary>Gets the composer of the document's schemas.</summary>
    public SchemaComposer Composer { get; }

    /// <summary>Gets the objects that others refer to.</summary>
    public DefinitionTable Definitions { get; }

    /// <summary>Gets the reader of defaults and examples, with those that are deferred.</summary>
    public InstanceReader Instances { get; } = new();

    /// <summary>Gets the reader of alternatives, with those that were read.</summary>
    public UnionReader Unions => _unions ??= new UnionReader(this);

    /// <summary>Gets the reader of schemas of several types, with those that were read.</summary>
    public TypeUnion TypeUnion => _severalTypes ??= new TypeUnion(this);
}
