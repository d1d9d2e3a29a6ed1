using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Inputs of a schema that says more than its record, which the evaluator holds against it.</summary>
public sealed class EvaluatedInputTests
{
    private const string Schema = """{ "type": "object", "properties": { "any": { "not": { "type": "string", "format": "date" } } } }""";

    /// <summary>A value that is made in C# may nest deeper than what is read of a text.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public void A_value_of_any_depth_is_evaluated(int depth) => Assert.Equal(0, Validate($"""new string('[', {depth}) + new string(']', {depth})"""));

    [Fact]
    public void What_the_schema_forbids_is_found() => Assert.Equal(1, Validate("\"\\\"2000-01-31\\\"\""));

    /// <summary>An alternative cannot give what the object around it refuses.</summary>
    [Theory]
    [InlineData("false", """{"b":"x"}""", false)]
    [InlineData("false", """{"a":1}""", true)]
    [InlineData("""{ "type": "integer" }""", """{"b":"x"}""", false)]
    [InlineData("""{ "type": "integer" }""", """{"b":3}""", false)]
    [InlineData("""{ "type": "integer" }""", """{"c":3}""", true)]
    public void What_an_object_says_of_others_applies_to_the_members_of_its_alternatives(string others, string json, bool isValid)
    {
        var models = new CompiledModels(GeneratorRun.Of($$"""
            { "type": "object", "properties": { "a": { "type": "integer" } }, "additionalProperties": {{others}}, "anyOf": [{ "properties": { "b": { "type": "string" } }, "required": ["b"] }, { "properties": { "b": false } }] }
            """));

        Assert.Equal(isValid, ModelReader.Of(models.Type("Shop.Models.ModelInput")).Read(json).Violations.Count == 0);
    }

    /// <summary>An untyped value includes null; a list or a map of them is equal to another of the same values.</summary>
    [Theory]
    [InlineData("""{ "type": "array", "items": { "enum": [1, "x", null, [1]] } }""", """{"x":[null,[1]]}""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "enum": [1, "x", null, [1]] } }""", """{"x":{"a":null,"b":[1]}}""")]
    public void Untyped_values_that_may_be_null_are_equal(string schema, string json)
    {
        ModelReader reader = ModelReader.Of(new CompiledModels(GeneratorRun.Of($$"""{ "type": "object", "properties": { "x": {{schema}} } }""")).Type("Shop.Models.ModelInput"));

        Assert.Equal(reader.Read(json).Input, reader.Read(json).Input);
        Assert.Equal(json, reader.Read(json).Input!.ToJson());
    }

