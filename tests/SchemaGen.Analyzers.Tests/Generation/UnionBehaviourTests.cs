using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SchemaGen.Analyzers.Tests.Agreement;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>What generated unions do: convert, match, read, write, validate.</summary>
public sealed class UnionBehaviourTests
{
    private const string Union = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["size"],
          "properties": {
            "size": { "anyOf": [
              { "enum": ["square", "wide"] },
              { "type": "object", "title": "Pixels", "properties": { "width": { "type": "integer", "minimum": 1, "maximum": 9 }, "height": { "type": "integer" } }, "required": ["width"], "additionalProperties": false }
            ] },
            "stop": { "type": ["string", "array", "null"], "maxLength": 3, "items": { "type": "string", "maxLength": 3 }, "maxItems": 2 },
            "seed": { "type": ["integer", "number", "boolean"], "minimum": 0 },
            "mixed": { "enum": ["auto", 1, 2, true], "default": 2 },
            "count": { "anyOf": [{ "type": "integer", "minimum": 1, "maximum": 4 }, { "type": "number", "minimum": 0, "maximum": 0.5 }] },
            "parts": { "type": "array", "items": { "$ref": "#/$defs/Part" } },
            "map": { "type": "object", "additionalProperties": { "type": ["string", "integer"] } },
            "shape": { "anyOf": [
              { "type": "object", "title": "Circle", "properties": { "r": { "type": "integer" } }, "required": ["r"] },
              { "type": "object", "title": "Box", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } }, "required": ["a", "b"] },
              { "type": "object", "title": "Named", "properties": { "a": { "type": "string" }, "b": { "type": "integer" } }, "required": ["a", "b"] }
            ] },
            "lists": { "anyOf": [{ "type": "array", "items": { "type": "integer", "maximum": 5 } }, { "type": "array", "items": { "type": "string" } }, { "type": "object", "additionalProperties": { "type": "integer" } }] }
          },
          "$defs": { "Part": { "oneOf": [
            { "type": "object", "title": "Text part", "properties": { "type": { "const": "text" }, "text": { "type": "string", "minLength": 1 } }, "required": ["type", "text"] },
            { "type": "object", "title": "Group part", "properties": { "type": { "enum": ["group", "row"] }, "parts": { "type": "array", "items": { "$ref": "#/$defs/Part" } } }, "required": ["type", "parts"] }
          ] } }
        }
        """;

    /// <summary>As users write it: every alternative converts, and comes back by <c>Match</c>.</summary>
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using SchemaGen;
        using Shop.Models;
        using ModelInput = Shop.Models.ModelInput;

        public static class User
        {
            public static readonly ModelInput Full = new()
            {
                Size = new ModelPixels { Width = 3 },
                Stop = new[] { "a", "b" },
                Seed = 1.5,
                Count = 3,
                Parts = [new ModelTextPart { Text = "t" }, new ModelGroupPart { Type = ModelGroupPartType.Row, Parts = new List<ModelPart> { new ModelTextPart { Text = "u" } } }],
                Map = new Dictionary<string, ModelMap> { ["a"] = "x", ["b"] = 5 },
                Shape = new ModelCircle { R = 2 },
                Lists = ModelLists.From(new Dictionary<string, int> { ["n"] = 7 }.ToReadOnly()),
            };

            public static object? Run() => string.Join(" | ", Full.ToJson(), new ModelInput { Size = ModelSizeOption.Wide }.ToJson(), Describe(Full.Size), Describe(ModelSizeOption.Wide), Same());

            private static IReadOnlyDictionary<string, long> ToReadOnly(this Dictionary<string, int> map)
            {
                var copy = new Dictionary<string, long>();
                foreach (var pair in map) copy[pair.Key] = pair.Value;
                return copy;
            }

            private static string Describe(ModelSize size) => size.Match(option => "option " + option, pixels => "width " + pixels.Width);

            private static bool Same() => Full == Full with { Stop = new List<string> { "a", "b" } } && Full != Full with { Stop = "a" } && Full.Size != (ModelSize)ModelSizeOption.Square;
        }
        """;

    private static readonly Lazy<CompiledModels> s_models = new(static () => new CompiledModels(GeneratorRun.Of(Union, Source)));

    [Fact]
    public void Every_alternative_converts_and_matches() =>
        Assert.Equal(
            """{"size":{"width":3},"stop":["a","b"],"seed":1.5,"count":3,"parts":[{"type":"text","text":"t"},{"type":"row","parts":[{"type":"text","text":"u"}]}],"map":{"a":"x","b":5},"shape":{"r":2},"lists":{"n":7}} | {"size":"wide"} | width 3 | option Wide | True""",
            s_models.Value.Run());

    /// <summary>Each text is read, and then written as it was.</summary>
    [Theory]
    [InlineData("""{"size":"square","mixed":2}""")]
    [InlineData("""{"size":{"width":9,"height":2},"mixed":"auto"}""")]
    [InlineData("""{"size":"wide","stop":"abc","seed":true,"mixed":true}""")]
    [InlineData("""{"size":"wide","stop":[],"seed":5,"mixed":1}""")]
    [InlineData("""{"size":"wide","seed":0.25,"mixed":1,"count":0.5}""")]
    [InlineData("""{"size":"wide","mixed":1,"count":4,"parts":[{"type":"group","parts":[{"type":"group","parts":[{"type":"text","text":"deep"}]}]},{"type":"text","text":"x","more":[1]}]}""")]
    [InlineData("""{"size":"wide","mixed":1,"map":{"a":1,"b":"x"},"shape":{"a":1,"b":2}}""")]
    [InlineData("""{"size":"wide","mixed":1,"shape":{"a":"n","b":2},"lists":["a"]}""")]
    [InlineData("""{"size":"wide","mixed":1,"lists":[5]}""")]
    public void What_is_read_is_written_back(string json)
    {
        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = ModelReader.Of(Type).Read(json);

        Assert.Empty(violations);
        Assert.Equal(json, input!.ToJson());
        Assert.Equal(input, JsonSerializer.Deserialize(json, Type));
        Assert.True(Validator.TryValidateObject(input!, new ValidationContext(input!), null, validateAllProperties: true));
    }

    [Theory]
    [InlineData("""{"size":5}""", "/size", "type", "'size' is the number 5, but model 'model' asks for a text or an object")]
    [InlineData("""{"size":null}""", "/size", "type", "'size' is null, but model 'model' asks for a text or an object")]
    [InlineData("""{"size":"squar"}""", "/size", "anyOf", null)]
    [InlineData("""{"size":{"width":10}}""", "/size/width", "maximum", "'width' is 10, but model 'model' allows 1 to 9")]
    [InlineData("""{"size":{"hight":1,"width":1}}""", "/size/hight", "additionalProperties", "model 'model' has no member 'hight'; did you mean 'height'?")]
    [InlineData("""{"size":{}}""", "/size/width", "required", "'width' is required by model 'model', but it is missing")]
    [InlineData("""{"size":"wide","stop":"abcd"}""", "/stop", "maxLength", null)]
    [InlineData("""{"size":"wide","stop":["a","abcd"]}""", "/stop/1", "maxLength", null)]
    [InlineData("""{"size":"wide","seed":-1}""", "/seed", "minimum", null)]
    [InlineData("""{"size":"wide","mixed":3}""", "/mixed", "enum", null)]
    [InlineData("""{"size":"wide","count":5}""", "/count", "anyOf", "'count' is 5, which fits no alternative of model 'model': 'count' is 5, not 1 to 4; 'count' is 5, not 0 to 0.5")]
    [InlineData("""{"size":"wide","parts":[{"type":"txt","text":"a"}]}""", "/parts/0/type", "enum", "'type' is \"txt\", but model 'model' allows only \"text\", \"group\", \"row\"; did you mean \"text\"?")]
    [InlineData("""{"size":"wide","parts":[{"type":"group","parts":[{"type":"text","text":""}]}]}""", "/parts/0/parts/0/text", "minLength", null)]
    [InlineData("""{"size":"wide","parts":[{"type":"group"}]}""", "/parts/0/parts", "required", null)]
    [InlineData("""{"size":"wide","map":{"a":true}}""", "/map/a", "type", null)]
    [InlineData("""{"size":"wide","shape":{"a":1}}""", "/shape", "anyOf", null)]
    [InlineData("""{"size":"wide","shape":{"a":true,"b":1}}""", "/shape", "anyOf", null)]
    [InlineData("""{"size":"wide","lists":[6]}""", "/lists/0", "maximum", null)]
    public void What_no_alternative_allows_is_told(string json, string pointer, string keyword, string? message)
    {
        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = ModelReader.Of(Type).Read(json);

        ConstraintViolation violation = Assert.Single(violations);
        Assert.Null(input);
        Assert.Equal((pointer, keyword), (violation.Pointer, violation.Keyword));
        Assert.Equal(message ?? violation.Message, violation.Message);
    }

    /// <summary>A struct has a default, which no alternative is.</summary>
    [Fact]
    public void The_default_is_no_value()
    {
        var input = (IModelInput)Activator.CreateInstance(Type)!;

        ConstraintViolation violation = Assert.Single(input.Validate());

        Assert.Equal(("/size", "required"), (violation.Pointer, violation.Keyword));
        Assert.False(Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true));
        Assert.Equal("""{"size":null}""", input.ToJson());
        object none = Activator.CreateInstance(s_models.Value.Type("Shop.Models.ModelSize"))!;
        Assert.Equal("", none.ToString());
        Assert.Null(none.GetType().GetProperty("Value")!.GetValue(none));
    }

    [Fact]
    public void The_serializer_reads_and_writes_one_alone()
    {
        Type type = s_models.Value.Type("Shop.Models.ModelSize");

        Assert.Equal("""["square",{"width":4}]""", JsonSerializer.Serialize(JsonSerializer.Deserialize("""["square",{"width":4}]""", type.MakeArrayType())));
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("true", type));
        Assert.Contains("is true, but model 'model' asks for a text or an object", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Each level doubles what there is to try; past any sense that is told, and nothing hangs.</summary>
    [Fact]
    public void Alternatives_that_nothing_tells_apart()
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """ "x": { "$ref": "#/$defs/X" } """,
            """ "$defs": { "X": { "anyOf": [{ "type": "object", "title": "A", "properties": { "x": { "$ref": "#/$defs/X" }, "n": { "type": "integer", "maximum": 1 } } }, { "type": "object", "title": "B", "properties": { "x": { "$ref": "#/$defs/X" }, "n": { "type": "integer", "minimum": 1 } } }] } } """)));
        string json = string.Concat(Enumerable.Repeat("{\"x\":", 40)) + "{\"n\":\"none\"}" + new string('}', 40);

        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = ModelReader.Of(models.Type("Shop.Models.ModelInput")).Read(json);

        Assert.Null(input);
        Assert.NotEmpty(violations);
        Assert.Empty(ModelReader.Of(models.Type("Shop.Models.ModelInput")).Read("""{"x":{"x":{"x":{"n":2}}}}""").Violations);
    }

    private static Type Type => s_models.Value.Type("Shop.Models.ModelInput");
}
