using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Instances;

namespace SchemaGen.Schemas.Shapes;

/// <summary>The state that the readers of one document's schemas share.</summary>
internal sealed class ReadingContext
{
    private UnionReader? _unions;
    private TypeUnion? _severalTypes;

    /// <param name="document">The document.</param>
    /// <param name="isStrict">Whether it is read by the letter.</param>
    public ReadingContext(SchemaDocument document, bool isStrict)
    {
        IsStrict = isStrict;
        Composer = new SchemaComposer(document, isStrict);
        Definitions = new DefinitionTable(Composer);
    }

    /// <summary>Gets whether the document is read by the letter: <c>properties</c> and <c>items</c> without a <c>type</c> then apply to objects and arrays, and allow everything else.</summary>
    public bool IsStrict { get; }

    /// <summary>Gets the composer of the document's schemas.</summary>
    public SchemaComposer Composer { get; }

    /// <summary>Gets the objects that others refer to.</summary>
    public DefinitionTable Definitions { get; }

    /// <summary>Gets the reader of defaults and examples, with those that are deferred.</summary>
    public InstanceReader Instances { get; } = new();

    /// <summary>Gets the reader of alternatives, with those that were read.</summary>
    public UnionReader Unions => _unions ??= new UnionReader(this);

    /// <summary>Gets the unions with several objects.</summary>
    public List<UnionShape> UnionsOfObjects { get; } = [];

    /// <summary>Gets the reader of schemas of several types, with those that were read.</summary>
    public TypeUnion TypeUnion => _severalTypes ??= new TypeUnion(this);
}
