using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using SchemaGen.Analyzers.Tests.Agreement;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>A default of an optional member is the service's: it is documented, and not sent. That of a required member is sent where nothing else is set.</summary>
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
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer", "default": 7 } }, "default": {} }""", "{}")]
    [InlineData("""{ "type": "object", "properties": { "class": { "enum": ["void", "+"] }, "Equals": { "type": ["string", "null"], "default": "x" }, "n": { "type": "number" } }, "required": ["Equals"], "default": { "class": "void", "Equals": null, "n": 5 } }""", """{"class":"void","Equals":null,"n":5}""")]
    [InlineData("""{ "type": "object", "properties": { "in": { "type": "object", "properties": { "deep": { "type": "array", "items": { "type": "object", "properties": { "x": { "type": "integer" } } } } } } }, "default": { "in": { "deep": [{ "x": 1 }, {}] } } }""", """{"in":{"deep":[{"x":1},{}]}}""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer" }, "default": { "z": 1, "a": "b" } }""", """{"a":"b","z":1}""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": ["integer", "null"] }, "default": { "a\"b": 1, "c": null } }""", """{"a\"b":1,"c":null}""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer" } }, "default": { "a": [1], "b": [] } }""", """{"a":[1],"b":[]}""")]
    [InlineData("""{ "type": "object", "default": {} }""", "{}")]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": { "type": "number" } }, "default": [[1, 0.5], []] }""", "[[1,0.5],[]]")]
    [InlineData("""{ "type": "array", "items": { "type": "object", "additionalProperties": { "type": "string" } }, "default": [{ "a": "b" }] }""", """[{"a":"b"}]""")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/$defs/Size" }, "default": [{ "width": 1 }, { "width": 2, "height": 3, "tags": [] }] }""", """[{"width":1},{"width":2,"height":3,"tags":[]}]""")]
    [InlineData("""{ "type": "array", "items": { "anyOf": [{ "type": "string" }, { "$ref": "#/$defs/Size" }, { "type": "array", "items": { "type": "integer" } }] }, "default": ["a", { "width": 1 }, [1, 2]] }""", """["a",{"width":1},[1,2]]""")]
    [InlineData("""{ "$ref": "#/$defs/Size", "default": { "width": 2 } }""", """{"width":2}""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/$defs/Size" }], "default": { "width": 2 } }""", """{"width":2}""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/Size" }, { "type": "null" }], "default": { "width": 2 } }""", """{"width":2}""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/Size" }, { "enum": ["auto"] }], "default": "auto" }""", "\"auto\"")]
    [InlineData("""{ "anyOf": [{ "enum": ["auto"] }, { "$ref": "#/$defs/Size" }, { "type": "null" }], "default": { "width": 2 } }""", """{"width":2}""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "object", "additionalProperties": { "type": "integer" } }], "default": { "a": 1 } }""", """{"a":1}""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "integer" } }], "default": [1] }""", "[1]")]
    public void A_required_member_that_is_not_set_is_sent_with_its_default(string schema, string json)
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of($$""" "x": {{schema}}, "y": { "type": "integer" } """, """ "required": ["x"], """ + Definitions)));
        Type type = models.Type("Shop.Models.ModelInput");
        var input = (IModelInput)Activator.CreateInstance(type)!;

        Assert.Equal($$"""{"x":{{json}}}""", Text(input));
        Assert.Empty(input.Validate());
        Assert.True(Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true));
        Assert.Equal("/x", Assert.Single(ModelReader.Of(type).Read("{}").Violations).Pointer);
        Assert.Equal(input, JsonSerializer.Deserialize(Text(input), type));
        Assert.Equal(input, Activator.CreateInstance(type));
    }

    /// <summary>A service reads `n: 1` otherwise than no `n`; some refuse it.</summary>
    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 4, "default": 1 }""", 1, "2")]
    [InlineData("""{ "type": "integer", "default": 4294967296 }""", 4294967296L, "2")]
    [InlineData("""{ "type": "number", "default": 0.5 }""", 0.5, "2.5")]
    [InlineData("""{ "type": "number", "default": 1 }""", 1.0, "2.5")]
    [InlineData("""{ "type": "boolean", "default": false }""", false, "true")]
    [InlineData("""{ "type": "string", "default": "a\"b" }""", "a\"b", "\"c\"")]
    [InlineData("""{ "type": ["string", "null"], "default": "a" }""", "a", "\"c\"")]
    [InlineData("""{ "type": ["string", "null"], "default": null }""", null, "\"c\"")]
    [InlineData("""{ "enum": ["a", "b"], "default": "b" }""", 1, "\"a\"")]
    [InlineData("""{ "enum": [1, 2], "default": 2 }""", 2, "1")]
    [InlineData("""{ "const": "a", "default": "a" }""", 0, "\"a\"")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }], "default": "a" }""", null, "\"c\"")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "integer" }], "default": "a" }""", null, "3")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": [1] }""", null, "[2]")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "default": { "a": 1 } }""", null, """{"a":2}""")]
    [InlineData("""{ "$ref": "#/$defs/Size", "default": { "width": 2 } }""", null, """{"width":3}""")]
    [InlineData("""{ "default": 5 }""", null, "6")]
    public void An_optional_member_that_is_not_set_is_not_sent_whatever_its_default(string schema, object? attribute, string other)
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of($$""" "x": {{schema}} """, Definitions)));
        Type type = models.Type("Shop.Models.ModelInput");
        var input = (IModelInput)Activator.CreateInstance(type)!;
        PropertyInfo property = type.GetProperty("X")!;

        Assert.Null(property.GetValue(input));
        Assert.Equal("{}", input.ToJson());
        Assert.Empty(input.Validate());
        Assert.True(Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true));
        Assert.Equal(input, JsonSerializer.Deserialize("{}", type));
        Assert.Null(property.GetValue(JsonSerializer.Deserialize("{}", type)));
        Assert.Equal($$"""{"x":{{other}}}""", Text((IModelInput)JsonSerializer.Deserialize($$"""{"x":{{other}}}""", type)!));
        object? stated = property.GetCustomAttribute<DefaultValueAttribute>()?.Value;
        Assert.Equal(attribute, stated is Enum ? (int)stated : stated);
        Assert.True(stated is null || stated.GetType() == (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
    }

    [Fact]
    public void An_optional_member_that_may_be_null_is_left_out_and_a_required_one_is_sent()
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """ "a": { "type": ["integer", "null"], "default": 1 }, "b": { "type": ["integer", "null"] }, "c": { "type": ["integer", "null"], "default": 3 } """, """ "required": ["b", "c"] """)));
        Type type = models.Type("Shop.Models.ModelInput");

        Assert.Equal("""{"b":null,"c":null}""", ((IModelInput)JsonSerializer.Deserialize("""{"a":null,"b":null,"c":null}""", type)!).ToJson());
        Assert.Equal("""{"a":1,"b":2,"c":3}""", ((IModelInput)JsonSerializer.Deserialize("""{"c":3,"b":2,"a":1}""", type)!).ToJson());
        Assert.Equal(["/b", "/c"], ModelReader.Of(type).Read("{}").Violations.Select(static violation => violation.Pointer));
    }

    [Theory]
    [InlineData("""{ "default": { "a": [1, "<b>"] } }""", """Default: <c>{"a":[1,"&lt;b&gt;"]}</c>.""")]
    [InlineData("""{ "type": "object", "default": { "a": 1 } }""", """Default: <c>{"a":1}</c>.""")]
    [InlineData("""{ "type": "object", "properties": { "a": {} }, "default": { "a": 1 } }""", """Default: <c>{"a":1}</c>.""")]
    [InlineData("""{ "$ref": "#/$defs/Size", "default": { "width": 2 } }""", """Default: <c>{"width":2}</c>.""")]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": { "type": "integer" } }, "default": [[1], []] }""", "Default: <c>[[1],[]]</c>.")]
    public void The_documentation_tells_the_default(string schema, string words) =>
        Assert.Contains(words, GeneratorRun.Of(Schemas.Of($$""" "x": {{schema}} """, Definitions)).RecordFile, StringComparison.Ordinal);

    /// <summary>A new tree has a tree: it would never be complete.</summary>
    [Fact]
    public void A_required_default_that_makes_one_more_of_its_own_kind_is_left_to_the_user()
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """ "x": { "$ref": "#/$defs/Nest" } """, """ "$defs": { "Nest": { "type": "object", "title": "Nest", "properties": { "in": { "anyOf": [{ "$ref": "#/$defs/Nest" }, { "type": "null" }], "default": { "in": null } } }, "required": ["in"] } } """)));

        Assert.Equal(["In"], models.Type("Shop.Models.ModelNest").GetProperties().Where(static property => property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null).Select(static property => property.Name));
        Assert.Equal("""{"x":{"in":{"in":null}}}""", ((IModelInput)JsonSerializer.Deserialize("""{"x":{"in":{"in":null}}}""", models.Type("Shop.Models.ModelInput"))!).ToJson());
    }

    [Fact]
    public void An_optional_default_that_holds_itself_is_only_documented()
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(""" "x": { "$ref": "#/$defs/Tree", "default": { "name": "root" } }, "self": { "$ref": "#", "default": {} } """, Definitions)));

        var input = (IModelInput)Activator.CreateInstance(models.Type("Shop.Models.ModelInput"))!;

        Assert.Equal("{}", input.ToJson());
        Assert.Empty(ModelReader.Of(input.GetType()).Read("""{"x":{"left":{}},"self":{"self":{}}}""").Violations);
    }

    private static string Text(IModelInput input) => JsonSerializer.Serialize(JsonDocument.Parse(input.ToJson()), new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
