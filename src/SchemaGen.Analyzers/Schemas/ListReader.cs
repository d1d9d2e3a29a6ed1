using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas;

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
        TypedShape item = ReadItem(schema, keywords);
        return new ListShape(item.Shape, item.IsNullable, keywords.MinItems, keywords.MaxItems, keywords.UniqueItems);
    }

    private static TypedShape ReadItem(SchemaNode schema, ListKeywords keywords)
    {
        if (keywords.Items is JsonArray)
        {
            schema.Faults.AddNotEnforced(schema, schema.Json.Member("items")!, "each place of the array has a schema of its own");
            return TypedShape.Any;
        }

        // After prefixItems, items is about the rest only.
        return keywords.Items is null || schema.Has("prefixItems") ? TypedShape.Any : ShapeReader.Read(schema, keywords.Items, "items");
    }
}
