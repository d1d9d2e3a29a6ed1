using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>What generated records do: read, write, validate, compare.</summary>
public sealed class BehaviourTests
{
    private static readonly Lazy<CompiledModels> s_models = new(static () => new CompiledModels(GeneratorRun.Start(
    [
        Model("integer", """ "x": { "type": "integer", "minimum": 2, "maximum": 6, "multipleOf": 2 } """),
        Model("ulong", """ "x": { "type": "integer", "minimum": 0, "maximum": 18446744073709551615, "default": 1e19 } """),
        Model("big", """ "x": { "type": "integer", "minimum": 0, "maximum": 1e30, "default": 18446744073709551616 } """),
        Model("bigs", """ "x": { "type": "array", "items": { "type": ["integer", "null"], "maximum": 18446744073709551616 } } """),
        Model("steps", """ "x": { "type": "integer", "minimum": 0, "maximum": 18446744073709551616, "multipleOf": 4 } """),
        Model("int32", """ "x": { "type": "array", "items": { "type": "integer", "format": "int32" } } """),
        Model("digits", """ "x": { "pattern": "^-?(?:0|[1-9]\d*)$", "format": "int32", "maximum": 4000 }, "y": { "type": ["number", "string"], "pattern": "^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$", "format": "double" }, "z": { "anyOf": [{ "type": ["integer", "string"], "pattern": "^-?(?:0|[1-9]\d*)$" }, { "type": "boolean" }] } """),
        Model("long", """ "x": { "type": "integer", "minimum": 2 } """),
        Model("integers", """ "x": { "type": "integer", "enum": [1, 3] } """),
        Model("number", """ "x": { "type": "number", "exclusiveMinimum": 0, "maximum": 1, "multipleOf": 0.25 } """),
        Model("boolean", """ "x": { "const": true } """),
        Model("text", """ "x": { "type": "string", "minLength": 2, "maxLength": 3, "pattern": "^[a-zé😀]+$" } """),
        Model("uri", """ "x": { "type": "string", "format": "uri" } """),
        Model("enum", """ "x": { "type": "string", "enum": ["a b", "é"] } """),
        Model("open", """ "x": { "anyOf": [{ "enum": ["a b", "value", "Value", "+"] }, { "type": "string", "minLength": 1, "maxLength": 5 }], "default": "value" }, "y": { "type": "array", "uniqueItems": true, "items": { "anyOf": [{ "const": "a" }, { "type": "string", "maxLength": 2 }, { "type": "null" }] } }, "z": { "anyOf": [{ "enum": ["z"] }, { "type": "string" }] } """, "\"required\": [\"z\"], \"additionalProperties\": false"),
        Model("list", """ "x": { "type": "array", "items": { "type": "string", "maxLength": 2 }, "minItems": 1, "maxItems": 2, "uniqueItems": true } """),
        Model("enums", """ "x": { "type": "array", "items": { "type": "string", "enum": ["a", "b"] } } """),
        Model("gaps", """ "x": { "type": "array", "items": { "type": ["number", "null"], "maximum": 1 } } """),
        Model("holes", """ "x": { "type": "array", "items": { "type": ["string", "null"], "maxLength": 1, "pattern": "^a" } } """),
        Model("matrix", """ "x": { "type": "array", "items": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 9 }, "maxItems": 2 }, "minItems": 1 } } """),
        Model("map", """ "x": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer", "minimum": 1 } }, "maxProperties": 2 } """),
        Model("names", """ "x": { "type": "object", "additionalProperties": { "type": "integer" }, "propertyNames": { "pattern": "^[a-z]+$", "maxLength": 3 } } """),
        Model("patterns", """ "x": { "type": "object", "patternProperties": { "^x-": { "type": "string", "maxLength": 2 } }, "additionalProperties": false } """),
        Model("object", """ "x": { "type": "object", "properties": { "y": { "type": "array", "items": { "type": "object", "properties": { "z": { "type": "integer", "minimum": 1, "maximum": 2 } }, "required": ["z"], "additionalProperties": false } } }, "additionalProperties": false } """),
        Model("tree", """ "x": { "$ref": "#/$defs/Tree" }, "twin": { "$ref": "#" } """, """ "$defs": { "Tree": { "type": "object", "properties": { "n": { "type": "integer", "minimum": 1, "maximum": 9 }, "branches": { "type": "array", "items": { "$ref": "#/$defs/Tree" }, "maxItems": 2 } }, "additionalProperties": false } }, "additionalProperties": false """),
        Model("any", """ "x": {} """),
        Model("null", """ "x": { "type": ["string", "null"], "default": "d" } """),
        Model("required", """ "x": { "type": ["string", "null"] } """, "\"required\": [\"x\"], \"additionalProperties\": false"),
        Model("companion", """ "x": { "type": "integer" }, "y": { "type": "array", "items": { "type": "string" } } """, "\"dependentRequired\": { \"x\": [\"y\"] }, \"additionalProperties\": false"),
        Model("additional", """ "x": { "type": "integer" } """, "\"additionalProperties\": { \"type\": \"integer\", \"minimum\": 1 }"),
        Model("media", """ "x": { "type": "array", "items": { "type": "string" }, "x-playground": { "widget": "file-upload", "accept": "image/*" } } """),
    ])));

