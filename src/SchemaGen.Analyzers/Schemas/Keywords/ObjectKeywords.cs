using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>The keywords of objects (Validation, 6.5), as they are written in the file.</summary>
internal sealed class ObjectKeywords(JsonObject? properties, IReadOnlyList<JsonString> required, JsonMember? additional, int? minProperties, int? maxProperties)
{
    public readonly JsonObject? Properties = properties;

    public readonly IReadOnlyList<JsonString> Required = required;

    public readonly JsonMember? Additional = additional;

    public readonly int? MinProperties = minProperties;

    public readonly int? MaxProperties = maxProperties;

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
