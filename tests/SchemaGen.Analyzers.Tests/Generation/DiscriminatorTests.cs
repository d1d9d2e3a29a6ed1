using System.Text.Json;
using SchemaGen.Analyzers.Tests.Agreement;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>OpenAPI's discriminator tells which object is meant, where the objects themselves do not.</summary>
public sealed class DiscriminatorTests
{
    /// <summary>Whatever is a cat here is a dog as well.</summary>
    private const string Pets = """
        "Cat": { "type": "object", "properties": { "kind": { "type": "string" }, "name": { "type": "string" }, "lives": { "type": "integer", "minimum": 1, "maximum": 9 } }, "required": ["kind"] },
        "Dog": { "type": "object", "properties": { "kind": { "type": "string" }, "name": { "type": "string" } }, "required": ["kind"] },
        "Tame/Lion": { "type": "object", "properties": { "kind": { "type": "string" }, "mane": { "type": "boolean" } }, "required": ["kind"], "additionalProperties": false }
        """;

    private const string Alternatives = """{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Tame~1Lion" }""";

    private static readonly Lazy<CompiledModels> s_models = new(static () => new CompiledModels(GeneratorRun.Start(
    [
        Model("names", $$""" { "oneOf": [{{Alternatives}}], "discriminator": { "propertyName": "kind" } } """),
        Model("mapping", $$""" { "anyOf": [{{Alternatives}}, { "type": "null" }], "discriminator": { "propertyName": "kind", "mapping": { "dog": "#/components/schemas/Dog", "wolf": "Dog", "k\u0069tty": "#/components/schemas/Cat" } } } """),
        Model("swagger", $$""" { "anyOf": [{{Alternatives}}], "discriminator": "kind" } """),
        Model("list", $$""" { "type": "array", "items": { "anyOf": [{{Alternatives}}], "discriminator": { "propertyName": "kind" } } } """),
        Model("nested", """ { "anyOf": [{ "$ref": "#/components/schemas/Feline" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind", "mapping": { "feline": "Feline" } } } """),
        Model("mixed", """ { "anyOf": [{ "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Fish" }, { "type": "string" }], "discriminator": { "propertyName": "kind", "mapping": { "dog": "Dog" } } } """),
    ])));

