using System.Text.Json.Nodes;
using SchemaGen.Schemas.Keywords.Table;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Keywords;

/// <summary>For each keyword a schema in which it stands where it should. A keyword that is new in the table needs one here: without it these tests fail.</summary>
internal static class KeywordExamples
{
    private static readonly Dictionary<string, string> s_constraining = new()
    {
        ["$ref"] = """{ "$ref": "#/$defs/x" }""",
        ["$dynamicRef"] = """{ "type": "string", "$dynamicRef": "#" }""",
        ["$recursiveRef"] = """{ "type": "string", "$recursiveRef": "#" }""",
        ["type"] = """{ "type": "string" }""",
        ["enum"] = """{ "type": "string", "enum": ["a", "b"] }""",
        ["const"] = """{ "type": "boolean", "const": true }""",
        ["nullable"] = """{ "type": "string", "nullable": true }""",
        ["minimum"] = """{ "type": "integer", "minimum": 1 }""",
        ["maximum"] = """{ "type": "integer", "maximum": 9 }""",
        ["exclusiveMinimum"] = """{ "type": "number", "exclusiveMinimum": 0.5 }""",
        ["exclusiveMaximum"] = """{ "type": "number", "exclusiveMaximum": 9.5 }""",
        ["multipleOf"] = """{ "type": "integer", "multipleOf": 4 }""",
        ["divisibleBy"] = """{ "type": "integer", "divisibleBy": 4 }""",
        ["minLength"] = """{ "type": "string", "minLength": 2 }""",
        ["maxLength"] = """{ "type": "string", "maxLength": 9 }""",
        ["pattern"] = """{ "type": "string", "pattern": "^a" }""",
        ["format"] = """{ "type": "string", "format": "uri" }""",
        ["items"] = """{ "type": "array", "items": { "type": "string", "maxLength": 3 } }""",
        ["prefixItems"] = """{ "type": "array", "prefixItems": [{ "type": "integer" }, { "type": "integer" }], "items": false }""",
        ["additionalItems"] = """{ "type": "array", "items": [{ "type": "integer" }, { "type": "integer" }], "additionalItems": false }""",
        ["unevaluatedItems"] = """{ "type": "array", "unevaluatedItems": false }""",
        ["contains"] = """{ "type": "array", "items": { "type": "string" }, "contains": { "const": "a" } }""",
        ["minContains"] = """{ "type": "array", "items": { "type": "string" }, "contains": { "const": "a" }, "minContains": 2 }""",
        ["maxContains"] = """{ "type": "array", "items": { "type": "string" }, "contains": { "const": "a" }, "maxContains": 2 }""",
        ["minItems"] = """{ "type": "array", "items": { "type": "string" }, "minItems": 2 }""",
        ["maxItems"] = """{ "type": "array", "items": { "type": "string" }, "maxItems": 9 }""",
        ["uniqueItems"] = """{ "type": "array", "items": { "type": "string" }, "uniqueItems": true }""",
        ["properties"] = """{ "type": "object", "properties": { "a": { "type": "string" } } }""",
        ["patternProperties"] = """{ "type": "object", "patternProperties": { "^a": { "type": "string" } }, "additionalProperties": false }""",
        ["additionalProperties"] = """{ "type": "object", "additionalProperties": { "type": "string" } }""",
        ["unevaluatedProperties"] = """{ "type": "object", "properties": { "a": {} }, "unevaluatedProperties": false }""",
        ["propertyNames"] = """{ "type": "object", "propertyNames": { "maxLength": 3 } }""",
        ["required"] = """{ "type": "object", "properties": { "a": {} }, "required": ["a"] }""",
        ["minProperties"] = """{ "type": "object", "minProperties": 1 }""",
        ["maxProperties"] = """{ "type": "object", "maxProperties": 9 }""",
        ["dependentRequired"] = """{ "type": "object", "properties": { "a": {}, "b": {} }, "dependentRequired": { "a": ["b"] } }""",
        ["dependentSchemas"] = """{ "type": "object", "properties": { "a": {}, "b": {} }, "dependentSchemas": { "a": { "required": ["b"] } } }""",
        ["dependencies"] = """{ "type": "object", "properties": { "a": {}, "b": {} }, "dependencies": { "a": { "required": ["b"] } } }""",
        ["allOf"] = """{ "allOf": [{ "type": "string" }] }""",
        ["anyOf"] = """{ "anyOf": [{ "type": "string" }, { "type": "integer" }] }""",
        ["oneOf"] = """{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""",
        ["not"] = """{ "type": "string", "not": { "const": "a" } }""",
        ["if"] = """{ "type": "string", "if": { "minLength": 2 }, "then": { "pattern": "^a" }, "else": { "pattern": "^b" } }""",
        ["then"] = """{ "type": "string", "if": { "minLength": 2 }, "then": { "pattern": "^a" } }""",
        ["else"] = """{ "type": "string", "if": { "minLength": 2 }, "else": { "pattern": "^b" } }""",
        ["extends"] = """{ "type": "string", "extends": { "maxLength": 3 } }""",
        ["disallow"] = """{ "type": "string", "disallow": ["null"] }""",
    };

