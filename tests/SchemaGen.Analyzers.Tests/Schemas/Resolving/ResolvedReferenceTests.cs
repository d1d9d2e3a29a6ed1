using System.Text;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Resolving;

/// <summary>Where references lead, and what the definitions are called.</summary>
public sealed class ResolvedReferenceTests
{
    [Theory]
    [InlineData("""{ "items": { "$ref": "#" } }""", """{"items":{"$ref":"#"}}""")]
    [InlineData("""{ "$ref": "#/$defs/b", "$defs": { "a": { "type": "string" }, "b": { "items": { "$ref": "#/$defs/a" } }, "c": {} } }""", """{"$ref":"#/$defs/b","$defs":{"b":{"items":{"$ref":"#/$defs/a"}},"a":{"type":"string"}}}""")]
    [InlineData("""{ "properties": { "a": { "$ref": "#/definitions/x" }, "b": { "$ref": "#/definitions/x" } }, "definitions": { "x": { "$ref": "#/definitions/x" } } }""", """{"properties":{"a":{"$ref":"#/$defs/x"},"b":{"$ref":"#/$defs/x"}},"$defs":{"x":{"$ref":"#/$defs/x"}}}""")]
    [InlineData("""{ "properties": { "a": { "items": {} }, "b": { "$ref": "#/properties/a" }, "c": { "$ref": "#/properties/a/items" } } }""", """{"properties":{"a":{"items":{}},"b":{"$ref":"#/$defs/a"},"c":{"$ref":"#/$defs/a-items"}},"$defs":{"a":{"items":{}},"a-items":{}}}""")]
    [InlineData("""{ "items": { "$ref": "#/$defs/List%3C%22a~1b%22%3E" }, "$defs": { "List<\"a/b\">": true } }""", """{"items":{"$ref":"#/$defs/List__a_b__"},"$defs":{"List__a_b__":true}}""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/a b" }, { "$ref": "#/$defs/a_b" }, { "$ref": "#/$defs/a_b-2" }], "$defs": { "a b": {}, "a_b": false, "a_b-2": true } }""", """{"anyOf":[{"$ref":"#/$defs/a_b"},{"$ref":"#/$defs/a_b-2"},{"$ref":"#/$defs/a_b-2-2"}],"$defs":{"a_b":{},"a_b-2":false,"a_b-2-2":true}}""")]
    [InlineData("""{ "items": { "$ref": "#named" }, "$defs": { "a": { "$anchor": "named", "type": "null" } } }""", """{"items":{"$ref":"#/$defs/named"},"$defs":{"named":{"type":"null"}}}""")]
    [InlineData("""{ "$id": "https://a.example/root.json", "items": { "$ref": "b.json" }, "$defs": { "b": { "$id": "b.json", "items": { "$ref": "#/x" }, "x": { "$ref": "root.json" } } } }""", """{"items":{"$ref":"#/$defs/b"},"$defs":{"b":{"items":{"$ref":"#/$defs/x"},"x":{"$ref":"root.json"}},"x":{"$ref":"#"}}}""")]
    [InlineData("""{ "items": { "$ref": "#/$defs/a", "maximum": 4 }, "$defs": { "a": {} } }""", """{"items":{"$ref":"#/$defs/a","maximum":4},"$defs":{"a":{}}}""")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#", "items": { "$ref": "#/definitions/a", "title": "T", "maximum": 4, "default": 1 }, "definitions": { "a": {} } }""", """{"items":{"$ref":"#/$defs/a","title":"T"},"$defs":{"a":{}}}""")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-04/schema#", "id": "http://a.example/", "items": { "$ref": "b" }, "definitions": { "b": { "id": "b", "type": "null" } } }""", """{"items":{"$ref":"#/$defs/b"},"$defs":{"b":{"type":"null"}}}""")]
    [InlineData("""{ "enum": [{ "$ref": "#/nowhere" }], "const": { "$ref": "#/nowhere" }, "default": { "$ref": "#/nowhere" }, "unknown": { "$ref": "#/nowhere" } }""", """{"enum":[{"$ref":"#/nowhere"}],"const":{"$ref":"#/nowhere"},"default":{"$ref":"#/nowhere"},"unknown":{"$ref":"#/nowhere"}}""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/a" }], "discriminator": { "propertyName": "k", "mapping": { "x": "#/$defs/a", "y": "elsewhere" } }, "$defs": { "a": {} } }""", """{"anyOf":[{"$ref":"#/$defs/a"}],"discriminator":{"propertyName":"k","mapping":{"x":"#/$defs/a","y":"elsewhere"}},"$defs":{"a":{}}}""")]
    public void References_lead_to_definitions(string text, string resolved) => Assert.Equal(resolved, ResolvedText.OfValid(text));

    [Fact]
    public void A_reference_that_leads_nowhere_is_reported_once()
    {
        (string text, IReadOnlyList<SchemaDiagnostic> diagnostics) = ResolvedText.Read("""{ "not": { "$ref": "#/$defs/a", "type": "string" } }""");

        Assert.Equal("""{"not":{"type":"string"}}""", text);
        Assert.Equal("SG0003", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void Other_files_are_taken_in()
    {
        SchemaLibrary library = ResolvedText.Library(
            ("/project/schemas/common.json", """{ "$schema": "http://json-schema.org/draft-04/schema#", "definitions": { "Size": { "minimum": 1, "exclusiveMinimum": true, "not": { "$ref": "b.json" } } } }"""),
            ("/project/schemas/b.json", """{ "items": { "$ref": "#" }, "not": { "$ref": "a.json" } }"""));

        Assert.Equal(
            """{"items":{"$ref":"#/$defs/Size"},"$defs":{"Size":{"exclusiveMinimum":1,"not":{"$ref":"#/$defs/b"}},"b":{"items":{"$ref":"#/$defs/b"},"not":{"$ref":"#"}}}}""",
            ResolvedText.OfValid("""{ "items": { "$ref": "common.json#/definitions/Size" } }""", library: library));
    }

    [Fact]
    public void Only_what_is_reached_is_taken_out_of_a_document()
    {
        const string text = """
            { "openapi": "3.0.0", "components": { "schemas": { "Other": {}, "Used": { "properties": { "input": { "$ref": "#/components/schemas/Input" } } }, "Input": { "properties": { "a": { "$ref": "#/components/schemas/Used" } } } } } }
            """;

        Assert.Equal(
            """{"properties":{"a":{"$ref":"#/$defs/Used"}},"$defs":{"Used":{"properties":{"input":{"$ref":"#"}}}}}""",
            ResolvedText.Read(text, pointer: "/components/schemas/Input").Text);
    }

    /// <summary>A list of any items, and the list that makes strings of them: Core of 2020-12, appendix C, in small.</summary>
    [Fact]
    public void A_reference_by_the_dynamic_scope_is_resolved_for_each_scope()
    {
        const string text = """
            { "$id": "https://a.example/root", "properties": { "any": { "$ref": "list" }, "strings": { "$ref": "strings" } },
              "$defs": {
                "list": { "$id": "list", "type": "array", "items": { "$dynamicRef": "#item" }, "$defs": { "item": { "$dynamicAnchor": "item" } } },
                "strings": { "$id": "strings", "$ref": "list", "$defs": { "item": { "$dynamicAnchor": "item", "type": "string" } } } } }
            """;

        Assert.Equal(
            """{"properties":{"any":{"$ref":"#/$defs/list"},"strings":{"$ref":"#/$defs/strings"}},"$defs":{"list":{"type":"array","items":{"$ref":"#/$defs/item"}},"strings":{"$ref":"#/$defs/list-2"},"item":{},"list-2":{"type":"array","items":{"$ref":"#/$defs/item-2"}},"item-2":{"type":"string"}}}""",
            ResolvedText.OfValid(text));
    }

    [Fact]
    public void A_recursive_reference_leads_to_the_outermost_resource()
    {
        const string text = """
            { "$schema": "https://json-schema.org/draft/2019-09/schema", "$id": "https://a.example/strict", "$recursiveAnchor": true, "$ref": "tree", "unevaluatedProperties": false,
              "$defs": { "tree": { "$id": "tree", "$recursiveAnchor": true, "properties": { "children": { "items": { "$recursiveRef": "#" } } } } } }
            """;

        Assert.Equal(
            """{"$ref":"#/$defs/tree","unevaluatedProperties":false,"$defs":{"tree":{"properties":{"children":{"items":{"$ref":"#"}}}}}}""",
            ResolvedText.OfValid(text));
    }

    [Fact]
    public void Two_references_of_one_schema_must_both_hold()
    {
        Assert.Equal(
            """{"$ref":"#/$defs/a","allOf":[true,{"$ref":"#/$defs/b"}],"$defs":{"a":{},"b":{}}}""",
            ResolvedText.OfValid("""{ "$ref": "#/$defs/a", "allOf": [true], "$dynamicRef": "#/$defs/b", "$defs": { "a": {}, "b": {} } }"""));
    }

    /// <summary>A metaschema may leave a vocabulary out: its keywords mean nothing then.</summary>
    [Fact]
    public void A_metaschema_chooses_the_vocabularies()
    {
        SchemaLibrary library = ResolvedText.Library(
            ("/project/schemas/meta.json", """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://a.example/meta", "$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/core": true, "https://json-schema.org/draft/2020-12/vocab/applicator": true, "https://json-schema.org/draft/2020-12/vocab/format-assertion": true } }"""));

        Assert.Equal(
            """{"properties":{"a":{"format":"email","title":"T"}}}""",
            ResolvedText.OfValid("""{ "$schema": "https://a.example/meta", "properties": { "a": { "minimum": 1, "type": "string", "format": "email", "title": "T" } }, "required": ["a"] }""", strict: true, library));
    }

    /// <summary>Four lists of two names each, in any combination: each combination is written once, and no more than the bound.</summary>
    [Fact]
    public void Dynamic_scopes_without_number_come_to_an_end()
    {
        const int names = 14;
        var text = new StringBuilder("""{ "$id": "https://a.example/root", "$ref": "step0", "$defs": {""");
        for (int i = 0; i < names; i++)
        {
            text.Append($$"""
                "step{{i}}": { "$id": "step{{i}}", "anyOf": [{ "$ref": "left{{i}}" }, { "$ref": "right{{i}}" }] },
                "left{{i}}": { "$id": "left{{i}}", "$ref": "step{{i + 1}}", "$defs": { "a": { "$dynamicAnchor": "name{{i}}" } } },
                "right{{i}}": { "$id": "right{{i}}", "$ref": "step{{i + 1}}", "$defs": { "a": { "$dynamicAnchor": "name{{i}}", "type": "string" } } },
                """);
        }

        text.Append($$"""
            "step{{names}}": { "$id": "step{{names}}", "properties": {
            """);
        for (int i = 0; i < names; i++)
        {
            text.Append($$"""{{(i > 0 ? "," : "")}}"p{{i}}": { "$dynamicRef": "any{{i}}#name{{i}}" }""");
        }

        text.Append("} }");
        for (int i = 0; i < names; i++)
        {
            text.Append($$""", "any{{i}}": { "$id": "any{{i}}", "$dynamicAnchor": "name{{i}}" }""");
        }

        text.Append("} }");
        (string resolved, IReadOnlyList<SchemaDiagnostic> diagnostics) = ResolvedText.Read(text.ToString());

        Assert.InRange(resolved.Length, 1_000, 3_000_000);
        Assert.Equal("SG0008", Assert.Single(diagnostics).Id);
    }
}
