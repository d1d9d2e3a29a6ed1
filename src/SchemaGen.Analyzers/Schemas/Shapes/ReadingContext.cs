using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Instances;

namespace SchemaGen.Schemas.Shapes;

/// <summary>What is known while the schemas of one document are read, and kept from one to the next.</summary>
internal sealed class ReadingContext
{
    private UnionReader? _unions;
    private TypeUnion? _severalTypes;

    public ReadingContext(SchemaDocument document)
    {
        Composer = new SchemaComposer(document);
        Definitions = new DefinitionTable(Composer);
    }

    /// <summary>Puts a schema and its parts into one.</summary>
    public SchemaComposer Composer { get; }

    /// <summary>The objects that others refer to.</summary>
    public DefinitionTable Definitions { get; }

    /// <summary>The defaults and examples, as far as they wait.</summary>
    public InstanceReader Instances { get; } = new();

    /// <summary>The alternatives that were read.</summary>
    public UnionReader Unions => _unions ??= new UnionReader(this);

    /// <summary>The schemas of several types that were read.</summary>
    public TypeUnion TypeUnion => _severalTypes ??= new TypeUnion(this);
}
