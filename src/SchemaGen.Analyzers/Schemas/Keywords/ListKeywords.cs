using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>The keywords of arrays (Validation, 6.4). A bound that excludes nothing is null.</summary>
/// <param name="MinItems">The minimum number of items.</param>
/// <param name="MaxItems">The maximum number of items.</param>
/// <param name="UniqueItems">Whether no two may be equal.</param>
/// <param name="Items">The schema of the items.</param>
/// <param name="HasErrors">Whether one of the keywords was reported, and is ignored.</param>
internal sealed record ListKeywords(int? MinItems, int? MaxItems, bool UniqueItems, JsonNode? Items, bool HasErrors)
{
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
