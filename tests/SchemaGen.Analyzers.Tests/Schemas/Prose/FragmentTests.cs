using SchemaGen.Json;
using SchemaGen.Schemas.Prose;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Prose;

/// <summary>Rules between members as fragments of JSON Schema, and the sentence for each.</summary>
public sealed class FragmentTests
{
    [Theory]
    [InlineData("Requires b.", "", """{"dependentRequired":{"a":["b"]}}""", "'a' must be used with 'b' (model 'x')")]
    [InlineData("Requires b.", "\"default\": \"\"", "-", "'a' must be used with 'b' (model 'x')")]
    [InlineData("Requires b='v'.", "", """{"if":{"required":["a"]},"then":{"properties":{"b":{"enum":["v"]}},"required":["b"]}}""", "'a' must be used with 'b' \"v\" (model 'x')")]
    [InlineData("Requires b='v'.", "\"default\": \"v\"", """{"if":{"required":["a"]},"then":{"properties":{"b":{"enum":["v"]}}}}""", "'a' must be used with 'b' \"v\" (model 'x')")]
    [InlineData("Cannot be used with b.", "", """{"not":{"required":["a","b"]}}""", "give 'a' or 'b', not both (model 'x')")]
    [InlineData("Either a or b must be provided, but not both.", "", """{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", "give either 'a' or 'b' (model 'x')")]
    [InlineData("Either a or b must be provided, but not both.", "\"default\": \"\"", """{"not":{"required":["a","b"]}}""", "give either 'a' or 'b' (model 'x')")]
    [InlineData("Required if b is not provided.", "", """{"anyOf":[{"required":["a"]},{"required":["b"]}]}""", "give 'a' or 'b' (model 'x')")]
    [InlineData("Required if b is not provided.", "\"default\": \"\"", "-", "give 'a' or 'b' (model 'x')")]
    [InlineData("Required if b is provided.", "", """{"dependentRequired":{"b":["a"]}}""", "'a' is required with 'b' (model 'x')")]
    [InlineData("Required if b is 'v'.", "", """{"if":{"properties":{"b":{"enum":["v"]}},"required":["b"]},"then":{"required":["a"]}}""", "'a' is required with 'b' \"v\" (model 'x')")]
    [InlineData("Required if b is 'v'.", "\"default\": \"v\"", """{"if":{"properties":{"b":{"enum":["v"]}}},"then":{"required":["a"]}}""", "'a' is required with 'b' \"v\" (model 'x')")]
    [InlineData("Only used if b is 'v'.", "", """{"if":{"required":["a"]},"then":{"properties":{"b":{"enum":["v"]}},"required":["b"]}}""", "'a' has no effect unless 'b' is \"v\" (model 'x')")]
    [InlineData("Only used if b is 'v'.", "\"default\": \"v\"", """{"if":{"required":["a"]},"then":{"properties":{"b":{"enum":["v"]}}}}""", "'a' has no effect unless 'b' is \"v\" (model 'x')")]
    [InlineData("Only used if b is 'v'.", "\"default\": \"w\"", """{"if":{"required":["a"]},"then":{"properties":{"b":{"enum":["v"]}},"required":["b"]}}""", "'a' has no effect unless 'b' is \"v\" (model 'x')")]
    [InlineData("Ignored if b is 'v'.", "", """{"if":{"required":["a"]},"then":{"properties":{"b":{"not":{"enum":["v"]}}}}}""", "'a' has no effect with 'b' \"v\" (model 'x')")]
    [InlineData("Ignored if b is 'v'.", "\"default\": \"v\"", """{"if":{"required":["a"]},"then":{"properties":{"b":{"not":{"enum":["v"]}}},"required":["b"]}}""", "'a' has no effect with 'b' \"v\" (model 'x')")]
    [InlineData("Ignored if b is provided.", "", """{"not":{"required":["a","b"]}}""", "'a' has no effect with 'b' (model 'x')")]
    [InlineData("Ignored if b is provided.", "\"default\": \"v\"", "-", "'a' has no effect with 'b' (model 'x')")]
    [InlineData("Only used if b is provided.", "", """{"if":{"required":["a"]},"then":{"required":["b"]}}""", "'a' has no effect unless 'b' is given (model 'x')")]
    [InlineData("Only used if b is provided.", "\"default\": \"v\"", "-", "'a' has no effect unless 'b' is given (model 'x')")]
    [InlineData("If provided, b is ignored.", "", """{"not":{"required":["a","b"]}}""", "'b' has no effect with 'a' (model 'x')")]
    public void A_rule_is_a_fragment_with_its_sentence(string description, string keywords, string fragment, string sentence)
    {
        string b = keywords.Length == 0 ? "" : ", " + keywords;
        ObjectProse prose = ProseProbe.Object($$"""{ "properties": { "a": { "type": "string", "description": "{{description}}" }, "b": { "type": "string"{{b}} } } }""");

        ProseRule rule = Assert.Single(prose.Rules);
        Assert.Equal(fragment, ProseFragments.Of(rule, prose) is { } found ? JsonText.Write(found) : "-");
        Assert.Equal(sentence, ProseMessages.Of(rule, "x"));
    }

    [Theory]
    [InlineData("false", """{"if":{"properties":{"a":{"const":true}},"required":["a"]},"then":{"not":{"required":["b"]}}}""")]
    [InlineData("true", """{"if":{"properties":{"a":{"const":true}}},"then":{"not":{"required":["b"]}}}""")]
    public void A_value_that_is_the_default_counts_where_it_is_left_out(string byDefault, string fragment)
    {
        ObjectProse prose = ProseProbe.Object($$"""{ "properties": { "a": { "type": "boolean", "default": {{byDefault}}, "description": "If true, b is ignored." }, "b": { "type": "string" } } }""");

        Assert.Equal(fragment, JsonText.Write(ProseFragments.Of(Assert.Single(prose.Rules), prose)!));
    }

    [Theory]
    [InlineData("Cannot be used with b.", """{"not":{"properties":{"a":{"const":true},"b":{"const":true}},"required":["a","b"]}}""")]
    [InlineData("Requires c.", """{"if":{"properties":{"a":{"const":true}},"required":["a"]},"then":{"required":["c"]}}""")]
    [InlineData("Either a or b must be provided, but not both.", "-")]
    public void A_flag_that_is_false_neither_asks_nor_excludes(string description, string fragment)
    {
        ObjectProse prose = ProseProbe.Object($$"""{ "properties": { "a": { "type": "boolean", "description": "{{description}}" }, "b": { "type": "boolean" }, "c": { "type": "string" } } }""");

        Assert.Equal(fragment, ProseFragments.Of(Assert.Single(prose.Rules), prose) is { } found ? JsonText.Write(found) : "-");
    }

    [Theory]
    [InlineData("Ignored if b is provided.", "a")]
    [InlineData("Ignored if b is provided.", "b")]
    [InlineData("If provided, b is ignored.", "b")]
    [InlineData("Either a or b must be provided.", "b")]
    public void What_must_be_given_is_not_reproached(string description, string required)
    {
        ObjectProse prose = ProseProbe.Object($$"""{ "required": ["{{required}}"], "properties": { "a": { "type": "string", "description": "{{description}}" }, "b": { "type": "string" } } }""");

        Assert.Null(ProseFragments.Of(Assert.Single(prose.Rules), prose));
    }

    [Fact]
    public void The_members_of_all_parts_are_siblings()
    {
        ObjectProse prose = ProseProbe.Object("""{ "allOf": [{ "properties": { "a": { "description": "Requires b." } } }, { "$ref": "#/$defs/o" }], "$defs": { "o": { "properties": { "b": {} } } } }""");

        Assert.Equal("requires b", ProseProbe.Show(Assert.Single(prose.Rules)));
    }
}
