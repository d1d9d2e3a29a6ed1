using System.Globalization;
using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Schemas.Unions;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// The items of a list. Where each position has a schema of its own (<c>prefixItems</c>, or up to 2019-09 an array in <c>items</c>), a C# list has one type
/// for all of them: exact where the positions are alike, as in points and boxes, and otherwise reported.
/// </summary>
/// <param name="item">What each item must satisfy.</param>
/// <param name="most">The number of positions, where there may be no more items; null where there may.</param>
internal sealed class ListItems(TypedShape item, int? most)
{
    /// <summary>What each item must satisfy.</summary>
    public readonly TypedShape Item = item;

    /// <summary>The number of positions, where there may be no more items; null where there may.</summary>
    public readonly int? Most = most;

    private static readonly ListItems s_any = new(TypedShape.Any, null);

    /// <summary>Whether the keyword is read here: where the schema describes arrays, and the keyword that it extends is present.</summary>
    public static bool Reads(SchemaNode schema, JsonMember member, Keyword keyword) =>
        (keyword.Readers & KeywordReaders.Places) != 0
        && (KeywordTable.AdjacentTo(keyword.Name) is [var places] ? schema.Json[places] is JsonArray : member.Value is JsonArray { Items.Count: > 0 })
        && ListKeywords.IsOfLists(schema);

    public static ListItems Read(ReadingContext context, SchemaNode schema, ListKeywords keywords)
    {
        JsonMember? places = schema.Json.Member(KeywordNames.PrefixItems) is { Value: JsonArray } prefix ? prefix : keywords.Items is JsonArray ? schema.Json.Member(KeywordNames.Items) : null;
        JsonNode? rest = places?.Name == KeywordNames.PrefixItems ? keywords.Items : places is null ? null : schema.Json[KeywordNames.AdditionalItems];
        return places is { Value: JsonArray { Items.Count: > 0 } all } ? ReadPlaces(context, schema, keywords, places, all.Items, rest)
            : keywords.Items is JsonBoolean { Value: false } && keywords.MinItems is null ? new ListItems(TypedShape.Any, 0)
            : keywords.Items is null or JsonArray ? s_any
            : new ListItems(ShapeReader.Read(context, schema, keywords.Items, KeywordNames.Items), null);
    }

    private static ListItems ReadPlaces(ReadingContext context, SchemaNode schema, ListKeywords keywords, JsonMember keyword, IReadOnlyList<JsonNode> places, JsonNode? rest)
    {
        int? most = rest is JsonBoolean { Value: false } && !(keywords.MinItems > places.Count) ? places.Count : null;
        bool hasRest = most is null && !(keywords.MaxItems <= places.Count);
        IEnumerable<JsonNode> schemas = hasRest ? places.Append(rest ?? new JsonBoolean(keyword.NameSpan, true)) : places;
        List<TypedShape> read = schemas.Select((place, i) => ReadPlace(context, schema, keyword, place, i)).ToList();
        if (read.TrueForAll(place => place == read[0]) && read[0].Shape is not AnyShape)
        {
            return new ListItems(read[0], most);
        }

        schema.Diagnostics.LeaveToEvaluator(schema, keyword, "each place of the array has a schema of its own");
        return new ListItems(Join(schema, read), most);
    }

    private static TypedShape ReadPlace(ReadingContext context, SchemaNode schema, JsonMember keyword, JsonNode place, int index)
    {
        switch (place)
        {
            case JsonObject json:
                return ShapeReader.Read(context, context.Composer.Compose(schema.Child(json, keyword.Name, index.ToString(CultureInfo.InvariantCulture))), hasOwnDescription: true);
            case JsonBoolean:
                return TypedShape.Any;
            default:
                schema.Diagnostics.AddImpossible(place, $"'{keyword.Name}' of {schema.LocationOf(keyword.NameSpan).Quoted()} holds {NodeWords.Describe(place)}, but it must be an array of schemas");
                return TypedShape.Any;
        }
    }

    /// <summary>One type that can hold the item at any position.</summary>
    private static TypedShape Join(SchemaNode schema, List<TypedShape> places)
    {
        if (places.Exists(static place => place.Shape is AnyShape) || ShapeWeight.IsTooHeavy(places.Select(static place => place.Shape)))
        {
            return TypedShape.Any;
        }

        IEnumerable<Shape> alternatives = places.SelectMany(static place => place.Shape is UnionShape union ? union.Alternatives.AsEnumerable() : [place.Shape]);
        IReadOnlyList<Shape> shapes = UnionNormalizer.Join(alternatives.ToList()).Shapes;
        return new TypedShape(shapes is [var single] ? single : new UnionShape(null, null, shapes.ToEquatableArray()), places.Exists(static place => place.IsNullable));
    }
}
