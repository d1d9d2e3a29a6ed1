using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Keywords;

/// <summary>Where what is known of a keyword in one place must be known in another.</summary>
public sealed class KeywordSlipTests
{
    [Theory]
    [InlineData("\"prefixItems\": [", "]")]
    [InlineData("\"items\": [", "]")]
    [InlineData("\"additionalProperties\": false, \"patternProperties\": { \"^a\": ", "}")]
    public void What_is_too_deep_is_left_to_the_evaluator_whatever_leads_down(string open, string close)
    {
        string schema = "{ \"type\": \"string\" }";
        for (int i = 0; i < 10; i++)
        {
            schema = $$"""{ "type": "{{(close == "]" ? "array" : "object")}}", {{(close == "]" && !open.Contains("prefix", StringComparison.Ordinal) ? "\"additionalItems\": false, " : open.Contains("prefix", StringComparison.Ordinal) ? "\"items\": false, " : "")}}{{open}}{{schema}}{{close}} }""";
        }

        SchemaReadResult result = SchemaReader.Read($$"""{ "type": "object", "properties": { "p": {{schema}} } }""");

        Assert.Contains(result.Evaluated, fault => fault.Message == $"'{open.Split('"').Last(static word => word.EndsWith("tems", StringComparison.Ordinal) || word.EndsWith("erties", StringComparison.Ordinal))}' of '/properties/p' is left to the evaluator: what is more than 8 lists or maps deep is taken as it is");
        Assert.NotNull(result.Model);
    }

    [Fact]
    public void Alternatives_that_are_too_deep_are_left_to_the_evaluator()
    {
        string schema = "{ \"type\": \"string\" }";
        for (int i = 0; i < 10; i++)
        {
            schema = $$"""{ "type": "array", "items": {{schema}} }""";
        }

        SchemaReadResult result = SchemaReader.Read($$"""{ "type": "object", "properties": { "p": { "anyOf": [{{schema}}, { "type": "boolean" }] } } }""");

        Assert.Equal("'anyOf' of '/properties/p' is left to the evaluator: what is more than 8 lists or maps deep is taken as it is", Assert.Single(result.Evaluated).Message);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("enum")]
    [InlineData("examples")]
    public void A_member_may_have_the_name_of_a_keyword_and_an_anchor_in_it(string name)
    {
        SchemaReadResult result = SchemaMarkup.Read($$"""{ "type": "object", "properties": { "{{name}}": { "$anchor": "here", "type": "integer", "minimum": 1 }, "other": { "$ref": "#here" } } }""");

        Assert.Equal(new IntegerShape(Minimum: 1), result.Model!.Root.Properties[1].Shape);
    }

    [Fact]
    public void An_example_with_an_anchor_in_it_names_nothing() => SchemaMarkup.Read("""{ "type": "object", "properties": { "p": { "type": "object", "example": { "$anchor": "here" } }, "q": { "$ref": {|SG0003:"#here"|} } } }""");

    [Fact]
    public void A_member_of_several_alternatives_has_the_exclusive_bound_around_all()
    {
        SchemaReadResult result = SchemaReader.Read("""
            { "type": "object", "anyOf": [
                { "properties": { "n": { "type": "number", "exclusiveMinimum": 0.5 } }, "required": ["n"] },
                { "properties": { "n": { "type": "number", "exclusiveMinimum": 1.5 } }, "required": ["n"] }] }
            """);

        Assert.Equal(new NumberBound(new NumberLiteral("0.5", 0.5), IsExclusive: true), Assert.IsType<NumberShape>(Assert.Single(result.Model!.Root.Properties).Shape).Minimum);
    }

    [Theory]
    [InlineData("""{ "type": "array", "contains": { "const": 1 }, "minContains": 0, "maxContains": 2 }""", """{ "type": "array", "contains": { "const": 1 }, "maxContains": 2 }""")]
    [InlineData("""{ "type": "object", "additionalProperties": false, "patternProperties": { "^a": {} } }""", """{ "type": "object", "additionalProperties": false, "patternProperties": { "^b": {} } }""")]
    public void What_depends_on_a_keyword_beside_it_is_no_bound_of_several_alternatives(string left, string right)
    {
        SchemaReadResult result = SchemaReader.Read($$"""
            { "type": "object", "anyOf": [{ "properties": { "n": {{left}} }, "required": ["n"] }, { "properties": { "n": {{right}} }, "required": ["n"] }] }
            """);

        Assert.Contains(Assert.Single(result.Model!.Root.Properties).Shape, new Shape[] { new ListShape(new AnyShape()), new MapShape(new AnyShape()) });
    }

    [Fact]
    public void What_vendors_write_between_parts_is_no_constraint() =>
        SchemaMarkup.Read("""{ "type": "object", "properties": { "p": { "allOf": [{ "type": "string", "label": "A", "order": 1 }, { "maxLength": 3, "label": "B", "order": 2 }] } } }""");
}
