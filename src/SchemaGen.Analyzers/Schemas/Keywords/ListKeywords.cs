using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>What the keywords of lists say about their number (Validation, 6.4). A bound that excludes nothing is null.</summary>
/// <param name="MinItems">The least items.</param>
/// <param name="MaxItems">The most items.</param>
/// <param name="UniqueItems">Whether no two may be the same.</param>
/// <param name="Items">The schema of the items.</param>
/// <param name="HasErrors">Whether one of the keywords was reported, and does not count.</param>
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

    /// <summary>Whether the schema is one of lists, among others.</summary>
    public static bool IsOfLists(SchemaNode schema) => schema.Json[KeywordNames.Type] switch
    {
        JsonString { Value: var type } => type == "array",
        JsonArray { Items: var types } => types.Any(static type => type is JsonString { Value: "array" }),
        null => schema.Has(KeywordNames.Items),
        _ => false,
    };
}