    /// <summary>Each text is read, and then written as it was.</summary>
    [Theory]
    [InlineData("integer", """{"x":4}""")]
    [InlineData("long", """{"x":9223372036854775807}""")]
    [InlineData("integers", """{"x":3}""")]
    [InlineData("ulong", """{"x":18446744073709551615}""")]
    [InlineData("ulong", """{"x":0}""")]
    [InlineData("big", """{"x":18446744073709551616}""")]
    [InlineData("big", """{"x":1000000000000000000000000000000}""")]
    [InlineData("bigs", """{"x":[null,-1000000000000000000000000000000,18446744073709551616]}""")]
    [InlineData("steps", """{"x":18446744073709551616}""")]
    [InlineData("int32", """{"x":[2147483647,-2147483648]}""")]
    [InlineData("digits", """{"x":512,"y":0.5,"z":7}""")]
    [InlineData("number", """{"x":0.25}""")]
    [InlineData("boolean", """{"x":true}""")]
    [InlineData("text", """{"x":"aéz"}""")]
    [InlineData("uri", """{"x":"urn:a"}""")]
    [InlineData("enum", """{"x":"a b"}""")]
    [InlineData("open", """{"x":"other","z":""}""")]
    [InlineData("open", """{"x":"a b","y":["a",null,"b"],"z":"z"}""")]
    [InlineData("list", """{"x":["a","b"]}""")]
    [InlineData("enums", """{"x":["b","a","b"]}""")]
    [InlineData("enums", """{"x":[]}""")]
    [InlineData("gaps", """{"x":[null,0.5]}""")]
    [InlineData("tree", """{"x":{"n":1,"branches":[{"branches":[{"n":2}]},{}]},"twin":{"x":{},"twin":{}}}""")]
    [InlineData("matrix", """{"x":[[[1,2],[]],[[3]]]}""")]
    [InlineData("map", """{"x":{"a":[1],"b":[]}}""")]
    [InlineData("object", """{"x":{"y":[{"z":1},{"z":2}]}}""")]
    [InlineData("object", """{"x":{}}""")]
    [InlineData("any", """{"x":{"a":[1,null,"b"]}}""")]
    [InlineData("any", """{"x":null}""")]
    [InlineData("any", "{}")]
    [InlineData("null", "{}")]
    [InlineData("null", """{"x":"d"}""")]
    [InlineData("required", """{"x":null}""")]
    [InlineData("companion", """{"x":1,"y":[]}""")]
    [InlineData("companion", """{"y":["a"]}""")]
    [InlineData("additional", """{"x":0,"a":1,"b":2}""")]
    [InlineData("media", """{"x":["https://a.example/b.png"]}""")]
    public void A_valid_text_is_read_written_and_compared(string slug, string json)
    {
        IModelInput one = Read(slug, json);
        IModelInput other = Read(slug, json);

        Assert.Equal(json, one.ToJson());
        Assert.Empty(one.Validate());
        Assert.True(Validator.TryValidateObject(one, new ValidationContext(one), null, validateAllProperties: true));
        Assert.Equal(slug, one.ModelSlug);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotSame(one, other);
    }

