using System.Collections.Frozen;

namespace SchemaGen.Extensions.AI;

/// <summary>Of which types of values keywords speak, and which say nothing to a language model.</summary>
internal static class KeywordKinds
{
    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string[]>
    {
        ["string"] = ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"],
        ["number"] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        ["array"] = ["minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "unevaluatedItems", "prefixItems"],
        ["object"] = ["minProperties", "maxProperties", "propertyNames", "patternProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties"],
    }.SelectMany(static pair => pair.Value.Select(keyword => (keyword, pair.Key))).ToFrozenDictionary(static pair => pair.keyword, static pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Identifiers, what the transformation says itself, and what concerns those who show or store a schema.</summary>
    private static readonly FrozenSet<string> s_silent = FrozenSet.ToFrozenSet(
        [
            "$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary", "$comment", "$defs", "$ref", "allOf", "type", "enum", "const", "properties", "required", "additionalProperties", "items", "title",
            "description", "readOnly", "writeOnly",
        ],
        StringComparer.Ordinal);

    /// <summary>Determines whether a keyword may restrict or describe values of one of the types, and is not said by the transformation itself.</summary>
    public static bool Concerns(string keyword, IReadOnlyCollection<string> types) =>
        !s_silent.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
        && (!s_types.TryGetValue(keyword, out string? type) || types.Contains(type) || (type == "number" && types.Contains("integer")));
}
