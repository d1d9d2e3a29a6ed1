using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>What the names in a map must satisfy.</summary>
public sealed class MapNameTests
{
    [Theory]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "integer" }, "propertyNames": { "pattern": "^[a-z]+$", "maxLength": 9 } }""", 9)]
    [InlineData("""{ "type": ["object", "null"], "additionalProperties": { "type": "integer" }, "propertyNames": { "type": "string", "pattern": "^[a-z]+$", "description": "D" } }""", null)]
    [InlineData("""{ "type": "object", "patternProperties": { "^[a-z]+$": { "type": "integer" } }, "additionalProperties": false }""", null)]
    public void What_names_must_match_is_in_the_shape(string schema, int? maxLength) =>
        Assert.Equal(new MapShape(new IntegerShape(), Names: new TextShape(MaxLength: maxLength, Pattern: "^[a-z]+$")), PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ "type": "object", {|SGEVAL:"patternProperties"|}: { "^a": { "type": "integer" } } }""")]
    [InlineData("""{ "type": "object", {|SGEVAL:"patternProperties"|}: { "^a": {}, "^b": { "type": "string" } }, "additionalProperties": false }""")]
    [InlineData("""{ "type": "object", {|SGEVAL:"patternProperties"|}: { "(?<a>[": {} }, "additionalProperties": false }""")]
    [InlineData("""{ "type": "object", {|SGEVAL:"propertyNames"|}: { "enum": ["a"] } }""")]
    [InlineData("""{ "type": "object", {|SGEVAL:"propertyNames"|}: false }""")]
    public void What_says_more_is_left_to_the_evaluator(string schema) => Assert.Null(Assert.IsType<MapShape>(PropertyProbe.ReadShape(schema)).Names);

    [Fact]
    public void A_default_with_another_name() =>
        PropertyProbe.Read("""{ "type": "object", "propertyNames": { "maxLength": 1 }, "default": {|SG0006:{|} "ab": 1 } }""");
}
