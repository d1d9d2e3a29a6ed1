using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Reports members of a schema that no specification knows, and that look like a keyword that one does (SG0010).</summary>
internal static class UnknownKeywords
{
    /// <summary>The keywords of all drafts and of OpenAPI's Schema Object.</summary>
    private static readonly string[] s_keywords =
    [
        "$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$ref", "$dynamicRef", "$recursiveRef", "$vocabulary", "$comment", "$defs", "definitions",
        "type", "enum", "const", "nullable",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "divisibleBy",
        "minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType", "contentSchema",
        "items", "prefixItems", "additionalItems", "unevaluatedItems", "contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems",
        "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames", "required", "minProperties", "maxProperties",
        "dependentRequired", "dependentSchemas", "dependencies",
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "extends", "disallow",
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "discriminator", "externalDocs", "xml",
    ];

    /// <summary>What vendors write beside them, and mean so.</summary>
    private static readonly HashSet<string> s_known = new(s_keywords, StringComparer.Ordinal)
    {
        "name", "names", "label", "order", "unit", "units", "hidden", "optional", "placeholder", "ui", "options", "component", "info", "note", "notes", "version", "summary", "tags",
    };

    public static void Report(SchemaNode schema, JsonMember member)
    {
        if (!s_known.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal) && NearestText.Find(member.Name, s_keywords) is { } nearest)
        {
            schema.Faults.AddUnknownKeyword(
                member, $"'{member.Name}' of {schema.PlaceOf(member.NameSpan).Quoted()} is no keyword of JSON Schema, and forbids nothing; did you mean '{nearest}'?");
        }
    }
}
