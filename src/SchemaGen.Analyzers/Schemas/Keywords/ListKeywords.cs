using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>The keywords of arrays (Validation, 6.4). A bound that excludes nothing is null.</summary>
/// <param name="minItems">The minimum number of items.</param>
/// <param name="maxItems">The maximum number of items.</param>
/// <param name="uniqueItems">Whether no two may be equal.</param>
/// <param name="items">The schema of the items.</param>
/// <param name="hasErrors">Whether one of the keywords was reported, and is ignored.</param>
internal sealed class ListKeywords(int? minItems, int? maxItems, bool uniqueItems, JsonNode? items, bool hasErrors)
{
    /// <summary>The minimum number of items.</summary>
    public readonly int? MinItems = minItems;

    /// <summary>The maximum number of items.</summary>
    public readonly int? MaxItems = maxItems;

    /// <summary>Whether no two may be equal.</summary>
    public readonly bool UniqueItems = uniqueItems;

    /// <summary>The schema of the items.</summary>
    public readonly JsonNode? Items = items;

    /// <summary>Whether one of the keywords was reported, and is ignored.</summary>
    public readonly bool HasErrors = hasErrors;

    public static ListKeywords Read(SchemaNode schema)
    {
        JsonNode? items = schema.Json[KeywordNames.Items];
        bool hasErrors = false;
        if (items is not (null or JsonObject or JsonArray or JsonBoolean))
        {
            schema.Diagnostics.AddImpossible(schema, KeywordNames.Items, items, "a schema: an object, true or false");
            items = null;
            hasErrors = true;
        }

        var counts = CountBounds.Read(schema, KeywordNames.MinItems, KeywordNames.MaxItems);
        bool? unique = schema.ReadFlag(KeywordNames.UniqueItems);
        return new ListKeywords(
            counts.Least,
            counts.Most,
            unique == true,
            items,
            hasErrors || counts.HasErrors || (unique is null && schema.Has(KeywordNames.UniqueItems)));
    }

    /// <summary>Whether arrays are among the types of the schema.</summary>
    public static bool IsOfLists(SchemaNode schema) => schema.Json[KeywordNames.Type] switch
    {
        JsonString { Value: var type } => type == "array",
        JsonArray { Items: var types } => types.Any(static type => type is JsonString { Value: "array" }),
        null => schema.Has(KeywordNames.Items),
        _ => false,
    };
}
