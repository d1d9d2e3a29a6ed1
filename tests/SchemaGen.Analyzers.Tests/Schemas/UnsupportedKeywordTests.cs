using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class UnsupportedKeywordTests
{
    [Theory]
    [InlineData("$dynamicRef", "\"#\"")]
    [InlineData("anyOf", "[{ \"format\": \"date\" }, { \"maxLength\": 2 }]")]
    [InlineData("oneOf", "[{ \"format\": \"date\" }, { \"maxLength\": 2 }]")]
    [InlineData("not", "{ \"format\": \"date\" }")]
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
    [InlineData("contentEncoding", "\"base64\"")]
    [InlineData("contentMediaType", "\"image/png\"")]
    public void A_keyword_that_no_model_holds_is_told_by_name(string keyword, string value)
    {
        SchemaDiagnostic fault = Assert.Single(SchemaMarkup.Read($$"""{ "properties": { "p": { {|SG0008:"{{keyword}}"|}: {{value}} } } }""").Diagnostics);

        Assert.Equal($"'{keyword}' of '/properties/p' is not enforced by SchemaGen", fault.Message);
        Assert.Equal(new AnyShape(), PropertyProbe.ReadShape($$"""{ {|SG0008:"{{keyword}}"|}: {{value}} }"""));
        Assert.Equal(new TextShape(), PropertyProbe.ReadShape($$"""{ "type": "string", {|SG0008:"{{keyword}}"|}: {{value}} }"""));
        Assert.NotNull(SchemaMarkup.Read($$"""{ "properties": {}, {|SG0008:"{{keyword}}"|}: {{value}} }""").Model);
    }

    [Theory]
    [InlineData("""{ "type": "string", {|SG0008:"if"|}: { "format": "date" }, {|SG0008:"then"|}: { "maxLength": 1 }, "else": true }""")]
    [InlineData("""{ "type": "string", {|SG0008:"if"|}: { "format": "date" }, {|SG0008:"else"|}: false }""")]
    [InlineData("""{ "type": "string", "if": { "const": "a" } }""")]
    [InlineData("""{ "type": "string", "then": { "const": "a" }, "else": false }""")]
    public void A_condition_is_told_where_it_has_a_consequence(string schema) => Assert.Equal(new TextShape(), PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ "propertyNames": true, "unevaluatedItems": true, "patternProperties": {}, "additionalProperties": true, "type": "object" }""")]
    [InlineData("""{ "type": "boolean", "$comment": "c", "$id": "i", "$defs": {}, "readOnly": true, "x-order": 3, "unknown": [] }""")]
    public void What_forbids_nothing_is_not_told(string schema) => Assert.NotNull(PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ {|SG0008:"maxLength"|}: 3 }""")]
    [InlineData("""{ {|SG0008:"minimum"|}: 3, {|SG0008:"pattern"|}: "a", "title": "T" }""")]
    [InlineData("""{ {|SG0008:"required"|}: ["a"], {|SG0008:"additionalProperties"|}: false }""")]
    public void A_bound_without_a_type_is_told(string schema) => Assert.Equal(new AnyShape(), PropertyProbe.ReadShape(schema));
}
