using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class DiscriminatorTests
{
    [Theory]
    [InlineData("""{ "propertyName": "t" }""", "A=/$defs/A B=/$defs/B")]
    [InlineData("""{ "propertyName": "t", "mapping": { "a": "#/$defs/A", "b": "B", "bb": "B" } }""", "A=/$defs/A a=/$defs/A B=/$defs/B b=/$defs/B bb=/$defs/B")]
    [InlineData("""{ "propertyName": "t", "mapping": { "a": "#/$defs/None", "b": 1 } }""", "A=/$defs/A B=/$defs/B")]
    [InlineData("\"t\"", "A=/$defs/A B=/$defs/B")]
    public void The_names_of_the_objects_are_read(string discriminator, string values)
    {
        var union = (UnionShape)Read($$"""{ "anyOf": [{ "$ref": "#/$defs/A" }, { "$ref": "#/$defs/B" }, { "type": "string" }], "discriminator": {{discriminator}} }""");

        Assert.Equal("t", union.Discriminator!.Property);
        Assert.Equal(values, string.Join(" ", union.Discriminator.Values.Select(static value => value.Text + "=" + value.Key)));
    }

    /// <summary>The keyword helps to find the alternative, and forbids nothing (OpenAPI, Discriminator Object).</summary>
    [Fact]
    public void One_without_a_property_says_nothing() =>
        Assert.Null(((UnionShape)Read("""{ "anyOf": [{ "$ref": "#/$defs/A" }, { "$ref": "#/$defs/B" }], "discriminator": {} }""")).Discriminator);

    /// <summary>What is made of a base by <c>allOf</c> is not looked for: a value of the base has the base's members.</summary>
    [Fact]
    public void One_of_a_base_without_alternatives_says_nothing() => SchemaMarkup.Read("""
        { "type": "object", "properties": { "pet": { "$ref": "#/$defs/Pet" }, "cat": { "$ref": "#/$defs/Cat" } }, "$defs": {
          "Pet": { "type": "object", "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/$defs/Cat" } } },
          "Cat": { "allOf": [{ "$ref": "#/$defs/Pet" }, { "properties": { "lives": { "type": "integer" } } }] } } }
        """);

    private static Shape Read(string schema) => SchemaMarkup.Read($$"""
        { "type": "object", "properties": { "p": {{schema}} }, "$defs": { "A": { "type": "object", "properties": { "t": { "type": "string" } } }, "B": { "type": "object", "properties": { "t": { "type": "string" }, "u": {} } } } }
        """).Model!.Root.Properties[0].Shape;
}
