using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>What is asked of the value of a member beside its type: <c>not</c>, <c>if</c>, alternatives of bounds.</summary>
public sealed class ValueRuleTests
{
    [Fact]
    public void Not_is_a_rule_of_the_value() => AssertRule("not", Condition.True, Condition.Not(Text("none")), """{ "type": "string", "not": { "enum": ["none"] } }""");

    [Fact]
    public void Alternatives_of_bounds_are_a_rule() => AssertRule(
        "anyOf", Condition.True, Condition.Any(new ShapeCondition(null, new IntegerShape(Minimum: 10)), new ValueCondition(null, PropertyProbe.List<DefaultValue>(new IntegerDefault(0)))),
        """{ "type": "integer", "anyOf": [{ "minimum": 10 }, { "const": 0 }] }""");

    [Fact]
    public void Alternatives_of_one_type_are_a_rule() => AssertRule(
        "anyOf", Condition.True, Condition.Any(new ShapeCondition(null, new TextShape(MaxLength: 3)), new ShapeCondition(null, new TextShape(Pattern: "^a"))),
        """{ "anyOf": [{ "type": "string", "maxLength": 3 }, { "type": "string", "pattern": "^a" }] }""");

    [Fact]
    public void If_and_then_are_a_rule_of_the_value() => AssertRule(
        "then", new ShapeCondition(null, new TextShape(Pattern: "^a")), new ShapeCondition(null, new TextShape(MaxLength: 3)), """{ "type": "string", "if": { "pattern": "^a" }, "then": { "maxLength": 3 } }""");

    [Theory]
    [InlineData("""{ "type": "string", "not": { "type": "null" } }""")]
    [InlineData("""{ "type": "string", "not": { "const": 5 } }""")]
    [InlineData("""{ "type": "string", "anyOf": [{ "maxLength": 3 }, true] }""")]
    [InlineData("""{ "type": "string", "if": { "pattern": "^a" } }""")]
    public void What_forbids_nothing_is_no_rule(string schema) => Assert.Empty(PropertyProbe.Read(schema).Conditions);

    [Theory]
    [InlineData("""{ "type": "string", {|SGEVAL:"not"|}: {} }""")]
    [InlineData("""{ "type": "string", {|SGEVAL:"not"|}: { "format": "color" } }""")]
    [InlineData("""{ "type": "object", {|SGEVAL:"not"|}: { "required": ["a"] } }""")]
    [InlineData("""{ "type": ["string", "integer"], {|SGEVAL:"not"|}: { "const": 5 } }""")]
    [InlineData("""{ "type": "array", "items": {}, {|SGEVAL:"anyOf"|}: [{ "contains": { "const": 1 } }, { "minItems": 2 }] }""")]
    public void What_says_more_is_left_to_the_evaluator(string schema) => Assert.Empty(PropertyProbe.Read(schema).Conditions);

    [Fact]
    public void A_default_that_breaks_a_rule_is_none() =>
        Assert.Null(PropertyProbe.Read("""{ "type": "string", "not": { "const": "none" }, "default": {|SG0006:"none"|} }""").Default);

    private static ValueCondition Text(string value) => new(null, PropertyProbe.List<DefaultValue>(new TextDefault(value)));

    private static void AssertRule(string keyword, Condition where, Condition asked, string schema) =>
        Assert.Equal(new ConditionRule(keyword, where, asked), Assert.Single(PropertyProbe.Read(schema).Conditions));
}
