using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Resolving;

/// <summary>What becomes of the keywords of older drafts, of OpenAPI, and of vendors' faults.</summary>
public sealed class ResolvedKeywordTests
{
    private const string Draft4 = "http://json-schema.org/draft-04/schema#";
    private const string Draft7 = "http://json-schema.org/draft-07/schema#";

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "b": { "maximum": 1.0e2 }, "a": true }, "required": [ "a" ] }""", """{"type":"object","properties":{"b":{"maximum":1.0e2},"a":true},"required":["a"]}""")]
    [InlineData("""{ "title": "T", "description": "D", "default": 4, "examples": [1], "deprecated": true, "x-a": { "$ref": "#/nowhere" } }""", """{"title":"T","description":"D","default":4,"examples":[1],"deprecated":true,"x-a":{"$ref":"#/nowhere"}}""")]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://a.example/b", "$comment": "c", "$anchor": "d", "$defs": { "e": {} }, "definitions": {}, "type": "string" }""", """{"type":"string"}""")]
    [InlineData("""{ "type": "string", "type": "integer" }""", """{"type":"integer"}""")]
    [InlineData("""{ "properties": { "a": { "type": "string" }, "a": { "type": "integer" } } }""", """{"properties":{"a":{"type":"integer"}}}""")]
    [InlineData("""{ "if": { "minimum": 1 }, "then": false, "not": {}, "contains": {}, "minContains": 0 }""", """{"if":{"minimum":1},"then":false,"not":{},"contains":{},"minContains":0}""")]
    [InlineData("""{ "description": "\u0000\"\\\ud800 \ud83d\ude00 ü\u2028" }""", "{\"description\":\"\\u0000\\\"\\\\\\ud800 \ud83d\ude00 ü\u2028\"}")]
    public void What_draft_2020_says_already_stays_as_it_is(string text, string resolved) => Assert.Equal(resolved, ResolvedText.OfValid(text));

    [Theory]
    [InlineData("""{ "minimum": 1, "exclusiveMinimum": true, "maximum": 2.50, "exclusiveMaximum": false }""", """{"exclusiveMinimum":1,"maximum":2.50}""")]
    [InlineData("""{ "exclusiveMaximum": true }""", "{}")]
    [InlineData("""{ "minimum": 1, "exclusiveMinimum": 2 }""", """{"minimum":1,"exclusiveMinimum":2}""")]
    [InlineData("""{ "items": [ { "type": "string" }, true ], "additionalItems": false }""", """{"prefixItems":[{"type":"string"},true],"items":false}""")]
    [InlineData("""{ "additionalItems": { "type": "string" }, "items": [] }""", """{"items":{"type":"string"}}""")]
    [InlineData("""{ "additionalItems": false, "items": { "type": "string" } }""", """{"items":{"type":"string"}}""")]
    [InlineData("""{ "additionalItems": false }""", "{}")]
    [InlineData("""{ "dependencies": { "a": ["b"], "c": { "required": ["d"] }, "e": "f" }, "title": "T" }""", """{"dependentRequired":{"a":["b"],"e":["f"]},"dependentSchemas":{"c":{"required":["d"]}},"title":"T"}""")]
    [InlineData("""{ "dependentRequired": { "a": ["b"] }, "dependencies": { "a": ["c", "b"] } }""", """{"dependentRequired":{"a":["b","c"]}}""")]
    [InlineData("""{ "dependentSchemas": { "a": false }, "dependencies": { "a": { "minProperties": 2 } } }""", """{"dependentSchemas":{"a":{"allOf":[false,{"minProperties":2}]}}}""")]
    [InlineData("""{ "divisibleBy": 3, "extends": { "maximum": 9 }, "disallow": ["string", { "minimum": 5 }], "allOf": [{ "minimum": 1 }] }""", """{"allOf":[{"minimum":1},{"multipleOf":3},{"maximum":9},{"not":{"type":"string"}},{"not":{"minimum":5}}]}""")]
    [InlineData("""{ "extends": [{ "maximum": 9 }], "disallow": "any" }""", """{"allOf":[{"maximum":9},{"not":{}}]}""")]
    public void The_words_of_older_drafts(string text, string resolved) => Assert.Equal(resolved, ResolvedText.OfValid(text));

    [Theory]
    [InlineData("""{ "type": "string", "nullable": true }""", """{"type":["string","null"]}""")]
    [InlineData("""{ "type": ["string", "null"], "nullable": true }""", """{"type":["string","null"]}""")]
    [InlineData("""{ "type": "string", "nullable": false }""", """{"type":"string"}""")]
    [InlineData("""{ "type": "string", "enum": ["a"], "nullable": true }""", """{"type":["string","null"],"enum":["a",null]}""")]
    [InlineData("""{ "enum": ["a", null], "nullable": true }""", """{"enum":["a",null]}""")]
    [InlineData("""{ "minimum": 1, "nullable": true }""", """{"minimum":1}""")]
    [InlineData("""{ "title": "T", "nullable": true, "allOf": [{ "type": "string" }], "x-a": 1 }""", """{"title":"T","x-a":1,"anyOf":[{"type":"null"},{"allOf":[{"type":"string"}]}]}""")]
    [InlineData("""{ "const": "a", "nullable": true }""", """{"anyOf":[{"type":"null"},{"const":"a"}]}""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "nullable": true, "title": "T" }] }""", """{"anyOf":[{"type":"string"},{"type":"null","title":"T"}]}""")]
    [InlineData("""{ "example": { "$ref": "a" } }""", """{"examples":[{"$ref":"a"}]}""")]
    [InlineData("""{ "example": 3, "examples": [1, 2] }""", """{"examples":[1,2,3]}""")]
    [InlineData("""{ "properties": { "id": { "readOnly": true } }, "required": ["id"] }""", """{"properties":{"id":{"readOnly":true}},"required":["id"]}""")]
    public void The_words_of_OpenAPI(string text, string resolved) => Assert.Equal(resolved, ResolvedText.OfValid(text));

    [Fact]
    public void A_member_of_responses_is_not_required()
    {
        const string text = """
            { "openapi": "3.0.0", "components": { "schemas": {
              "Base": { "properties": { "created": { "type": "string", "readOnly": true } } },
              "Id": { "type": "string", "readOnly": true },
              "Input": { "allOf": [{ "$ref": "#/components/schemas/Base" }], "properties": { "id": { "$ref": "#/components/schemas/Id" }, "a": {} }, "required": ["created", "a", "id"] } } } }
            """;

        Assert.Equal(
            """{"allOf":[{"$ref":"#/$defs/Base"}],"properties":{"id":{"$ref":"#/$defs/Id"},"a":{}},"required":["a"],"$defs":{"Base":{"properties":{"created":{"type":"string","readOnly":true}}},"Id":{"type":"string","readOnly":true}}}""",
            ResolvedText.Read(text, pointer: "/components/schemas/Input").Text);
    }

    [Theory]
    [InlineData("""{ "maximum": "4", "minLength": "2", "multipleOf": "0.1", "uniqueItems": "true" }""", """{"maximum":4,"minLength":2,"multipleOf":0.1,"uniqueItems":true}""")]
    [InlineData("""{ "type": "integer", "enum": ["1", "4", 5, "x"] }""", """{"type":"integer","enum":[1,4,5,"x"]}""")]
    [InlineData("""{ "type": ["number", "null"], "const": "1.50" }""", """{"type":["number","null"],"const":1.50}""")]
    [InlineData("""{ "type": ["number", "string"], "enum": ["1"] }""", """{"type":["number","string"],"enum":["1"]}""")]
    [InlineData("""{ "type": "int", "items": { "type": "String" } }""", """{"type":"integer","items":{"type":"string"}}""")]
    [InlineData("""{ "additionalProperties": "false", "exclusiveMinimum": "true", "minimum": 1 }""", """{"additionalProperties":false,"exclusiveMinimum":1}""")]
    [InlineData("""{ "dependentRequired": { "a": "b" } }""", """{"dependentRequired":{"a":["b"]}}""")]
    [InlineData("""{ "type": "intger", "items": { "type": "string|null" } }""", """{"type":"integer","items":{"type":["string","null"]}}""")]
    [InlineData("""{ "type": "string", "enum": ["a", 1.50, true] }""", """{"type":"string","enum":["a","1.50",true]}""")]
    [InlineData("""{ "type": "string", "enum": [true] }""", """{"type":"string"}""")]
    [InlineData("""{ "properties": { "a": { "type": "string", "required": true }, "b": { "required": false } } }""", """{"properties":{"a":{"type":"string"},"b":{}},"required":["a"]}""")]
    [InlineData("""{ "required": ["b"], "properties": { "a": { "required": true } } }""", """{"required":["b","a"],"properties":{"a":{}}}""")]
    public void A_fault_is_read_as_it_is_plainly_meant(string text, string resolved) => Assert.Equal(resolved, ResolvedText.Of(text));

    [Theory]
    [InlineData("""{ "type": "thing" }""")]
    [InlineData("""{ "type": ["string", "thing"] }""")]
    [InlineData("""{ "required": true }""")]
    [InlineData("""{ "type": [] }""")]
    [InlineData("""{ "maximum": "many", "minimum": null, "multipleOf": 0, "maxLength": -1, "minItems": 1.5, "maxItems": "a" }""")]
    [InlineData("""{ "enum": [], "required": [1], "pattern": 3, "format": {}, "title": 1, "uniqueItems": 1 }""")]
    [InlineData("""{ "anyOf": [], "oneOf": [1, {}], "allOf": {}, "not": 3, "items": "x", "properties": [], "additionalProperties": 1, "$ref": 3 }""")]
    [InlineData("""{ "dependentRequired": { "a": 1 }, "dependencies": 4, "dependentSchemas": { "a": ["b"] } }""")]
    public void An_impossible_value_is_left_out_with_its_keyword(string text) => Assert.Equal("{}", ResolvedText.Of(text));

    /// <summary>A list without values is a fault of a generator, unless the draft that is declared allows it.</summary>
    [Theory]
    [InlineData("""{ "enum": [], "not": { "type": "string" } }""", """{"not":{"type":"string"}}""")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#", "enum": [] }""", "{}")]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2020-12/schema", "enum": [], "not": { "type": "string" } }""", """{"not":{}}""")]
    public void A_list_without_values(string text, string resolved) => Assert.Equal(resolved, ResolvedText.Of(text));

    [Theory]
    [InlineData("""{ "properties": { "a": "string" } }""", """{"properties":{"a":true}}""")]
    [InlineData("""{ "prefixItems": [1, {}] }""", """{"prefixItems":[true,{}]}""")]
    public void What_is_no_schema_allows_everything_at_its_place(string text, string resolved) => Assert.Equal(resolved, ResolvedText.Of(text));

    [Theory]
    [InlineData("""{ "properties": { "mask": { "description": "Must be used with image." }, "image": {} } }""", """{"properties":{"mask":{"description":"Must be used with image."},"image":{}},"dependentRequired":{"mask":["image"]}}""")]
    [InlineData("""{ "dependentRequired": { "a": ["mask"], "mask": ["image"] }, "properties": { "mask": { "description": "Must be used with image." }, "image": {} } }""", """{"dependentRequired":{"a":["mask"],"mask":["image"]},"properties":{"mask":{"description":"Must be used with image."},"image":{}}}""")]
    [InlineData("""{ "properties": { "mask": { "description": "Must be used with image." }, "image": { "default": 1 } } }""", """{"properties":{"mask":{"description":"Must be used with image."},"image":{"default":1}}}""")]
    [InlineData("""{ "allOf": [{ "properties": { "mask": { "description": "Must be used with image." } } }], "properties": { "image": {} } }""", """{"allOf":[{"properties":{"mask":{"description":"Must be used with image."}}}],"properties":{"image":{}},"dependentRequired":{"mask":["image"]}}""")]
    public void A_rule_from_prose_becomes_a_keyword(string text, string resolved) => Assert.Equal(resolved, ResolvedText.OfValid(text));

    [Theory]
    [InlineData(Draft7, """ "contains": {}, "minContains": 2, "maxContains": 3 """, """{"contains":{}}""")]
    [InlineData(Draft7, """ "dependentRequired": { "a": ["b"] }, "prefixItems": [{}] """, """{"dependentRequired":{"a":["b"]},"prefixItems":[{}]}""")]
    [InlineData(Draft4, """ "const": 1, "id": "b" """, """{"const":1}""")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """ "format": "email", "properties": { "format": {} } """, """{"format":"email","properties":{"format":{}}}""")]
    public void A_vendor_may_mix_the_words_of_drafts(string dialect, string members, string resolved) =>
        Assert.Equal(resolved, ResolvedText.OfValid($$"""{ "$schema": "{{dialect}}", {{members}} }"""));

    [Theory]
    [InlineData(Draft7, """ "dependentRequired": { "a": ["b"] }, "prefixItems": [{}], "format": "email", "nullable": true, "type": "string" """, """{"format":"email","type":"string"}""")]
    [InlineData(Draft4, """ "const": 1, "if": false, "minimum": 1, "exclusiveMinimum": true """, """{"exclusiveMinimum":1}""")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", """ "format": "email", "prefixItems": [{}], "items": [true], "dependencies": { "a": ["b"] } """, """{"x-format":"email","prefixItems":[true],"dependentRequired":{"a":["b"]}}""")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """ "format": "email" """, """{"x-format":"email"}""")]
    [InlineData("https://json-schema.org/schema", """ "format": "email" """, """{"format":"email"}""")]
    public void By_the_letter_a_draft_has_its_own_words_only(string dialect, string members, string resolved) =>
        Assert.Equal(resolved, ResolvedText.OfValid($$"""{ "$schema": "{{dialect}}", {{members}} }""", strict: true));
}
