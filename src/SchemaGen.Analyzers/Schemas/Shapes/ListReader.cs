using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Shapes;

/// <summary>What the keywords of lists say about their number (Validation, 6.4). A bound that excludes nothing is null.</summary>
internal sealed record ListKeywords(int? MinItems, int? MaxItems, bool UniqueItems, JsonNode? Items)
{
    public static ListKeywords Read(SchemaNode schema)
    {
        JsonNode? items = schema.Json["items"];
        if (items is not (null or JsonObject or JsonArray or JsonBoolean))
        {
            schema.Faults.AddImpossible(schema, "items", items, "a schema: an object, true or false");
            items = null;
        }

        var counts = CountBounds.Read(schema, "minItems", "maxItems");
        return new ListKeywords(
            counts.Least,
            counts.Most,
            schema.ReadFlag("uniqueItems") == true,
            items);
    }
}

/// <summary>Reads the shape of a list.</summary>
internal static class ListReader
{
    public static ListShape Read(SchemaNode schema, ListKeywords keywords)
    {
        (TypedShape item, int? most) = ListItems.Read(schema, keywords);
        var list = new ListShape(item.Shape, item.IsNullable, keywords.MinItems, most < keywords.MaxItems ? most : keywords.MaxItems ?? most, keywords.UniqueItems);
        if (ContainedReader.Read(schema, list) is { } contained)
        {
            return list with { Contained = contained.ToEquatableArray() };
        }

        schema.Faults.AddNotEnforced(schema, schema.Json.Member("contains")!);
        return list;
    }
}
