using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SchemaGen.Analyzers.Tests.Agreement;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Defaults that are more than a literal: an input that says nothing has them, sends them, and is read with them.</summary>
public sealed class DefaultBehaviourTests
{
    private const string Definitions = """
        "$defs": {
          "Size": { "type": "object", "title": "Size", "properties": { "width": { "type": "integer", "maximum": 9 }, "height": { "type": "integer", "default": 4 }, "tags": { "type": "array", "items": { "type": "string" }, "default": ["t"] } }, "required": ["width"], "additionalProperties": false },
          "Tree": { "type": "object", "title": "Tree", "properties": { "name": { "type": "string", "default": "leaf" }, "left": { "$ref": "#/$defs/Tree", "default": {} } } }
        }, "additionalProperties": false
        """;

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "boolean" } }, "required": ["a"], "default": { "a": 1 } }""", """{"a":1}""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer", "default": 7 } }, "default": {} }""", """{"a":7}""")]
    [InlineData("""{ "type": "object", "properties": { "class": { "enum": ["void", "+"] }, "Equals": { "type": ["string", "null"], "default": "x" }, "n": { "type": "number" } }, "default": { "class": "void", "Equals": null, "n": 5 } }""", """{"class":"void","Equals":null,"n":5}""")]
    [InlineData("""{ "type": "object", "properties": { "in": { "type": "object", "properties": { "deep": { "type": "array", "items": { "type": "object", "properties": { "x": { "type": "integer" } } } } } } }, "default": { "in": { "deep": [{ "x": 1 }, {}] } } }""", """{"in":{"deep":[{"x":1},{}]}}""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer" }, "default": { "z": 1, "a": "b" } }""", """{"a":"b","z":1}""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": ["integer", "null"] }, "default": { "a\"b": 1, "c": null } }""", """{"a\"b":1,"c":null}""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer" } }, "default": { "a": [1], "b": [] } }""", """{"a":[1],"b":[]}""")]
    [InlineData("""{ "type": "object", "default": {} }""", "{}")]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": { "type": "number" } }, "default": [[1, 0.5], []] }""", "[[1,0.5],[]]")]
    [InlineData("""{ "type": "array", "items": { "type": "object", "additionalProperties": { "type": "string" } }, "default": [{ "a": "b" }] }""", """[{"a":"b"}]""")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/$defs/Size" }, "default": [{ "width": 1 }, { "width": 2, "height": 3, "tags": [] }] }""", """[{"width":1,"height":4,"tags":["t"]},{"width":2,"height":3,"tags":[]}]""")]
    [InlineData("""{ "type": "array", "items": { "anyOf": [{ "type": "string" }, { "$ref": "#/$defs/Size" }, { "type": "array", "items": { "type": "integer" } }] }, "default": ["a", { "width": 1 }, [1, 2]] }""", """["a",{"width":1,"height":4,"tags":["t"]},[1,2]]""")]
    [InlineData("""{ "$ref": "#/$defs/Size", "default": { "width": 2 } }""", """{"width":2,"height":4,"tags":["t"]}""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/$defs/Size" }], "default": { "width": 2 } }""", """{"width":2,"height":4,"tags":["t"]}""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/Size" }, { "type": "null" }], "default": { "width": 2 } }""", """{"width":2,"height":4,"tags":["t"]}""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/Size" }, { "enum": ["auto"] }], "default": "auto" }""", "\"auto\"")]
    [InlineData("""{ "anyOf": [{ "enum": ["auto"] }, { "$ref": "#/$defs/Size" }, { "type": "null" }], "default": { "width": 2 } }""", """{"width":2,"height":4,"tags":["t"]}""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "object", "additionalProperties": { "type": "integer" } }], "default": { "a": 1 } }""", """{"a":1}""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "integer" } }], "default": [1] }""", "[1]")]
    public void An_input_that_says_nothing_sends_the_default(string schema, string json)
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of($$""" "x": {{schema}}, "y": { "type": "integer" } """, Definitions)));
        Type type = models.Type("Shop.Models.ModelInput");
        var input = (IModelInput)Activator.CreateInstance(type)!;

        Assert.Equal($$"""{"x":{{json}}}""", Text(input));
        Assert.Empty(input.Validate());
        Assert.True(Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true));
        Assert.Equal(input, JsonSerializer.Deserialize("{}", type));
        Assert.Equal(input, JsonSerializer.Deserialize(Text(input), type));
        Assert.Equal(input, Activator.CreateInstance(type));
    }

    [Theory]
    [InlineData("""{ "default": { "a": [1, "<b>"] } }""", """Default: <c>{"a":[1,"&lt;b&gt;"]}</c>.""")]
    [InlineData("""{ "type": "object", "default": { "a": 1 } }""", """Default: <c>{"a":1}</c>.""")]
    [InlineData("""{ "type": "object", "properties": { "a": {} }, "default": { "a": 1 } }""", """Default: <c>{"a":1}</c>.""")]
    [InlineData("""{ "$ref": "#/$defs/Size", "default": { "width": 2 } }""", """Default: <c>{"width":2}</c>.""")]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": { "type": "integer" } }, "default": [[1], []] }""", "Default: <c>[[1],[]]</c>.")]
    public void The_documentation_tells_the_default(string schema, string words) =>
        Assert.Contains(words, GeneratorRun.Of(Schemas.Of($$""" "x": {{schema}} """, Definitions)).RecordFile, StringComparison.Ordinal);

    /// <summary>A tree in a tree in a tree: it has an end.</summary>
    [Fact]
    public void A_default_that_holds_itself_is_not_sent()
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(""" "x": { "$ref": "#/$defs/Tree", "default": { "name": "root" } }, "self": { "$ref": "#", "default": {} } """, Definitions)));

        var input = (IModelInput)Activator.CreateInstance(models.Type("Shop.Models.ModelInput"))!;

        Assert.Equal("{}", input.ToJson());
        Assert.Empty(ModelReader.Of(input.GetType()).Read("""{"x":{"left":{}},"self":{"self":{}}}""").Violations);
    }

    private static string Text(IModelInput input) => JsonSerializer.Serialize(JsonDocument.Parse(input.ToJson()), new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
