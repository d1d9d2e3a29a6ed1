using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>What holds between the members of an object: <c>not</c>, <c>if</c>, <c>dependentSchemas</c>, alternatives.</summary>
public sealed class ConditionTests
{
    private static readonly Condition A = new GivenCondition("a");
    private static readonly Condition B = new GivenCondition("b");

    [Fact]
    public void Not_is_a_rule_that_forbids() => AssertRule("not", Condition.True, Condition.Not(Condition.All(A, B)), """ "not": { "required": ["a", "b"] } """);

    [Fact]
    public void AnyOf_of_required_members_is_a_rule() => AssertRule("anyOf", Condition.True, Condition.Any(A, B), """ "anyOf": [{ "required": ["a"] }, { "required": ["b"], "title": "B" }] """);

    [Fact]
    public void OneOf_of_required_members_is_a_rule() => AssertRule("oneOf", Condition.True, new OneCondition(new[] { A, B }.ToEquatableArray()), """ "oneOf": [{ "required": ["a"] }, { "$ref": "#/$defs/B" }], "$defs": { "B": { "required": ["b"] } } """);

    [Fact]
    public void If_and_then_are_a_rule_with_a_premise() => AssertRule(
        "then", new ValueCondition("mode", PropertyProbe.List<DefaultValue>(new EnumDefault("x"))), A,
        """ "if": { "properties": { "mode": { "const": "x" } }, "required": ["mode"] }, "then": { "required": ["a"] } """);

    [Fact]
    public void Else_is_a_rule_with_the_opposite_premise() => AssertRule("else", Condition.Not(A), Condition.Not(B), """ "if": { "required": ["a"] }, "else": { "not": { "required": ["b"] } } """);

    /// <summary>Each part of <c>allOf</c> has its own.</summary>
    [Fact]
    public void Each_part_of_allOf_has_its_own_if()
    {
        EquatableArray<ConditionRule> rules = Read(""" "allOf": [{ "then": { "required": ["a"] }, "if": { "required": ["b"] } }, { "if": { "required": ["a"] }, "then": { "required": ["mode"] } }] """);

        Assert.Equal([new ConditionRule("then", B, A), new ConditionRule("then", A, new GivenCondition("mode"))], rules);
    }

    [Fact]
    public void A_dependent_schema_is_a_rule_with_a_premise() => AssertRule("dependentSchemas", A, B, """ "dependentSchemas": { "a": { "required": ["b"] } } """);

    [Fact]
    public void Values_that_the_member_cannot_have_are_none() =>
        AssertRule("not", Condition.True, Condition.Not(Value("mode", "x")), """ "not": { "properties": { "mode": { "enum": ["x", "z", 5] } } } """);

    [Theory]
    [InlineData(""" "if": { "required": ["a"] } """)]
    [InlineData(""" "then": { "required": ["a"] } """)]
    [InlineData(""" "not": false """)]
    [InlineData(""" "anyOf": [{ "required": ["a"] }, true] """)]
    public void What_asks_for_nothing_is_no_rule(string more) => Assert.Empty(Read(more));

    [Theory]
    [InlineData(""" {|SGEVAL:"not"|}: { "required": ["other"] } """)]
    [InlineData(""" {|SGEVAL:"not"|}: { "$ref": "#" } """)]
    [InlineData(""" {|SGEVAL:"not"|}: { "patternProperties": { "^a": false } } """)]
    [InlineData(""" {|SGEVAL:"not"|}: { "properties": { "a": { "format": "color" } } } """)]
    [InlineData(""" {|SGEVAL:"if"|}: { "properties": { "n": { {|SGEVAL:"minimum"|}: 1e30 } } }, "then": { "required": ["a"] } """)]
    [InlineData(""" {|SGEVAL:"anyOf"|}: [{ "required": ["a"] }, { "type": "string" }] """)]
    [InlineData(""" {|SGEVAL:"dependentSchemas"|}: { "a": { "properties": { "b": { "format": "color" } } } } """)]
    [InlineData(""" {|SGEVAL:"dependentSchemas"|}: { "c": { "required": ["a"] } } """)]
    [InlineData(""" "dependencies": { "a": ["b"], {|SGEVAL:"b"|}: { "properties": { "c": { "const": 1 } } } } """)]
    [InlineData(""" {|SGEVAL:"minProperties"|}: 9, "additionalProperties": false """)]
    public void What_says_more_is_left_to_the_evaluator(string more) => Assert.Empty(Read(more));