    private static readonly Dictionary<string, string> s_silent = new()
    {
        ["$schema"] = "\"https://json-schema.org/draft/2020-12/schema\"",
        ["$id"] = "\"https://example.com/p\"",
        ["id"] = "\"p\"",
        ["$anchor"] = "\"p\"",
        ["$dynamicAnchor"] = "\"p\"",
        ["$recursiveAnchor"] = "true",
        ["$vocabulary"] = "{}",
        ["$comment"] = "\"c\"",
        ["$defs"] = "{}",
        ["definitions"] = "{}",
        ["contentEncoding"] = "\"base64\"",
        ["contentMediaType"] = "\"image/png\"",
        ["contentSchema"] = "{ \"type\": \"object\" }",
        ["title"] = "\"T\"",
        ["description"] = "\"D.\"",
        ["default"] = "\"a\"",
        ["example"] = "\"a\"",
        ["examples"] = "[\"a\"]",
        ["deprecated"] = "true",
        ["readOnly"] = "true",
        ["writeOnly"] = "true",
        ["discriminator"] = "{ \"propertyName\": \"a\" }",
        ["externalDocs"] = "{ \"url\": \"https://example.com\" }",
        ["xml"] = "{ \"name\": \"p\" }",
    };

    /// <summary>The keywords that constrain.</summary>
    public static IEnumerable<string> Constraining => KeywordTable.All.Where(static keyword => keyword.Constrains).Select(static keyword => keyword.Name);

    /// <summary>The keywords that do not, and words of vendors.</summary>
    public static IEnumerable<string> Silent =>
        KeywordTable.All.Where(static keyword => !keyword.Constrains).Select(static keyword => keyword.Name).Concat(["x-enumNames", "x-playground", "x-any-other", "label", "units", "order"]);

    /// <summary>The schema, and the same without the keyword.</summary>
    public static (JsonObject With, JsonObject Without) Of(string keyword)
    {
        Assert.True(s_constraining.TryGetValue(keyword, out string? text), $"'{keyword}' is in the keyword table, and {nameof(KeywordExamples)} has no schema with it");
        var with = (JsonObject)JsonNode.Parse(text)!;
        var without = (JsonObject)JsonNode.Parse(text)!;
        Assert.True(without.Remove(keyword));
        return (with, without);
    }

    /// <summary>A value that a keyword has that does not constrain.</summary>
    public static string ValueOf(string keyword)
    {
        bool isVendors = KeywordTable.Find(keyword) is null or { Kind: KeywordKind.Vendor };
        Assert.True(s_silent.TryGetValue(keyword, out string? value) || isVendors, $"'{keyword}' is in the keyword table, and {nameof(KeywordExamples)} has no value of it");
        return value ?? "\"v\"";
    }
}
