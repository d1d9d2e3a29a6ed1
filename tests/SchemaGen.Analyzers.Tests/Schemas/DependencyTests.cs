using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class DependencyTests
{
    [Theory]
    [InlineData("dependentRequired")]
    [InlineData("dependencies")]
    public void Lists_of_names_are_rules(string keyword)
    {
        ObjectShape input = Read($$""" "{{keyword}}": { "b": ["a", "c", "a"], "a": [], "c": ["c", "a"] } """);

        Assert.Equal(PropertyProbe.List(Rule(keyword, "b", "a", "c"), Rule(keyword, "c", "a")), input.Companions);
    }

    [Theory]
    [InlineData("dependentRequired", """ "dependentRequired": { "a": {|SG0004:"b"|} } """)]
    [InlineData("dependencies", """ "dependencies": { "a": {|SG0004:"b"|} } """)]
    [InlineData("dependencies", """ "$schema": "http://json-schema.org/draft-03/schema#", "dependencies": { "a": "b" } """)]
    public void A_single_name_is_a_list_of_it(string keyword, string keywords) => Assert.Equal(PropertyProbe.List(Rule(keyword, "a", "b")), Read(keywords).Companions);

    [Theory]
    [InlineData(""" "dependentRequired": { "a": [{|SGEVAL:"x"|}, "b"] } """)]
    [InlineData(""" "dependentRequired": { "x": [{|SGEVAL:"a"|}], "a": ["b"] } """)]
    public void Names_without_a_property_are_left_to_the_evaluator(string keywords) =>
        Assert.Equal(PropertyProbe.List(Rule("dependentRequired", "a", "b")), Read(keywords).Companions);

    [Theory]
    [InlineData(""" "dependencies": { {|SGEVAL:"a"|}: { "required": ["d"] } } """)]
    [InlineData(""" "dependencies": { "b": true, "c": {} } """)]
    [InlineData(""" {|SGEVAL:"dependentSchemas"|}: { "a": { "propertyNames": { "maxLength": 2 } } } """)]
    [InlineData(""" "dependentRequired": {|SG0004:["a"]|} """)]
    [InlineData(""" "dependentRequired": { "a": {|SG0004:{}|} } """)]
    [InlineData(""" "dependentRequired": { "a": ["b", {|SG0004:1|}] } """)]
    [InlineData(""" "dependencies": {|SG0004:5|} """)]
    public void Other_values_are_reported_and_no_rules(string keywords) => Assert.Empty(Read(keywords).Companions);

    [Fact]
    public void Rules_stand_in_the_order_of_the_file_and_prose_adds_nothing_to_a_keyword_that_says_the_same()
    {
        ObjectShape input = PropertyProbe.ReadInput("""
            "properties": {
              "a": { "description": "{|SG0009:Requires b.|}" },
              "b": { "description": "Must be used with c." },
              "c": {}
            },
            "dependentRequired": { "b": ["c"] }
            """);

        Assert.Equal(
            PropertyProbe.List(
                new CompanionRule("a", PropertyProbe.List("b"), RuleSource.Prose, "Requires b."),
                Rule("dependentRequired", "b", "c")),
            input.Companions);
    }

    private static ObjectShape Read(string keywords) => PropertyProbe.ReadInput($$""" "properties": { "a": {}, "b": {}, "c": {} }, {{keywords}} """);

    private static CompanionRule Rule(string keyword, string property, params string[] companions) =>
        new(property, companions.ToEquatableArray(), RuleSource.Keyword, keyword);
}