    /// <summary>Where a member tells which alternative is meant, a violation can speak of that one.</summary>
    [Fact]
    public void Alternatives_that_a_member_tells_apart()
    {
        EquatableArray<ConditionRule> rules = Read(""" "oneOf": [{ "properties": { "mode": { "const": "x" }, "n": { "maximum": 3 } }, "required": ["mode", "a"] }, { "properties": { "mode": { "const": "y" } }, "required": ["mode"] }] """);

        Condition x = new ValueCondition("mode", PropertyProbe.List<DefaultValue>(new EnumDefault("x")));
        Assert.Equal(
            [
                new ConditionRule("oneOf", x, Condition.Any(Condition.Not(new GivenCondition("n")), new ShapeCondition("n", new IntegerShape(Maximum: 3)))),
                new ConditionRule("oneOf", x, A),
            ],
            rules);
    }

    [Fact]
    public void MinProperties_is_a_rule_that_counts() => AssertRule("minProperties", Condition.True, new CountCondition(1, int.MaxValue), """ "minProperties": 1 """);

    [Fact]
    public void Dependencies_of_draft_7() => AssertRule("dependencies", A, B, """ "dependencies": { "a": { "required": ["b"] } } """);

    [Fact]
    public void Bounds_of_a_member_are_a_rule() => AssertRule(
        "not", Condition.True, Condition.Not(Condition.Any(Condition.Not(A), new ShapeCondition("a", new TextShape(MaxLength: 3)))), """ "not": { "properties": { "a": { "maxLength": 3, "minimum": 5 } } } """);

    [Fact]
    public void Others_that_are_not_allowed() => AssertRule(
        "not", Condition.True, Condition.Not(Condition.All(Condition.Not(B), Condition.Not(new GivenCondition("mode")), Condition.Not(new GivenCondition("n")), new NoOthersCondition())),
        """ "not": { "properties": { "a": true }, "additionalProperties": false } """);

    /// <summary>Each condition leads to a hundred others, and back.</summary>
    [Fact]
    public void Conditions_that_lead_back_by_many_ways_come_to_an_end()
    {
        string many = string.Join(", ", Enumerable.Repeat("""{ "not": { "$ref": "#/$defs/D" } }""", 100));
        Assert.Empty(Read($$""" {|SGEVAL:"not"|}: { "$ref": "#/$defs/D" }, "$defs": { "D": { "anyOf": [{{many}}] } } """));
        Assert.Empty(Read($$""" {|SGEVAL:"not"|}: { "properties": { "a": { "$ref": "#/$defs/D" } } }, "$defs": { "D": { "anyOf": [{{many}}] } } """));
    }

    private static void AssertRule(string keyword, Condition where, Condition asked, string more) =>
        Assert.Equal(new ConditionRule(keyword, where, asked), Assert.Single(Read(more)));

    /// <summary>As <c>properties</c> has it: where the member is given.</summary>
    private static Condition Value(string name, string value) =>
        Condition.Any(Condition.Not(new GivenCondition(name)), new ValueCondition(name, new DefaultValue[] { new EnumDefault(value) }.ToEquatableArray()));

    private static EquatableArray<ConditionRule> Read(string more) =>
        SchemaMarkup.Read($$"""{ "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" }, "mode": { "enum": ["x", "y"] }, "n": { "type": "integer" } }, {{more}} }""").Model!.Root.Conditions;
}
