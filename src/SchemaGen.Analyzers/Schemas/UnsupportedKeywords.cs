using SchemaGen.Json;

namespace SchemaGen.Schemas;

/// <summary>Reports the keywords that constrain, and that no model can hold: never dropped in silence (SG0008).</summary>
internal static class UnsupportedKeywords
{
    private static readonly HashSet<string> _names = new(StringComparer.Ordinal)
    {
        "$ref", "$dynamicRef", "$recursiveRef",
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "extends", "disallow",
        "patternProperties", "propertyNames", "unevaluatedProperties", "dependentSchemas",
        "prefixItems", "contains", "minContains", "maxContains", "unevaluatedItems", "additionalItems",
        "contentEncoding", "contentMediaType", "contentSchema", "divisibleBy",
    };

    public static void Report(SchemaNode schema)
    {
        foreach (JsonMember member in schema.Json.Members)
        {
            if (_names.Contains(member.Name) && !AllowsEverything(member.Value))
            {
                schema.Faults.AddNotEnforced(schema, member);
            }
        }
    }

    private static bool AllowsEverything(JsonNode value) => value is JsonBoolean { Value: true } or JsonObject { Members.Count: 0 };
}
