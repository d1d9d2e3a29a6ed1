using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>What holds between the members of an object: <c>not</c>, <c>if</c>, <c>dependentSchemas</c>, alternatives.</summary>
public sealed class ConditionTests
{
    private static readonly Condition A = new GivenCondition("a");
    private static readonly Condition B = new GivenCondition("b");

    [Fact]
    public void Not() => AssertRule("not", Condition.True, Condition.Not(Condition.All(A, B)), """ "not": { "required": ["a", "b"] } """);

    [Fact]
    public void Any() => AssertRule("anyOf", Condition.True, Condition.Any(A, B), """ "anyOf": [{ "required": ["a"] }, { "required": ["b"], "title": "B" }] """);

    [Fact]
    public void One() => AssertRule("oneOf", Condition.True, new OneCondition(new[] { A, B }.ToEquatableArray()), """ "oneOf": [{ "required": ["a"] }, { "$ref": "#/$defs/B" }], "$defs": { "B": { "required": ["b"] } } """);

    [Fact]
    public void If() => AssertRule(
        "then", Condition.All(Value("mode", "x"), new GivenCondition("mode")), A,
        """ "if": { "properties": { "mode": { "const": "x" } }, "required": ["mode"] }, "then": { "required": ["a"] } """);

    [Fact]
    public void Else() => AssertRule("else", Condition.Not(A), Condition.Not(B), """ "if": { "required": ["a"] }, "else": { "not": { "required": ["b"] } } """);

    /// <summary>Each part of <c>allOf</c> has its own.</summary>
    [Fact]
    public void Ifs_of_several_parts()
    {
        EquatableArray<ConditionRule> rules = Read(""" "allOf": [{ "then": { "required": ["a"] }, "if": { "required": ["b"] } }, { "if": { "required": ["a"] }, "then": { "required": ["mode"] } }] """);

        Assert.Equal([new ConditionRule("then", B, A), new ConditionRule("then", A, new GivenCondition("mode"))], rules);
    }

    [Fact]
    public void Dependent_schemas() => AssertRule("dependentSchemas", A, B, """ "dependentSchemas": { "a": { "required": ["b"] } } """);

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
    [InlineData(""" {|SG0008:"not"|}: { "required": ["other"] } """)]
    [InlineData(""" {|SG0008:"not"|}: { "minProperties": 1 } """)]
    [InlineData(""" {|SG0008:"not"|}: { "properties": { "a": { "minLength": 1 } } } """)]
    [InlineData(""" {|SG0008:"not"|}: { "$ref": "#" } """)]
    [InlineData(""" {|SG0008:"anyOf"|}: [{ "required": ["a"] }, { "type": "string" }] """)]
    [InlineData(""" {|SG0008:"if"|}: { "required": ["a"] }, "then": { "properties": { "b": { "maxLength": 3 } } } """)]
    [InlineData(""" {|SG0008:"dependentSchemas"|}: { "a": { "properties": { "c": { "const": 1 } } } } """)]
    [InlineData(""" {|SG0008:"dependentSchemas"|}: { "c": { "required": ["a"] } } """)]
    public void What_says_more_is_told(string more) => Assert.Empty(Read(more));

    private static void AssertRule(string keyword, Condition where, Condition asked, string more) =>
        Assert.Equal(new ConditionRule(keyword, where, asked), Assert.Single(Read(more)));

    /// <summary>As <c>properties</c> has it: where the member is given.</summary>
    private static Condition Value(string name, string value) =>
        Condition.Any(Condition.Not(new GivenCondition(name)), new ValueCondition(name, new DefaultValue[] { new EnumDefault(value) }.ToEquatableArray()));

    private static EquatableArray<ConditionRule> Read(string more) =>
        SchemaMarkup.Read($$"""{ "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" }, "mode": { "enum": ["x", "y"] } }, {{more}} }""").Model!.Root.Conditions;
}