    [Theory]
    [InlineData("names", """{"kind":"Dog"}""", "Dog")]
    [InlineData("names", """{"kind":"Cat"}""", "Cat")]
    [InlineData("names", """{"name":"Rex","kind":"D\u006fg"}""", "Dog")]
    [InlineData("names", """{"kind":"Tame/Lion"}""", "TameLion")]
    [InlineData("mapping", """{"kind":"dog"}""", "Dog")]
    [InlineData("mapping", """{"kind":"wolf"}""", "Dog")]
    [InlineData("mapping", """{"kind":"Dog"}""", "Dog")]
    [InlineData("mapping", """{"kind":"kitty"}""", "Cat")]
    [InlineData("swagger", """{"kind":"Dog"}""", "Dog")]
    [InlineData("nested", """{"kind":"Dog"}""", "Dog")]
    [InlineData("nested", """{"kind":"feline","lives":3}""", "Cat")]
    [InlineData("nested", """{"kind":"lion","mane":true}""", "TameLion")]
    [InlineData("mixed", """{"kind":"fish","name":"Wanda"}""", "Fish")]
    [InlineData("mixed", """{"kind":"dog","name":"Rex"}""", "Dog")]
    public void The_object_that_is_meant_is_read(string slug, string json, string name)
    {
        object input = Input(slug, json);

        object pet = input.GetType().GetProperty("X")!.GetValue(input)!;
        Assert.EndsWith(name, pet.GetType().GetProperty("Value")!.GetValue(pet)!.GetType().Name, StringComparison.Ordinal);
        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse($$"""{"x":{{json}}}""")).Length, ((IModelInput)input).ToJson().Length);
    }

    [Fact]
    public void Each_item_is_what_it_says()
    {
        object input = Input("list", """[{"kind":"Dog"},{"kind":"Cat"},{"kind":"Dog"}]""");

        Assert.Equal("""{"x":[{"kind":"Dog"},{"kind":"Cat"},{"kind":"Dog"}]}""", ((IModelInput)input).ToJson());
        var pets = (System.Collections.IEnumerable)input.GetType().GetProperty("X")!.GetValue(input)!;
        Assert.Equal(["Dog", "Cat", "Dog"], pets.Cast<object>().Select(static pet => pet.GetType().GetProperty("Value")!.GetValue(pet)!.GetType().Name[^3..]));
    }

    /// <summary>By the schemas a value is valid under any name, and the specification says that the discriminator changes nothing of that.</summary>
    [Theory]
    [InlineData("names", """{"kind":"hamster"}""")]
    [InlineData("mapping", """{"kind":"hamster","lives":99}""")]
    public void A_name_that_is_none_forbids_nothing(string slug, string json) => Assert.Empty(Read(slug, json).Violations);

    [Theory]
    [InlineData("names", """{"kind":"Cat","lives":10}""", "/x/lives", "maximum")]
    [InlineData("names", """{"kind":"Tame/Lion","lives":1}""", "/x/lives", "additionalProperties")]
    [InlineData("mapping", """{"kind":"kitty","lives":"9"}""", "/x/lives", "type")]
    public void What_is_wrong_is_told_of_the_object_that_is_meant(string slug, string json, string pointer, string keyword)
    {
        ConstraintViolation violation = Assert.Single(Read(slug, json).Violations);

        Assert.Equal((pointer, keyword), (violation.Pointer, violation.Keyword));
    }

    /// <summary>Services choose the object by it, also where the schema does not require it: pydantic writes a constant with a default, which is no such member.</summary>
    [Theory]
    [InlineData(""" "oneOf": [{ "$ref": "#/$defs/Blur" }, { "$ref": "#/$defs/Crop" }], "discriminator": { "propertyName": "type" } """, """ "default": "blur", """)]
    [InlineData(""" "anyOf": [{ "$ref": "#/$defs/Blur" }, { "$ref": "#/$defs/Crop" }] """, """ "default": "blur", """)]
    [InlineData(""" "oneOf": [{ "$ref": "#/$defs/Crop" }, { "$ref": "#/$defs/Blur" }, { "type": "string" }] """, "")]
    public void What_tells_the_object_is_sent(string alternatives, string @default)
    {
        var models = new CompiledModels(GeneratorRun.Of(
            $$"""
            {
              "type": "object", "properties": { "step": { {{alternatives}} }, "note": { "type": "string", "default": "-" } },
              "$defs": {
                "Blur": { "type": "object", "properties": { "type": { {{@default}} "const": "blur" }, "unit": { "const": "px", "default": "px" }, "radius": { "type": "number" } }, "required": ["radius"] },
                "Crop": { "type": "object", "properties": { "type": { "const": "crop" }, "unit": { "const": "px", "default": "px" }, "width": { "type": "integer" } }, "required": ["width"] }
              }
            }
            """,
            """
            using SchemaGen;
            using Shop.Models;
            public static class User
            {
                public static object? Run() => new ModelInput { Step = new ModelBlur { Radius = 1 } }.ToJson() + new ModelInput { Step = new ModelCrop { Type = null, Width = 1 } }.ToJson()
                    + SchemaGen.ModelInput.Parse<Shop.Models.ModelInput>("{\"step\":{\"radius\":2}}").ToJson();
            }
            """.Replace("new ModelInput", "new Shop.Models.ModelInput")));

        Assert.Equal("""{"step":{"type":"blur","radius":1}}{"step":{"width":1}}{"step":{"radius":2}}""", models.Run());
    }

    private static SchemaText Model(string slug, string schema) => new($"schemas/{slug}.json", $$"""
        { "openapi": "3.1.0", "components": { "schemas": {
          "Input": { "type": "object", "properties": { "x": {{schema}} }, "additionalProperties": false },
          "Feline": { "oneOf": [{ "$ref": "#/components/schemas/Tame~1Lion" }, { "$ref": "#/components/schemas/Cat" }], "discriminator": { "propertyName": "kind", "mapping": { "lion": "#/components/schemas/Tame~1Lion" } } },
          "Fish": { "type": "object", "properties": { "kind": { "const": "fish" }, "name": { "type": "string" } }, "required": ["kind"] },
          {{Pets}}
        } } }
        """) { InputPointer = "/components/schemas/Input" };

    private static (IModelInput? Input, IReadOnlyList<ConstraintViolation> Violations) Read(string slug, string json) =>
        ModelReader.Of(s_models.Value.Type($"Shop.Models.{char.ToUpperInvariant(slug[0])}{slug[1..]}Input")).Read($$"""{"x":{{json}}}""");

    private static object Input(string slug, string json)
    {
        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = Read(slug, json);
        Assert.Empty(violations);
        return input!;
    }
}
