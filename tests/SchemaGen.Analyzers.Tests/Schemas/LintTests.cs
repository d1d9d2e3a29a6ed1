using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Vendors' slips: bounds that exclude everything (SG0005), defaults that break their own schema (SG0006), misspelt keywords (SG0010).</summary>
public class LintTests
{
    [Theory]
    [InlineData("""{ "type": "integer", "minimum": {|SG0005:5|}, "maximum": 4 }""", "'minimum' of '/properties/p' is 5, but 'maximum' is 4")]
    [InlineData("""{ "type": "integer", "exclusiveMinimum": {|SG0005:4|}, "exclusiveMaximum": 5 }""", "'exclusiveMinimum' of '/properties/p' is 4, but 'exclusiveMaximum' is 5")]
    [InlineData("""{ "type": "integer", "minimum": {|SG0005:1.2|}, "maximum": 1.8 }""", "'minimum' of '/properties/p' is 1.2, but 'maximum' is 1.8")]
    [InlineData("""{ "type": "number", "minimum": {|SG0005:0.5|}, "maximum": 0.4 }""", "'minimum' of '/properties/p' is 0.5, but 'maximum' is 0.4")]
    [InlineData("""{ "type": "number", "minimum": {|SG0005:1|}, "exclusiveMaximum": 1 }""", "'minimum' of '/properties/p' is 1, but 'exclusiveMaximum' is 1")]
    [InlineData("""{ "type": "number", "minimum": {|SG0005:1|}, "maximum": 1, "exclusiveMaximum": true }""", "'minimum' of '/properties/p' is 1, but 'maximum' is 1")]
    [InlineData("""{ "type": "string", "minLength": {|SG0005:5|}, "maxLength": 4 }""", "'minLength' of '/properties/p' is 5, but 'maxLength' is 4")]
    [InlineData("""{ "type": "array", "minItems": {|SG0005:1|}, "maxItems": 0 }""", "'minItems' of '/properties/p' is 1, but 'maxItems' is 0")]
    [InlineData("""{ "type": "object", "minProperties": {|SG0005:3|}, "maxProperties": 2 }""", "'minProperties' of '/properties/p' is 3, but 'maxProperties' is 2")]
    [InlineData("""{ "allOf": [{ "type": "integer", "minimum": {|SG0005:5|} }, { "maximum": 4 }] }""", "'minimum' of '/properties/p/allOf/0' is 5, but 'maximum' is 4")]
    public void Bounds_that_exclude_everything_are_told_and_neither_counts(string schema, string message)
    {
        SchemaReadResult result = SchemaMarkup.Read($$"""{ "properties": { "p": {{schema}} } }""");

        Assert.Equal(message + ": no value keeps both, so every value is refused", Assert.Single(result.Diagnostics).Message);
        Assert.Contains(Assert.Single(result.Model!.Root.Properties).Shape, new Shape[] { new IntegerShape(), new NumberShape(), new TextShape(), new ListShape(new AnyShape()), new MapShape(new AnyShape()) });
    }

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 4, "maximum": 4 }""")]
    [InlineData("""{ "type": "integer", "exclusiveMinimum": 4, "maximum": 5 }""")]
    [InlineData("""{ "type": "number", "minimum": 1, "maximum": 1 }""")]
    [InlineData("""{ "type": "string", "minLength": 4, "maxLength": 4 }""")]
    [InlineData("""{ "type": "array", "minItems": 0, "maxItems": 0 }""")]
    public void Bounds_that_leave_something_are_right(string schema) => PropertyProbe.Read(schema);

    [Theory]
    [InlineData("""{ "type": "integer", "default": {|SG0006:"5"|} }""", "is \"5\", but its schema asks for an integer")]
    [InlineData("""{ "type": "integer", "default": {|SG0006:1.5|} }""", "is 1.5, but its schema asks for an integer")]
    [InlineData("""{ "type": "integer", "default": {|SG0006:9223372036854775808|} }""", "is 9223372036854775808, but its schema asks for an integer of 64 bits")]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 4, "default": {|SG0006:5|} }""", "is 5, but its schema asks for 1 to 4")]
    [InlineData("""{ "type": "integer", "multipleOf": 8, "default": {|SG0006:5|} }""", "is 5, but its schema asks for a multiple of 8")]
    [InlineData("""{ "enum": [1, 2], "default": {|SG0006:5|} }""", "is 5, but its schema asks for one of 1, 2")]
    [InlineData("""{ "type": "number", "default": {|SG0006:"0.5"|} }""", "is \"0.5\", but its schema asks for a number")]
    [InlineData("""{ "type": "number", "exclusiveMinimum": 0, "default": {|SG0006:0|} }""", "is 0, but its schema asks for more than 0")]
    [InlineData("""{ "type": "boolean", "default": {|SG0006:"true"|} }""", "is \"true\", but its schema asks for true or false")]
    [InlineData("""{ "const": true, "default": {|SG0006:false|} }""", "is false, but its schema asks for true")]
    [InlineData("""{ "type": "string", "default": {|SG0006:5|} }""", "is 5, but its schema asks for a text")]
    [InlineData("""{ "type": "string", "maxLength": 1, "default": {|SG0006:"ab"|} }""", "is \"ab\", but its schema asks for at most 1 character")]
    [InlineData("""{ "type": "string", "pattern": "^a", "default": {|SG0006:"b"|} }""", "is \"b\", but its schema asks for a text that matches the pattern \"^a\"")]
    [InlineData("""{ "type": "string", "format": "uri", "default": {|SG0006:"b"|} }""", "is \"b\", but its schema asks for an absolute URI")]
    [InlineData("""{ "enum": ["low", "high"], "default": {|SG0006:"hihg"|} }""", "is \"hihg\", but its schema asks for one of \"low\", \"high\"; did you mean \"high\"?")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": {|SG0006:{|}} }""", "is an empty object, but its schema asks for an array")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": [1, {|SG0006:"2"|}] }""", "holds \"2\", but its schema asks for an integer")]
    [InlineData("""{ "type": "array", "maxItems": 1, "default": {|SG0006:[|}1, 2] }""", "is an array, but its schema asks for at most 1 item")]
    [InlineData("""{ "type": "array", "uniqueItems": true, "default": [1, 2, {|SG0006:1.0|}] }""", "holds 1.0, but its schema asks for no item twice")]
    [InlineData("""{ "type": "array", "uniqueItems": true, "default": [{ "a": 1, "b": 2 }, {|SG0006:{|} "b": 2.0, "a": 1 }] }""", "holds an object, but its schema asks for no item twice")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string", "if": { "pattern": "^a" }, "then": { "maxLength": 3 } } }, "default": { "a": {|SG0006:"abcd"|} } }""", "holds \"abcd\", but its schema asks for what 'then' says")]
    [InlineData("""{ "type": "object", "properties": { "a": {} }, "propertyNames": { "maxLength": 2 }, "default": {|SG0006:{|} "long": 1 } }""", "is an object, but its schema asks for names that are at most 2 characters, and 'long' is none")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "number" }, "b": {} }, "if": { "properties": { "a": { "const": 1.0 } }, "required": ["a"] }, "then": { "required": ["b"] }, "default": {|SG0006:{|} "a": 1 } }""", "is an object, but its schema asks for what 'then' says")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "default": { "a": {|SG0006:"1"|} } }""", "holds \"1\", but its schema asks for an integer")]
    [InlineData("""{ "type": "object", "properties": { "a": {} }, "required": ["a"], "default": {|SG0006:{|}} }""", "is an empty object, but its schema asks for the member 'a'")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "integer" }, "default": { "x": {|SG0006:true|} } }""", "holds true, but its schema asks for an integer")]
    public void A_default_that_breaks_its_schema_is_told_and_is_none(string schema, string message)
    {
        SchemaReadResult result = SchemaMarkup.Read($$"""{ "properties": { "p": {{schema}} } }""");

        Assert.Equal($"'default' of '/properties/p' {message}, so there is none", Assert.Single(result.Diagnostics).Message);
        Assert.Null(Assert.Single(result.Model!.Root.Properties).Default);
    }

    [Theory]
    [InlineData("""{ "type": "integer", "maximum": 4, "example": {|SG0006:5|} }""", "'example' of '/properties/p' is 5, but its schema asks for at most 4")]
    [InlineData("""{ "type": "integer", "examples": [1, {|SG0006:"2"|}] }""", "'examples' of '/properties/p' holds \"2\", but its schema asks for an integer")]
    public void An_example_that_breaks_its_schema_is_told(string schema, string message) =>
        Assert.Equal(message, Assert.Single(SchemaMarkup.Read($$"""{ "properties": { "p": {{schema}} } }""").Diagnostics).Message);

    [Theory]
    [InlineData("""{ "type": "integer", "default": 1.0, "examples": [1e2] }""")]
    [InlineData("""{ "type": "string", "default": null }""")]
    [InlineData("""{ "type": ["string", "null"], "examples": [null, "a"] }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "default": { "a": 1, "b": 2 } }""")]
    [InlineData("""{ "type": "string", "default": "", "x-playground": { "widget": "file-upload" } }""")]
    [InlineData("""{ "default": { "any": ["thing"] } }""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "uniqueItems": true, "default": [9007199254740992, 9007199254740993] }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string", "if": { "pattern": "^a" }, "then": { "maxLength": 3 } } }, "default": { "a": "abc" } }""")]
    public void What_is_right_is_not_reported(string schema) => PropertyProbe.Read(schema);

    [Theory]
    [InlineData("maxItem", "maxItems")]
    [InlineData("maxitems", "maxItems")]
    [InlineData("minLenght", "minLength")]
    [InlineData("require", "required")]
    [InlineData("descripton", "description")]
    [InlineData("minimun", "minimum")]
    [InlineData("propertes", "properties")]
    public void A_misspelt_keyword_is_told(string keyword, string meant)
    {
        SchemaDiagnostic fault = Assert.Single(SchemaMarkup.Read($$"""{ "properties": { "p": { "type": "array", {|SG0010:"{{keyword}}"|}: 3 } } }""").Diagnostics);

        Assert.Equal($"'{keyword}' of '/properties/p' is no keyword of JSON Schema, and forbids nothing; did you mean '{meant}'?", fault.Message);
    }

    [Fact]
    public void It_is_told_wherever_it_stands() =>
        SchemaMarkup.Read("""
            { {|SG0010:"requried"|}: ["a"], "properties": { "a": { "type": "array", "items": { "type": "string", {|SG0010:"patern"|}: "x" } }, "b": { "$ref": "#/$defs/b" } },
              "$defs": { "b": { {|SG0010:"tilte"|}: "B", "properties": { "maxItem": { "type": "string" } } } } }
            """);

    /// <summary>What a tool writes beside the keywords changes neither type nor rules, whatever its value.</summary>
    [Theory]
    [MemberData(nameof(Words))]
    public void Words_of_tools_are_annotations(string word)
    {
        foreach (string value in new[] { "5", "\"v\"", "{ \"type\": 5 }", "[1]", "null" })
        {
            SchemaReadResult result = SchemaMarkup.Read($$"""
                { "properties": { "p": { "type": "string", "enum": ["a"], "{{word}}": {{value}} }, "q": { "anyOf": [{ "type": "string", "{{word}}": {{value}} }, { "type": "integer" }], "{{word}}": {{value}} }, "r": { "$ref": "#/$defs/o", "{{word}}": {{value}} } },
                  "$defs": { "o": { "type": "object", "properties": { "a": {} }, "{{word}}": {{value}} } }, "{{word}}": {{value}} }
                """);

            Assert.Equal([typeof(EnumShape), typeof(UnionShape), typeof(ReferenceShape)], result.Model!.Root.Properties.Select(static property => property.Shape.GetType()));
        }
    }

    public static TheoryData<string> Words => [.. VendorWords.All, "x-anything", "ui:widget", "~optional", "somethingElse"];

    [Theory]
    [InlineData("units")]
    [InlineData("x-maxItem")]
    [InlineData("order")]
    [InlineData("lang")]
    [InlineData("maximumValueOfAnything")]
    [InlineData("ui:title")]
    [InlineData("~kind")]
    [InlineData("@type")]
    [InlineData("_type")]
    [InlineData("tsType")]
    [InlineData("javaType")]
    [InlineData("enumNames")]
    [InlineData("requires-nothing")]
    [InlineData("patternRequired")]
    [InlineData("uniqueItemProperties")]
    public void What_is_like_no_keyword_or_known_of_a_tool_is_left_alone(string member) => PropertyProbe.Read($$"""{ "type": "string", "{{member}}": 3 }""");
}
