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

    [Fact]
    public void Only_what_is_made_of_a_base_may_be_used() => SchemaMarkup.Read("""
        { "type": "object", "properties": { "pet": { "anyOf": [{ "$ref": "#/$defs/Cat" }, { "type": "string" }] } }, "$defs": {
          "Pet": { "type": "object", "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" } },
          "Cat": { "allOf": [{ "$ref": "#/$defs/Pet" }, { "properties": { "lives": { "type": "integer" } } }] } } }
        """);

    private static Shape Read(string schema) => SchemaMarkup.Read($$"""
        { "type": "object", "properties": { "p": {{schema}} }, "$defs": { "A": { "type": "object", "properties": { "t": { "type": "string" } } }, "B": { "type": "object", "properties": { "t": { "type": "string" }, "u": {} } } } }
        """).Model!.Root.Properties[0].Shape;
}
