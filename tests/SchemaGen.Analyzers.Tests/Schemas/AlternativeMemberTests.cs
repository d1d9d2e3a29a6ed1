using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Members that only the alternatives of an object declare.</summary>
public sealed class AlternativeMemberTests
{
    private const string Fast = """{ "type": "object", "properties": { "model": { "const": "fast" }, "duration": { "type": "integer", "minimum": 4, "maximum": 8, "default": 5 }, "seed": { "type": "integer" } }, "required": ["model", "seed"] }""";
    private const string Good = """{ "type": "object", "properties": { "model": { "const": "good" }, "duration": { "type": "integer", "minimum": 5, "maximum": 10 }, "image": { "type": "string" } }, "required": ["model"] }""";

    [Theory]
    [InlineData($$"""{ "oneOf": [{{Fast}}, {{Good}}], "discriminator": { "propertyName": "model" } }""")]
    [InlineData($$"""{ "type": "object", "oneOf": [{{Fast}}, {{Good}}] }""")]
    [InlineData($$"""{ "oneOf": [{ "$ref": "#/$defs/fast" }, { "$ref": "#/$defs/good" }], "$defs": { "fast": {{Fast}}, "good": {{Good}} } }""")]
    [InlineData($$"""{ "allOf": [{ "oneOf": [{{Fast}}, {{Good}}] }] }""")]
    public void An_input_of_several_objects_has_the_members_of_all(string schema)
    {
        ObjectShape input = Read(schema);

        Assert.Equal(
            [
                new PropertyModel("model", PropertyProbe.Enum("fast", "good")) { IsRequired = true },
                new PropertyModel("duration", new IntegerShape(4, 10)),
                new PropertyModel("seed", new IntegerShape()),
                new PropertyModel("image", new TextShape()),
            ],
            input.Properties);
        Assert.Equal(
            [
                new ConditionRule("oneOf", Model("fast"), Condition.Any(Condition.Not(new GivenCondition("duration")), new ShapeCondition("duration", new IntegerShape(4, 8)))),
                new ConditionRule("oneOf", Model("fast"), new GivenCondition("seed")),
                new ConditionRule("oneOf", Model("good"), Condition.Any(Condition.Not(new GivenCondition("duration")), new ShapeCondition("duration", new IntegerShape(5, 10)))),
            ],
            input.Conditions);
    }

    [Fact]
    public void Members_beside_those_of_the_object()
    {
        ObjectShape input = Read("""{ "type": "object", "properties": { "a": { "type": "string" } }, "anyOf": [{ "properties": { "b": { "type": "string" } }, "required": ["b"] }, { "required": ["a"] }] }""");

        Assert.Equal(["a", "b"], input.Properties.Select(static property => property.WireName));
        Assert.Equal(Condition.Any(new GivenCondition("b"), new GivenCondition("a")), Assert.Single(input.Conditions).Asked);
    }

    [Theory]
    [InlineData("""{ "properties": { "a": { "type": "string" } }, "if": { "required": ["a"] }, "then": { "properties": { "b": { "type": "integer", "default": 1 } }, "required": ["b"] } }""")]
    [InlineData("""{ "properties": { "a": { "type": "string" } }, "dependentSchemas": { "a": { "properties": { "b": { "type": "integer" } }, "required": ["b"] } } }""")]
    public void Members_that_are_asked_for_somewhere_only(string schema)
    {
        ObjectShape input = Read(schema);

        Assert.Equal(new PropertyModel("b", new IntegerShape()), input.Properties[1]);
        Assert.Equal((new GivenCondition("a"), new GivenCondition("b")), (Assert.Single(input.Conditions).Where, Assert.Single(input.Conditions).Asked));
    }

    [Fact]
    public void Alternatives_that_allow_no_others_close_the_object()
    {
        ObjectShape input = Read("""{ "oneOf": [{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": false }, { "type": "object", "properties": { "b": { "type": "string" } }, "required": ["b"], "additionalProperties": false }] }""");

        Assert.Null(input.Additional);
        Assert.Equal(
            new OneCondition(PropertyProbe.List(Condition.Not(new GivenCondition("b")), Condition.All(new GivenCondition("b"), Condition.Not(new GivenCondition("a"))))),
            Assert.Single(input.Conditions).Asked);
    }

    /// <summary>An object that allows no others than its own, or others of a type, says so of those of its alternatives too.</summary>
    [Theory]
    [InlineData("false")]
    [InlineData("""{ "type": "integer" }""")]
    public void An_object_that_restricts_others_declares_none_of_its_alternatives(string others) => Assert.Equal(
        ["a"],
        SchemaReader.Read($$"""{ "type": "object", "properties": { "a": { "type": "integer" } }, "additionalProperties": {{others}}, "anyOf": [{ "properties": { "b": { "type": "string" } } }, { "properties": { "c": true }, "additionalProperties": false }] }""")
            .Model!.Root.Properties.Select(static property => property.WireName));

    [Fact]
    public void Alternatives_in_alternatives() => Assert.Equal(
        ["a", "b", "c"],
        Read("""{ "oneOf": [{ "anyOf": [{ "properties": { "a": { "type": "string" } }, "required": ["a"] }, { "properties": { "b": { "type": "string" } }, "required": ["b"] }] }, { "properties": { "c": { "type": "string" } }, "required": ["c"] }] }""")
            .Properties.Select(static property => property.WireName));

    [Fact]
    public void Types_that_differ_are_a_union_and_the_keyword_is_left_to_the_evaluator() => Assert.IsType<UnionShape>(
        Assert.Single(Read("""{ {|SGEVAL:"oneOf"|}: [{ "properties": { "a": { "type": "string" } }, "required": ["a"] }, { "properties": { "a": { "type": "integer" } }, "required": ["a"] }] }""").Properties).Shape);

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    public void Beside_what_allows_everything_nothing_is_required(string everything) => Assert.False(
        Assert.Single(Read($$"""{ "properties": { "a": { "type": "integer" } }, "anyOf": [{{everything}}, { "required": ["a"] }] }""").Properties).IsRequired);

    /// <summary>An input is an object: what the schema allows besides is not made, and the evaluator checks the rest.</summary>
    [Theory]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "type": "object", "properties": { "a": {} } }, { "type": "string" }] }""")]
    [InlineData("""{ "oneOf": [{ "$ref": {|SG0003:"#"|} }, { "type": "object", "properties": { "a": {} } }] }""")]
    public void What_is_not_always_an_object_is_left_to_the_evaluator(string schema) => Assert.NotNull(SchemaMarkup.Read(schema).Model);

    private static ValueCondition Model(string name) => new("model", PropertyProbe.List<DefaultValue>(new EnumDefault(name)));

    private static ObjectShape Read(string schema)
    {
        SchemaReadResult result = SchemaMarkup.Read(schema);
        Assert.NotNull(result.Model);
        return result.Model.Root;
    }
}
