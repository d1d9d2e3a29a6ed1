using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>What the keywords of objects say (Validation, 6.5), as they stand in the file.</summary>
internal sealed record ObjectKeywords(
    JsonObject? Properties,
    IReadOnlyList<JsonString> Required,
    JsonMember? Additional,
    int? MinProperties,
    int? MaxProperties)
{
    public static ObjectKeywords Read(SchemaNode schema)
    {
        JsonMember? additional = UnevaluatedMembers.Additional(schema);
        if (additional?.Value is not (null or JsonObject or JsonBoolean))
        {
            schema.Diagnostics.AddImpossible(schema, additional.Name, additional.Value, "a schema: an object, true or false");
            additional = null;
        }

        var counts = CountBounds.Read(schema, KeywordNames.MinProperties, KeywordNames.MaxProperties);
        return new ObjectKeywords(
            schema.ReadObject(KeywordNames.Properties),
            schema.ReadTexts(KeywordNames.Required) ?? [],
            additional,
            counts.Least,
            counts.Most);
    }
}
