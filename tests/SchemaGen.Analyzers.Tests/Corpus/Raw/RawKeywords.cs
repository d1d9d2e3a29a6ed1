using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>What the specifications say of each keyword, written down apart from SchemaGen's own lists: the two are held against each other.</summary>
internal static class RawKeywords
{
    private static readonly HashSet<string> s_annotations =
    [
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml", "discriminator",
        "contentEncoding", "contentMediaType", "contentSchema",
        "$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$comment", "$vocabulary", "$defs", "definitions",
    ];

    /// <summary>What leads to other schemas and forbids nothing by itself.</summary>
    private static readonly HashSet<string> s_waysDown = ["$ref", "allOf", "properties"];

    private static readonly HashSet<string> s_constraints =
    [
        "type", "enum", "const", "nullable", "multipleOf", "divisibleBy", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "minLength", "maxLength", "pattern", "format",
        "items", "prefixItems", "additionalItems", "unevaluatedItems", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains",
        "required", "minProperties", "maxProperties", "additionalProperties", "patternProperties", "propertyNames", "unevaluatedProperties",
        "dependencies", "dependentRequired", "dependentSchemas",
        "anyOf", "oneOf", "not", "if", "then", "else", "$dynamicRef", "$recursiveRef", "extends", "disallow",
    ];

    public static bool IsAnnotation(string keyword) => s_annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    public static bool IsWayDown(string keyword) => s_waysDown.Contains(keyword);

    /// <summary>Whether any specification gives the keyword a meaning that excludes values, or that lets null in.</summary>
    public static bool IsConstraint(string keyword) => s_constraints.Contains(keyword);

    /// <summary>Whether a keyword of that value leaves nothing out.</summary>
    public static bool ForbidsNothing(string keyword, JsonNode? value) => keyword switch
    {
        "nullable" => !IsTrue(value),
        "uniqueItems" or "exclusiveMinimum" or "exclusiveMaximum" when value?.GetValueKind() == JsonValueKind.False => true,
        "minLength" or "minItems" or "minProperties" => RawNumber.Of(value) == 0,
        "required" => value is JsonArray { Count: 0 },

        // What they hold is counted by itself.
        "items" => value is JsonObject || IsTrue(value),
        "additionalProperties" => value is JsonObject || IsTrue(value),

        // No number that is tried is beyond what a float has.
        "format" => (string?)value is "password" or "double" or "float",
        _ => false,
    };

    public static bool IsTrue(JsonNode? value) => value?.GetValueKind() == JsonValueKind.True;
}
