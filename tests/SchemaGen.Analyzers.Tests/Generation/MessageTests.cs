using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SchemaGen.Analyzers.Tests.Agreement;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>What is said of a wrong input, word by word: by the reader, by <c>Validate()</c>, and by the validator of DataAnnotations.</summary>
public sealed class MessageTests
{
    private const string Parts =
        """
        "tags": { "type": "array", "items": { "type": "string", "maxLength": 12 } },
        "rows": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "maximum": 9 } } },
        "levels": { "type": "array", "items": { "type": "integer", "multipleOf": 8 } },
        "weights": { "type": "object", "additionalProperties": { "type": "number", "maximum": 1 } },
        "named": { "type": "object", "additionalProperties": { "type": "string" }, "propertyNames": { "maxLength": 3 } },
        "lists": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer", "maximum": 9 } } },
        "maps": { "type": "array", "items": { "type": "object", "additionalProperties": { "type": "integer", "maximum": 9 } } },
        "open": { "type": "object", "properties": { "a": { "type": "integer" } }, "additionalProperties": { "type": "integer", "maximum": 9 } },
        "boxes": { "type": "array", "items": { "type": "object", "properties": { "side": { "type": "integer", "maximum": 9 } }, "required": ["side"], "additionalProperties": false } }
        """;

    private const string Rules =
        """
        "mode": { "enum": ["fast", "good", "best"] },
        "steps": { "type": "integer", "minimum": 1, "maximum": 100 },
        "image": { "type": "string" },
        "video": { "type": "string" },
        "mask": { "type": "string" },
        "style": { "type": "string", "not": { "const": "none" } },
        "scale": { "type": "integer", "anyOf": [{ "minimum": 10 }, { "const": 0 }] }
        """;

    private const string MoreRules =
        """
        "additionalProperties": false,
        "dependentRequired": { "mask": ["image"] },
        "allOf": [
            { "if": { "properties": { "mode": { "const": "fast" } }, "required": ["mode"] }, "then": { "properties": { "steps": { "maximum": 20 } } } },
            { "if": { "properties": { "mode": { "const": "best" } }, "required": ["mode"] }, "then": { "required": ["steps"] } },
            { "not": { "required": ["image", "video"] } }
        ]
        """;

    private const string Unions =
        """
        "size": { "anyOf": [{ "enum": ["auto", "wide"] }, { "type": "integer", "minimum": 1, "maximum": 9 }] },
        "stop": { "anyOf": [{ "type": "string", "maxLength": 3 }, { "type": "array", "items": { "type": "string", "maxLength": 3 } }] },
        "shape": { "anyOf": [
            { "type": "object", "properties": { "r": { "type": "integer", "maximum": 9 } }, "required": ["r"] },
            { "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } }, "required": ["a", "b"] }] },
        "source": { "oneOf": [
            { "type": "object", "properties": { "kind": { "const": "url" }, "url": { "type": "string", "minLength": 2 } }, "required": ["kind", "url"] },
            { "type": "object", "properties": { "kind": { "const": "text" }, "text": { "type": "string" } }, "required": ["kind", "text"] }] }
        """;

    private static readonly Lazy<Type> s_parts = Compile(Parts, "");
    private static readonly Lazy<Type> s_rules = Compile(Rules, MoreRules);
    private static readonly Lazy<Type> s_unions = Compile(Unions, "");

    /// <summary>A part of a list or a map is called one.</summary>
    [Theory]
    [InlineData("""{"tags":["a","abcdefghijklmn"]}""", "/tags/1 maxLength an item of 'tags' has 14 characters, but model 'model' allows at most 12")]
    [InlineData("""{"rows":[[1],[2,10]]}""", "/rows/1/1 maximum an item of an item of 'rows' is 10, but model 'model' allows at most 9")]
    [InlineData("""{"levels":[8,9]}""", "/levels/1 multipleOf an item of 'levels' is 9, but model 'model' allows only multiples of 8")]
    [InlineData("""{"weights":{"x":2}}""", "/weights/x maximum a value of 'weights' is 2, but model 'model' allows at most 1")]
    [InlineData("""{"named":{"long":"a"}}""", "/named/long propertyNames the name 'long' of 'named' has 4 characters, but model 'model' allows at most 3")]
    [InlineData("""{"lists":{"x":[1,10]}}""", "/lists/x/1 maximum an item of a value of 'lists' is 10, but model 'model' allows at most 9")]
    [InlineData("""{"maps":[{"x":10}]}""", "/maps/0/x maximum a value of an item of 'maps' is 10, but model 'model' allows at most 9")]
    [InlineData("""{"open":{"a":1,"x":10}}""", "/open/x maximum 'x' is 10, but model 'model' allows at most 9")]
    [InlineData("""{"boxes":[{"side":10}]}""", "/boxes/0/side maximum 'side' is 10, but model 'model' allows at most 9")]
    public void A_part_is_called_one(string json, string expected) => Holds(s_parts.Value, json, expected);