    /// <summary>Each text can be read, and breaks one constraint.</summary>
    [Theory]
    [InlineData("integer", """{"x":0}""", "/x", "minimum")]
    [InlineData("integer", """{"x":8}""", "/x", "maximum")]
    [InlineData("integer", """{"x":3}""", "/x", "multipleOf")]
    [InlineData("long", """{"x":1}""", "/x", "minimum")]
    [InlineData("integers", """{"x":2}""", "/x", "enum")]
    [InlineData("big", """{"x":1000000000000000000000000000001}""", "/x", "maximum")]
    [InlineData("big", """{"x":-1}""", "/x", "minimum")]
    [InlineData("bigs", """{"x":[18446744073709551617]}""", "/x/0", "maximum")]
    [InlineData("digits", """{"x":"4001"}""", "/x", "maximum")]
    [InlineData("number", """{"x":0}""", "/x", "exclusiveMinimum")]
    [InlineData("number", """{"x":1.25}""", "/x", "maximum")]
    [InlineData("number", """{"x":0.3}""", "/x", "multipleOf")]
    [InlineData("boolean", """{"x":false}""", "/x", "const")]
    [InlineData("text", """{"x":"😀"}""", "/x", "minLength")]
    [InlineData("text", """{"x":"abcd"}""", "/x", "maxLength")]
    [InlineData("text", """{"x":"ab1"}""", "/x", "pattern")]
    [InlineData("uri", """{"x":"a/b"}""", "/x", "format")]
    [InlineData("open", """{"x":"","z":"z"}""", "/x", "minLength")]
    [InlineData("open", """{"x":"abcdef","z":"z"}""", "/x", "maxLength")]
    [InlineData("open", """{"y":[null,"abc"],"z":"z"}""", "/y/1", "maxLength")]
    [InlineData("open", """{"y":["b","a","b"],"z":"z"}""", "/y", "uniqueItems")]
    [InlineData("list", """{"x":[]}""", "/x", "minItems")]
    [InlineData("list", """{"x":["a","b","c"]}""", "/x", "maxItems")]
    [InlineData("list", """{"x":["a","a"]}""", "/x", "uniqueItems")]
    [InlineData("list", """{"x":["a","abc"]}""", "/x/1", "maxLength")]
    [InlineData("gaps", """{"x":[null,2]}""", "/x/1", "maximum")]
    [InlineData("holes", """{"x":[null,"b"]}""", "/x/1", "pattern")]
    [InlineData("matrix", """{"x":[[[1,2],[3,4,5]]]}""", "/x/0/1", "maxItems")]
    [InlineData("tree", """{"x":{"branches":[{},{"branches":[{"n":0}]}]}}""", "/x/branches/1/branches/0/n", "minimum")]
    [InlineData("tree", """{"twin":{"twin":{"x":{"branches":[{},{},{}]}}}}""", "/twin/twin/x/branches", "maxItems")]
    [InlineData("matrix", """{"x":[[[1]],[]]}""", "/x/1", "minItems")]
    [InlineData("matrix", """{"x":[[[1],[2,10]]]}""", "/x/0/1/1", "maximum")]
    [InlineData("map", """{"x":{"a":[],"b":[1,0]}}""", "/x/b/1", "minimum")]
    [InlineData("map", """{"x":{"a":[],"b":[],"c":[]}}""", "/x", "maxProperties")]
    [InlineData("names", """{"x":{"abc":1,"abcd":1}}""", "/x/abcd", "propertyNames")]
    [InlineData("names", """{"x":{"A":1}}""", "/x/A", "propertyNames")]
    [InlineData("patterns", """{"x":{"x-a":"b","y":"b"}}""", "/x/y", "propertyNames")]
    [InlineData("patterns", """{"x":{"x-a":"abc"}}""", "/x/x-a", "maxLength")]
    [InlineData("object", """{"x":{"y":[{"z":1},{"z":3}]}}""", "/x/y/1/z", "maximum")]
    [InlineData("companion", """{"x":1}""", "/x", "dependentRequired")]
    [InlineData("additional", """{"a":1,"b":0}""", "/b", "minimum")]
    [InlineData("media", """{"x":["C:\\a.png"]}""", "/x/0", "format")]
    public void A_broken_constraint_is_found(string slug, string json, string pointer, string keyword)
    {
        IModelInput input = Read(slug, json);

        ConstraintViolation violation = Assert.Single(input.Validate());
        Assert.Equal((pointer, keyword), (violation.Pointer, violation.Keyword));
        Assert.False(Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true));
    }

    /// <summary>No record can hold what each text says.</summary>
    [Theory]
    [InlineData("integer", """{"x":"4"}""", "/x")]
    [InlineData("integer", """{"x":null}""", "/x")]
    [InlineData("integer", """{"x":99999999999}""", "/x")]
    [InlineData("ulong", """{"x":-1}""", "/x")]
    [InlineData("ulong", """{"x":18446744073709551616}""", "/x")]
    [InlineData("ulong", """{"x":0.5}""", "/x")]
    [InlineData("ulong", """{"x":"5"}""", "/x")]
    [InlineData("big", """{"x":1e999999999}""", "/x")]
    [InlineData("int32", """{"x":[3000000000]}""", "/x/0")]
    [InlineData("digits", """{"x":"x"}""", "/x")]
    [InlineData("digits", """{"x":"1.0"}""", "/x")]
    [InlineData("digits", """{"x":"99999999999"}""", "/x")]
    [InlineData("digits", """{"y":"1e"}""", "/y")]
    [InlineData("digits", """{"z":"a"}""", "/z")]
    [InlineData("enum", """{"x":"A B"}""", "/x")]
    [InlineData("enums", """{"x":["a","c"]}""", "/x/1")]
    [InlineData("open", """{"x":5,"z":"z"}""", "/x")]
    [InlineData("open", """{"x":null,"z":"z"}""", "/x")]
    [InlineData("open", """{"y":[1],"z":"z"}""", "/y/0")]
    [InlineData("list", """{"x":["a",null]}""", "/x/1")]
    [InlineData("object", """{"x":{"y":[{}]}}""", "/x/y/0/z")]
    [InlineData("object", """{"x":{"y":[{"z":1,"Z":1}]}}""", "/x/y/0/Z")]
    [InlineData("required", "{}", "/x")]
    [InlineData("integer", """{"y":4}""", "/y")]
    [InlineData("additional", """{"a":"b"}""", "/a")]
    public void A_text_of_another_shape_is_refused(string slug, string json, string pointer)
    {
        JsonException fault = Assert.Throws<JsonException>(() => Read(slug, json));

        Assert.Contains(pointer, fault.Message);
    }

    [Theory]
    [InlineData("ulong", """{"x":1e19}""", """{"x":10000000000000000000}""")]
    [InlineData("ulong", """{"x":1.0}""", """{"x":1}""")]
    [InlineData("big", """{"x":1e30}""", """{"x":1000000000000000000000000000000}""")]
    [InlineData("digits", """{"x":"512","y":"1e3","z":"-7"}""", """{"x":512,"y":1000,"z":-7}""")]
    [InlineData("digits", """{"x":"-0"}""", """{"x":0}""")]
    public void A_number_of_another_spelling_is_written_as_a_number(string slug, string json, string written) => Assert.Equal(written, Read(slug, json).ToJson());

    [Theory]
    [InlineData("int32", """{"x":[3000000000]}""", "format")]
    [InlineData("long", """{"x":9223372036854775808}""", "type")]
    [InlineData("ulong", """{"x":18446744073709551616}""", "maximum")]
    [InlineData("steps", """{"x":18446744073709551614}""", "multipleOf")]
    [InlineData("digits", """{"x":"1.0"}""", "pattern")]
    [InlineData("digits", """{"x":3000000000}""", "format")]
    public void The_keyword_that_a_number_breaks_is_named(string slug, string json, string keyword)
    {
        IReadOnlyList<ConstraintViolation> violations = Agreement.ModelReader.Of(TypeOf(slug)).Read(json).Violations;

        Assert.Equal(keyword, Assert.Single(violations).Keyword);
    }

    [Fact]
    public void Records_that_differ_are_not_equal()
    {
        Assert.NotEqual(Read("list", """{"x":["a"]}"""), Read("list", """{"x":["b"]}"""));
        Assert.NotEqual(Read("matrix", """{"x":[[[1]]]}"""), Read("matrix", """{"x":[[[2]]]}"""));
        Assert.NotEqual(Read("any", """{"x":1}"""), Read("any", """{"x":2}"""));
        Assert.NotEqual(Read("additional", """{"a":1}"""), Read("additional", """{"a":2}"""));
    }

    [Fact]
    public void The_generated_resolver_needs_no_reflection()
    {
        var resolver = (System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver)s_models.Value.Type("Shop.Models.ModelInputJson").GetProperty("Default")!.GetValue(null)!;
        var options = new JsonSerializerOptions { TypeInfoResolver = resolver };
        Type list = typeof(List<>).MakeGenericType(TypeOf("enum"));

        object read = JsonSerializer.Deserialize("""[{"x":"é"},{}]""", options.GetTypeInfo(list))!;

        Assert.Equal("""[{"x":"\u00E9"},{}]""", JsonSerializer.Serialize(read, options.GetTypeInfo(list)).Replace("é", "\\u00E9", StringComparison.Ordinal));
        Assert.Null(resolver.GetTypeInfo(typeof(Version), options));
    }

    [Fact]
    public void An_open_enum_has_its_known_values_and_takes_any_text()
    {
        Type type = s_models.Value.Type("Shop.Models.OpenX");

        object known = type.GetProperty("ValueValue")!.GetValue(null)!;
        object other = type.GetMethod("op_Implicit")!.Invoke(null, ["other"])!;

        Assert.Equal(["AB", "Plus", "ValueValue", "ValueValue_2"], type.GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public).Select(static property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("value", "other"), (known.ToString(), other.ToString()));
        Assert.Equal(known, Activator.CreateInstance(type, "value"));
        Assert.Equal(known, TypeOf("open").GetProperty("X")!.GetValue(Read("open", """{"x":"value","z":"z"}""")));
        Assert.Equal("""{"other":["value"]}""", JsonSerializer.Serialize(JsonSerializer.Deserialize("""{"other":["value"]}""", typeof(Dictionary<,>).MakeGenericType(type, type.MakeArrayType()))));
        Assert.Equal("", Activator.CreateInstance(type)!.ToString());
    }

    /// <summary>A struct has a default, which no text stands for.</summary>
    [Fact]
    public void The_default_of_an_open_enum_is_no_value()
    {
        object input = Activator.CreateInstance(TypeOf("open"))!;

        ConstraintViolation violation = Assert.Single(((IModelInput)input).Validate());

        Assert.Equal(("/z", "required"), (violation.Pointer, violation.Keyword));
        Assert.False(Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true));
    }

    private static SchemaText Model(string slug, string properties, string more = "\"additionalProperties\": false") =>
        new($"schemas/{slug}.json", Schemas.Of(properties, more));

    private static Type TypeOf(string slug) => s_models.Value.Type($"Shop.Models.{char.ToUpperInvariant(slug[0])}{slug[1..]}Input");

    private static IModelInput Read(string slug, string json) => (IModelInput)JsonSerializer.Deserialize(json, TypeOf(slug))!;
}
