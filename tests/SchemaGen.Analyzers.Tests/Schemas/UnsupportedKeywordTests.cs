using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class UnsupportedKeywordTests
{
    [Theory]
    [InlineData("anyOf", "[{ \"format\": \"color\" }, { \"maxLength\": 2 }]")]
    [InlineData("oneOf", "[{ \"format\": \"color\" }, { \"maxLength\": 2 }]")]
    [InlineData("not", "{ \"format\": \"color\" }")]
    [InlineData("patternProperties", "{ \"^x\": {} }")]
    [InlineData("propertyNames", "{ \"maxLength\": 3 }")]
    [InlineData("contains", "{ \"const\": 1 }")]
    [InlineData("contains", "{}")]
    [InlineData("not", "true")]
    [InlineData("minContains", "2")]
    [InlineData("maxContains", "2")]
    [InlineData("unevaluatedItems", "false")]
    [InlineData("dependentSchemas", "{ \"a\": false }")]
    [InlineData("prefixItems", "[{}]")]
    public void A_keyword_that_no_model_holds_is_left_to_the_evaluator(string keyword, string value)
    {
        SchemaDiagnostic left = Assert.Single(SchemaMarkup.Read($$"""{ "properties": { "p": { {|SGEVAL:"{{keyword}}"|}: {{value}} } } }""").Evaluated);

        Assert.Equal($"'{keyword}' of '/properties/p' is left to the evaluator", left.Message);
        Assert.Equal(new AnyShape(), PropertyProbe.ReadShape($$"""{ {|SGEVAL:"{{keyword}}"|}: {{value}} }"""));
        Assert.Equal(new TextShape(), PropertyProbe.ReadShape($$"""{ "type": "string", {|SGEVAL:"{{keyword}}"|}: {{value}} }"""));
        Assert.NotNull(SchemaMarkup.Read($$"""{ "properties": {}, {|SGEVAL:"{{keyword}}"|}: {{value}} }""").Model);
    }

    [Theory]
    [InlineData("""{ "type": "string", {|SGEVAL:"if"|}: { "format": "color" }, {|SGEVAL:"then"|}: { "maxLength": 1 }, "else": true }""")]
    [InlineData("""{ "type": "string", {|SGEVAL:"if"|}: { "format": "color" }, {|SGEVAL:"else"|}: false }""")]
    [InlineData("""{ "type": "string", "if": { "const": "a" } }""")]
    [InlineData("""{ "type": "string", "then": { "const": "a" }, "else": false }""")]
    public void A_condition_is_left_to_the_evaluator_where_it_has_a_consequence(string schema) => Assert.Equal(new TextShape(), PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ "propertyNames": true, "unevaluatedItems": true, "patternProperties": {}, "additionalProperties": true, "type": "object" }""")]
    [InlineData("""{ "type": "string", "contentEncoding": "base64", "contentMediaType": "image/png", "contentSchema": { "type": "object" } }""")]
    [InlineData("""{ "type": "boolean", "$comment": "c", "$id": "i", "$defs": {}, "readOnly": true, "x-order": 3, "unknown": [] }""")]
    public void What_forbids_nothing_needs_no_evaluator(string schema) => Assert.NotNull(PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ {|SGEVAL:"maxLength"|}: 3 }""")]
    [InlineData("""{ {|SGEVAL:"minimum"|}: 3, {|SGEVAL:"pattern"|}: "a", "title": "T" }""")]
    [InlineData("""{ {|SGEVAL:"required"|}: ["a"], {|SGEVAL:"additionalProperties"|}: false }""")]
    public void A_bound_without_a_type_is_left_to_the_evaluator(string schema) => Assert.Equal(new AnyShape(), PropertyProbe.ReadShape(schema));
}
