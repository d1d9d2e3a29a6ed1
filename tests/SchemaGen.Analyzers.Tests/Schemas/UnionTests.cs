using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Alternatives of different shapes.</summary>
public sealed class UnionTests
{
    private static readonly Shape Text = new TextShape();
    private static readonly Shape Integer = new IntegerShape();

    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "integer" }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "integer" }, { "type": "string" }, false] }""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "anyOf": [{ "type": "string" }, { "type": "integer" }] }] }""")]
    [InlineData("""{ "type": ["string", "integer"], "anyOf": [{ "type": "string" }, { "type": "integer" }] }""")]
    [InlineData("""{ "type": ["integer", "string"] }""")]
    [InlineData("""{ "anyOf": [{ "type": ["string", "integer"] }, { "type": "string", "format": "uri" }] }""")]
    public void Alternatives_of_different_types_are_a_union(string schema) => Assert.Equal(Of(Text, Integer), PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "integer" }, { "type": "null" }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "integer" }, { "nullable": true }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": "string", "nullable": true }, { "type": "integer" }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "integer" }], "nullable": true }""", true)]
    [InlineData("""{ "type": ["string", "integer", "null"] }""", true)]
    [InlineData("""{ "type": ["string", "integer"] }""", false)]
    public void Null_beside_them_makes_the_property_nullable(string schema, bool isNullable)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Equal((Of(Text, Integer), isNullable), (property.Shape, property.IsNullable));
    }

    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "array", "items": { "type": "string" }, "contains": { "const": "a" } }, { "type": "array", "items": { "type": "string" } }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "array", "items": { "type": "string" }, "contains": { "const": "a" } }] }""")]
    public void A_list_that_must_contain_something_does_not_narrow_one_that_need_not(string schema) => Assert.Equal(new ListShape(Text), PropertyProbe.ReadShape(schema));

    [Fact]
    public void What_each_must_satisfy_is_kept() =>
        Assert.Equal(
            Of(new TextShape(MaxLength: 3), new IntegerShape(Minimum: 0), new ListShape(Text, MaxItems: 2)),
            PropertyProbe.ReadShape("""{ "anyOf": [{ "type": "string", "maxLength": 3 }, { "type": "integer", "minimum": 0 }, { "type": "array", "items": { "type": "string" }, "maxItems": 2 }] }"""));

    /// <summary>Keywords of one type say nothing about the others.</summary>
    [Fact]
    public void Each_of_several_types_has_its_own_keywords() =>
        Assert.Equal(
            Of(new TextShape(MaxLength: 3), new IntegerShape(Minimum: 0), new ListShape(Text)),
            PropertyProbe.ReadShape("""{ "type": ["string", "integer", "array"], "maxLength": 3, "minimum": 0, "items": { "type": "string" } }"""));

    [Theory]
    [InlineData("""{ "enum": ["a", 1, 2] }""", false)]
    [InlineData("""{ "enum": ["a", 1, 2, null] }""", true)]
    [InlineData("""{ "type": ["string", "integer"], "enum": ["a", 1, 2] }""", false)]
    [InlineData("""{ "anyOf": [{ "const": "a" }, { "enum": [1] }, { "enum": [2] }] }""", false)]
    public void Values_of_several_types_are_a_union(string schema, bool isNullable)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Equal((Of(PropertyProbe.Enum("a"), new IntegerShape(AllowedValues: new[] { 1L, 2L }.ToEquatableArray())), isNullable), (property.Shape, property.IsNullable));
    }

    [Fact]
    public void A_constant_decides_between_several_types() => Assert.Equal(PropertyProbe.Enum("a"), PropertyProbe.ReadShape("""{ "type": ["integer", "string"], "const": "a" }"""));

    [Fact]
    public void Listed_values_decide_between_several_types() => Assert.Equal(PropertyProbe.Enum("a", "b"), PropertyProbe.ReadShape("""{ "type": ["string", "integer"], "enum": ["a", "b"] }"""));

    [Fact]
    public void Listed_texts_beside_any_text_are_one_alternative() =>
        Assert.Equal(
            Of(new OpenEnumShape(PropertyProbe.Enum("a"), new TextShape()), Integer),
            PropertyProbe.ReadShape("""{ "anyOf": [{ "enum": ["a"] }, { "type": "integer" }, { "type": "string" }] }"""));

    /// <summary>Whatever is an integer is a number.</summary>
    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "integer" }, { "type": "number" }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "number" }, { "type": "number", "minimum": 1 }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "number", "maximum": 2 }, { "type": "number", "minimum": 1 }] }""")]
    public void Numbers_are_joined_into_one_type(string schema) => Assert.Equal(new NumberShape(), PropertyProbe.ReadShape(schema));

    /// <summary>No C# type can tell them apart: the type has what all of them allow, and a rule asks for the rest. Where a value may satisfy two that <c>oneOf</c> holds, that is told.</summary>
    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "string", "maxLength": 3 }, { "type": "string", "minLength": 5 }] }""")]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "type": "string", "pattern": "^a" }, { "type": "string", "pattern": "^b" }] }""")]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "type": "string" }, { "type": "string", "format": "uri" }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "string", "format": "uri" }] }""")]
    public void Texts_are_joined_into_one_type(string schema) => Assert.Equal(Text, PropertyProbe.ReadShape(schema));

    /// <summary>What the joined shape takes and none of the alternatives does is left to a rule.</summary>
    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "string", "maxLength": 3 }, { "type": "string", "minLength": 5 }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": "array", "items": { "type": "string", "maxLength": 3 } }, { "type": "array", "items": { "type": "string", "minLength": 5 } }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": "string", "maxLength": 3 }, { "enum": ["abcde"] }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": "string", "maxLength": 3 }, { "type": "string", "minLength": 5 }, { "enum": ["abcd"] }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": "string", "maxLength": 3 }, { "type": "string", "maxLength": 2 }] }""", false)]
    [InlineData("""{ "anyOf": [{ "type": "string", "maxLength": 3 }, { "enum": ["abc"] }] }""", false)]
    public void Alternatives_joined_into_more_than_they_allow_leave_a_rule(string schema, bool leavesRule) =>
        Assert.Equal(leavesRule, PropertyProbe.Read(schema).Conditions.Count > 0);

    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "array", "items": { "type": "string" }, "minItems": 3 }, { "type": "array", "items": { "type": "string", "maxLength": 2 }, "maxItems": 2 }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "array", "items": { "type": "string", "format": "uri" } }] }""")]
    public void Lists_of_one_type_are_joined(string schema) => Assert.Equal(new ListShape(Text), PropertyProbe.ReadShape(schema));

    [Fact]
    public void Lists_of_different_types_are_two_alternatives() =>
        Assert.Equal(
            Of(new ListShape(Text), new ListShape(Integer)),
            PropertyProbe.ReadShape("""{ "anyOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "array", "items": { "type": "integer" } }] }"""));

    /// <summary><c>oneOf</c> allows what one alternative and no other allows.</summary>
    [Theory]
    [InlineData("""{ "oneOf": [{ "type": "object", "properties": { "t": { "const": "a" } }, "required": ["t"] }, { "type": "object", "properties": { "t": { "const": "b" } }, "required": ["t"] }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "object", "properties": { "t": { "enum": ["a", "c"] } }, "required": ["t"] }, { "type": "object", "properties": { "t": { "enum": ["b"] } }, "required": ["t"] }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "object", "properties": { "x": {} }, "required": ["x"] }, { "type": "object", "properties": { "y": {} }, "additionalProperties": false }] }""")]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "type": "object", "properties": { "t": { "const": "a" } } }, { "type": "object", "properties": { "t": { "const": "b" } } }] }""")]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "type": "object", "properties": { "t": { "const": "a" } }, "required": ["t"] }, { "type": "object", "properties": { "t": { "enum": ["a", "b"] } }, "required": ["t"] }] }""")]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "type": "object", "properties": { "x": {} } }, { "type": "object", "additionalProperties": { "type": "string" } }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "object", "properties": { "x": {} } }, { "type": "object", "properties": { "y": {} } }] }""")]
    public void Objects_that_exclude_each_other(string schema) =>
        Assert.Equal(2, Assert.IsType<UnionShape>(PropertyProbe.ReadShape(schema)).Alternatives.Count);

    [Theory]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "type": "integer" }, { "type": "number", "minimum": 0 }] }""")]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "type": ["string", "null"] }, { "type": ["integer", "null"] }] }""")]
    public void Values_that_satisfy_two(string schema) => Assert.IsType<UnionShape>(PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("\"a\"", 0)]
    [InlineData("5", 1)]
    public void A_default(string text, int alternative) =>
        Assert.Equal(
            new UnionDefault(alternative, alternative == 0 ? new TextDefault("a") : new IntegerDefault(5)),
            PropertyProbe.Read($$"""{ "type": ["string", "integer"], "default": {{text}} }""").Default);

    [Theory]
    [InlineData("true")]
    [InlineData("\"abcd\"")]
    [InlineData("9")]
    public void A_default_that_is_not_allowed(string text) =>
        Assert.Null(PropertyProbe.Read($$"""{ "type": ["string", "integer"], "maxLength": 3, "maximum": 8, "default": {|SG0006:{{text}}|} }""").Default);

    [Theory]
    [InlineData("""{ {|SGEVAL:"anyOf"|}: [{ "type": "string" }, true] }""")]
    [InlineData("""{ {|SGEVAL:"anyOf"|}: [{ "type": "string" }, {}] }""")]
    [InlineData("""{ {|SGEVAL:"anyOf"|}: [{ "type": "string" }, { "maximum": 3 }] }""")]
    [InlineData("""{ {|SGEVAL:"anyOf"|}: [{ "required": ["a"] }, { "required": ["b"] }] }""")]
    public void Alternatives_that_are_any_value_are_left_to_the_evaluator(string schema) => Assert.Equal(new AnyShape(), PropertyProbe.ReadShape(schema));

    [Fact]
    public void A_type_beside_them_that_excludes_one() =>
        Assert.Equal(Integer, PropertyProbe.ReadShape("""{ "type": "integer", "anyOf": [{ "type": "integer", "minimum": 1 }, { "type": "string" }] }"""));

    [Fact]
    public void Other_constraints_beside_them() =>
        Assert.Equal(new TextShape(MaxLength: 3), PropertyProbe.ReadShape("""{ "type": "string", "maxLength": 3, "anyOf": [{ "pattern": "^a" }, { "pattern": "^b" }] }"""));

    private static UnionShape Of(params Shape[] alternatives) => new(null, null, alternatives.ToEquatableArray());
}