    /// <summary>What cannot be read is told in the same words.</summary>
    [Theory]
    [InlineData("""{"tags":["a",5]}""", "/tags/1 type an item of 'tags' is the number 5, but model 'model' asks for a text")]
    [InlineData("""{"rows":[[1],[true]]}""", "/rows/1/0 type an item of an item of 'rows' is true, but model 'model' asks for an integer")]
    [InlineData("""{"weights":{"x":"1"}}""", "/weights/x type a value of 'weights' is the text \"1\", but model 'model' asks for a number")]
    [InlineData("""{"open":{"x":"1"}}""", "/open/x type 'x' is the text \"1\", but model 'model' asks for an integer")]
    [InlineData("""{"boxes":[5]}""", "/boxes/0 type an item of 'boxes' is the number 5, but model 'model' asks for an object")]
    [InlineData("""{"boxes":[{}]}""", "/boxes/0/side required 'side' is required by model 'model', but it is missing")]
    [InlineData("""{"boxes":[{"side":null}]}""", "/boxes/0/side type 'side' is null, but model 'model' asks for an integer")]
    public void A_part_that_cannot_be_read_is_called_one(string json, string expected) => Assert.Equal([expected], Read(s_parts.Value, json));

    /// <summary>A rule names the values that it is about.</summary>
    [Theory]
    [InlineData("""{"mode":"fast","steps":20}""")]
    [InlineData("""{"mode":"fast","steps":50}""", "/steps maximum 'steps' is 50, but with 'mode' \"fast\" model 'model' allows at most 20")]
    [InlineData("""{"mode":"best"}""", "/steps required 'steps' is required by model 'model' with 'mode' \"best\", but it is missing")]
    [InlineData("""{"image":"a","video":"b"}""", " not 'input' is {\"image\":\"a\",\"video\":\"b\"}, but model 'model' allows no value that has 'image' and 'video'")]
    [InlineData("""{"mask":"a"}""", "/mask dependentRequired 'mask' must be used with 'image', which is missing (model 'model')")]
    [InlineData("""{"style":"none"}""", "/style not 'style' is \"none\", but model 'model' allows no value that is \"none\"")]
    [InlineData("""{"scale":5}""", "/scale anyOf 'scale' is 5, which fits no alternative of model 'model': 'scale' is 5, not at least 10; 'scale' is 5, not 0")]
    [InlineData(
        """{"mode":"fast","steps":50,"image":"a","video":"b","mask":"c"}""",
        "/steps maximum 'steps' is 50, but with 'mode' \"fast\" model 'model' allows at most 20",
        " not 'input' is an object with 'image' \"a\" and 'video' \"b\", but model 'model' allows no value that has 'image' and 'video'")]
    [InlineData(
        """{"mode":"fast","steps":500}""",
        "/steps maximum 'steps' is 500, but model 'model' allows 1 to 100",
        " then model 'model' asks of 'input' that 'steps' is left out or is at most 20, where 'mode' is \"fast\"")]
    public void A_rule_names_the_values(string json, params string[] expected) => Holds(s_rules.Value, json, expected);

    /// <summary>Where no alternative fits, all of them are named. Where the value says which is meant, what is wrong with that one is said.</summary>
    [Theory]
    [InlineData("""{"size":10}""", "/size anyOf 'size' is 10, which fits no alternative of model 'model': 'size' is 10, not \"auto\", \"wide\"; 'size' is 10, not 1 to 9")]
    [InlineData("""{"stop":"abcd"}""", "/stop anyOf 'stop' is \"abcd\", which fits no alternative of model 'model': 'stop' has 4 characters, not at most 3; 'stop' is the text \"abcd\", not an array")]
    [InlineData("""{"stop":["a","abcd"]}""", "/stop/1 maxLength an item of 'stop' has 4 characters, but model 'model' allows at most 3")]
    [InlineData("""{"source":{"kind":"url","url":"a"}}""", "/source/url minLength 'url' has 1 character, but model 'model' allows at least 2")]
    public void A_union_names_its_alternatives(string json, string expected) => Holds(s_unions.Value, json, expected);

    [Theory]
    [InlineData("""{"size":true}""", "/size type 'size' is true, but model 'model' asks for a text or a number")]
    [InlineData("""{"size":"autp"}""", "/size anyOf 'size' is \"autp\", which fits no alternative of model 'model': 'size' is \"autp\", not \"auto\", \"wide\"; did you mean \"auto\"?; 'size' is the text \"autp\", not an integer")]
    [InlineData("""{"shape":{"a":1}}""", "/shape anyOf 'shape' is {\"a\":1}, which fits no alternative of model 'model': 'r' is missing; 'b' is missing")]
    [InlineData("""{"source":{"kind":"ur"}}""", "/source/kind enum 'kind' is \"ur\", but model 'model' allows only \"url\", \"text\"; did you mean \"url\"?")]
    public void A_union_that_cannot_be_read_names_its_alternatives(string json, string expected) => Assert.Equal([expected], Read(s_unions.Value, json));

    private static void Holds(Type record, string json, params string[] expected)
    {
        Assert.Equal(expected, Read(record, json));
        var input = (IModelInput)JsonSerializer.Deserialize(json, record)!;
        Assert.Equal(expected, input.Validate().Select(Describe));
        List<ValidationResult> results = [];
        Validator.TryValidateObject(input, new ValidationContext(input), results, validateAllProperties: false);
        Assert.Equal(input.Validate().Select(static violation => violation.Message), results.Select(static result => result.ErrorMessage));
    }

    private static IEnumerable<string> Read(Type record, string json) => ModelReader.Of(record).Read(json).Violations.Select(Describe);

    private static string Describe(ConstraintViolation violation) => $"{violation.Pointer} {violation.Keyword} {violation.Message}";

    private static Lazy<Type> Compile(string properties, string more) =>
        new(() => new CompiledModels(GeneratorRun.Of(Schemas.Of(properties, more.Length == 0 ? "\"additionalProperties\": false" : more))).Type("Shop.Models.ModelInput"));
}