    /// <summary>Beside null, <c>oneOf</c> refuses null where the other schema allows it too; otherwise it is the optional type that it looks like, and needs no evaluation.</summary>
    [Theory]
    [InlineData("""{ "oneOf": [true, { "type": "null" }] }""", false)]
    [InlineData("""{ "oneOf": [{ "type": ["string", "null"] }, { "type": "null" }] }""", false)]
    [InlineData("""{ "oneOf": [{ "minLength": 1 }, { "type": "null" }] }""", false)]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "null" }, { "const": null }] }""", false)]
    [InlineData("""{ "oneOf": [{ "type": "string", "enum": ["a"], "nullable": true }, { "type": "string", "enum": ["b"] }, { "type": "null" }] }""", false)]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "null" }] }""", true)]
    [InlineData("""{ "oneOf": [{ "enum": ["a"] }, { "type": "null" }] }""", true)]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/O" }, { "type": "null" }] }""", true)]
    [InlineData("""{ "oneOf": [{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }, { "type": "null" }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": ["string", "null"] }, { "type": "null" }] }""", true)]
    public void Null_that_two_schemas_of_oneOf_allow_is_refused(string schema, bool isAllowed)
    {
        string file = $$"""{ "type": "object", "properties": { "x": {{schema}} }, "required": ["x"], "$defs": { "O": { "properties": { "a": { "type": "string" } } } } }""";
        ModelReader reader = ModelReader.Of(new CompiledModels(GeneratorRun.Of(file)).Type("Shop.Models.ModelInput"));

        Assert.Equal(isAllowed, reader.Read("""{"x":null}""").Violations.Count == 0);
        Assert.Equal(!isAllowed, SchemaReader.Read(file).Model!.IsEvaluated);
    }

    /// <summary>What contradicts itself is no other schema than it is (SG0005): the resolved schema, which other tools get, refuses the same.</summary>
    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 5, "maximum": 3 }""", "4")]
    [InlineData("""{ "type": "string", "minLength": 3, "maxLength": 2 }""", "\"\"")]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 0 }""", "[]")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string" }, "minProperties": 1, "maxProperties": 0 }""", "{}")]
    [InlineData("""{ "allOf": [{ "type": "integer" }, { "type": "string" }] }""", "4")]
    [InlineData("""{ "type": "string", "allOf": [{ "const": "a" }, { "const": "b" }] }""", "\"a\"")]
    [InlineData("""{ "type": "string", "enum": ["a"], "const": "b" }""", "\"b\"")]
    public void What_no_value_keeps_refuses_every_value(string schema, string json)
    {
        var models = new CompiledModels(GeneratorRun.Of($$"""{ "type": "object", "properties": { "x": {{schema}} } }"""));
        ModelReader reader = ModelReader.Of(models.Type("Shop.Models.ModelInput"));

        Assert.NotEmpty(reader.Read($$"""{"x":{{json}}}""").Violations);
        Assert.Empty(reader.Read("{}").Violations);
    }

    /// <summary>The record has no member for a null that may be left out; the text has.</summary>
    [Theory]
    [InlineData("""{"k":"a","s":null}""", "/", "maxProperties")]
    [InlineData("""{"s":null,"k":"a"}""", "/", "maxProperties")]
    [InlineData("""{"s":null}""", null, null)]
    [InlineData("""{"k":"a"}""", null, null)]
    [InlineData("""{"k":"a","s":"b"}""", "/", "maxProperties")]
    public void A_null_is_a_member_where_members_are_counted(string json, string? pointer, string? keyword)
    {
        var models = new CompiledModels(GeneratorRun.Of("""{ "type": "object", "properties": { "k": { "type": "string" }, "s": { "type": ["string", "null"] } }, "additionalProperties": false, "maxProperties": 1 }"""));

        ConstraintViolation? violation = ModelReader.Of(models.Type("Shop.Models.ModelInput")).Read(json).Violations.SingleOrDefault();

        Assert.Equal((pointer, keyword), (violation is null ? null : violation.Pointer + "/", violation?.Keyword));
    }

    /// <summary>What is read is judged as it would be sent: without the null.</summary>
    [Theory]
    [InlineData("\"minProperties\": 2", """{"k":"a","s":null}""", false)]
    [InlineData("\"minProperties\": 2", """{"k":"a","s":"b"}""", true)]
    [InlineData("\"anyOf\": [{ \"required\": [\"s\"] }, { \"required\": [\"t\"] }]", """{"s":null}""", false)]
    [InlineData("\"anyOf\": [{ \"required\": [\"s\"] }, { \"required\": [\"t\"] }]", """{"s":null,"t":"b"}""", true)]
    [InlineData("\"dependentRequired\": { \"s\": [\"k\"] }", """{"s":null}""", true)]
    [InlineData("\"dependentRequired\": { \"s\": [\"k\"] }", """{"s":"b"}""", false)]
    public void A_null_is_read_as_not_given(string rule, string json, bool isValid)
    {
        var models = new CompiledModels(GeneratorRun.Of($$"""{ "type": "object", "properties": { "k": { "type": "string" }, "s": { "type": ["string", "null"] }, "t": { "type": "string" } }, {{rule}} }"""));

        Assert.Equal(isValid, ModelReader.Of(models.Type("Shop.Models.ModelInput")).Read(json).Violations.Count == 0);
    }

    /// <summary>The number of violations of an input with a JSON value.</summary>
    private static object? Validate(string json) => new CompiledModels(GeneratorRun.Of(Schema, $$"""
        using System.Text.Json;
        using SchemaGen;
        public static class User
        {
            public static object? Run() => new Shop.Models.ModelInput { Any = JsonDocument.Parse({{json}}, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement }.Validate().Count;
        }
        """)).Run();
}
