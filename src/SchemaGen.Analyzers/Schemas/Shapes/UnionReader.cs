using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Schemas.Unions;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads <c>anyOf</c> and <c>oneOf</c> whose alternatives do not form a single schema: different shapes, or listed strings beside any string.</summary>
/// <param name="context">The state of the reading.</param>
internal sealed class UnionReader(ReadingContext context)
{
    // A schema that many refer to is read once.
    private readonly Dictionary<(JsonObject Schema, bool HasOwnDescription), UnionReading?> _known = [];

    /// <summary>Whether a keyword makes the schema one of alternatives.</summary>
    public static bool IsUnion(SchemaNode schema) => FindKeyword(schema) is not null;

    /// <summary>The shape and its keyword; null where there is none, or one of its schemas does not say anything that a C# type can express.</summary>
    /// <param name="schema">The schema, composed.</param>
    /// <param name="types">What its own <c>type</c> allows.</param>
    /// <param name="hasOwnDescription">Whether its description is of the type.</param>
    public UnionReading? Read(SchemaNode schema, TypeSet types, bool hasOwnDescription)
    {
        if (!_known.TryGetValue((schema.Json, hasOwnDescription), out UnionReading? known))
        {
            known = ReadNew(schema, types, hasOwnDescription);
            _known[(schema.Json, hasOwnDescription)] = known;
        }

        return known;
    }

    private UnionReading? ReadNew(SchemaNode schema, TypeSet types, bool hasOwnDescription)
    {
        if (FindKeyword(schema) is not { Value: JsonArray { Items: var items } } keyword)
        {
            return null;
        }

        List<JsonNode> others = items.Where(static item => !AlternativesReader.IsNull(item) && item is not JsonBoolean { Value: false }).ToList();
        List<SchemaNode> alternatives = others.OfType<JsonObject>().Select(json => context.Composer.Compose(schema.Child(json, keyword.Name))).ToList();
        if (alternatives.Count != others.Count || !alternatives.TrueForAll(SaysWhatItIs))
        {
            return null;
        }

        List<TypedShape> read = alternatives.ConvertAll(alternative => ShapeReader.Read(context, alternative, hasOwnDescription: true));
        List<Shape> shapes = read.SelectMany(static typed => typed.Shape is UnionShape union ? union.Alternatives.AsEnumerable() : [typed.Shape]).ToList();
        if (shapes.Count == 0 || shapes.Any(shape => !IsAllowed(shape, types)) || ShapeWeight.IsTooHeavy(shapes))
        {
            return null;
        }

        UnionNormalizer joined = UnionNormalizer.Join(shapes);
        string? unenforced = !joined.IsExact ? "its schemas of one type are not told apart"
            : keyword.Name == KeywordNames.OneOf && !AlternativeDisjointness.AreApart(context.Composer, alternatives, read) ? "a value may satisfy two of its schemas"
            : null;
        bool allowsNull = items.Any(AlternativesReader.IsNull) || read.Exists(static typed => typed.IsNullable);
        Shape shape = joined.Shapes is [var single]
            ? single
            : UnionOf(schema, joined.Shapes, hasOwnDescription) with { Discriminator = DiscriminatorReader.Read(schema, others, read) };
        if (shape is UnionShape union && joined.Shapes.Count(static alternative => alternative is ReferenceShape) > 1)
        {
            context.UnionsOfObjects.Add(union);
        }

        return new UnionReading(new TypedShape(shape, allowsNull), keyword, unenforced);
    }

    /// <summary>The union of alternatives.</summary>
    /// <param name="schema">The schema with the alternatives.</param>
    /// <param name="alternatives">The alternatives.</param>
    /// <param name="hasOwnDescription">Whether its description is of the type.</param>
    public static UnionShape UnionOf(SchemaNode schema, IEnumerable<Shape> alternatives, bool hasOwnDescription) =>
        new(schema.ReadText(KeywordNames.Title), hasOwnDescription ? schema.ReadText(KeywordNames.Description) : null, alternatives.ToEquatableArray());

    /// <summary>Finds the keyword with the alternatives, where it is the only one that constrains beside the type.</summary>
    private static JsonMember? FindKeyword(SchemaNode schema)
    {
        JsonMember? found = null;
        foreach (JsonMember member in schema.Json.Members)
        {
            if (KeywordTable.IsSilent(member.Name) || member.Name is KeywordNames.Nullable or KeywordNames.Type)
            {
                continue;
            }

            if (found is not null || !AlternativesReader.IsAlternatives(member))
            {
                return null;
            }

            found = member;
        }

        return found;
    }

    /// <summary>Whether any keyword shows the type of the alternative's values: bounds alone do not.</summary>
    private static bool SaysWhatItIs(SchemaNode alternative) => alternative.Json.Members.Any(static member =>
        member.Name is KeywordNames.Type or KeywordNames.Enum or KeywordNames.Const or KeywordNames.Properties or KeywordNames.Items || AlternativesReader.IsAlternatives(member));

    private static bool IsAllowed(Shape shape, TypeSet types) => shape is not AnyShape && (types.Kinds == JsonTypes.None || (ShapeTypes.AllOf(shape) & types.Kinds) != 0);
}

/// <summary>The combined shape of alternatives.</summary>
/// <param name="Typed">The shape.</param>
/// <param name="Keyword">The keyword that it was read from.</param>
/// <param name="Unenforced">What the keyword requires that the shape does not, in words that follow "is not enforced"; null where there is nothing.</param>
internal sealed record UnionReading(TypedShape Typed, JsonMember Keyword, string? Unenforced);
