using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation.Naming;

/// <summary>One definition is one C# type with its name, wherever it is met; what no definition names is named after its location, in a bounded number of words.</summary>
public sealed class DefinitionTypeTests
{
    [Fact]
    public void An_enum_that_several_refer_to_is_one_type()
    {
        Type[] types = Types("""
            {
              "type": "object",
              "properties": {
                "a": { "$ref": "#/$defs/Mode" },
                "b": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/Mode" }] },
                "c": { "anyOf": [{ "$ref": "#/$defs/Mode" }, { "type": "null" }], "title": "C", "description": "Another." },
                "d": { "type": "array", "items": { "$ref": "#/$defs/Mode" } },
                "e": { "allOf": [{ "$ref": "#/$defs/Mode" }], "default": "slow" },
                "f": { "type": "object", "properties": { "mode": { "$ref": "#/$defs/Mode" } } }
              },
              "$defs": { "Mode": { "title": "How fast", "description": "The speed.", "type": "string", "enum": ["fast", "slow"] } }
            }
            """);

        Assert.Equal(["ModelF", "ModelInput", "ModelMode"], Names(types));
        Type input = types.Single(static type => type.Name == "ModelInput");
        Assert.All(["A", "B", "C", "E"], name => Assert.Equal("ModelMode", Nullable.GetUnderlyingType(input.GetProperty(name)!.PropertyType)!.Name));
    }

    [Fact]
    public void An_enum_that_is_met_in_place_and_by_reference_is_one_type()
    {
        Assert.Equal(["ModelFirst", "ModelInput"], Names(Types("""{ "type": "object", "properties": { "first": { "enum": ["a", "b"] }, "second": { "$ref": "#/properties/first" } } }""")));
        Assert.Equal(["ModelInput", "ModelSecond"], Names(Types("""{ "type": "object", "properties": { "second": { "$ref": "#/properties/third" }, "third": { "enum": ["a", "b"] } } }""")));
    }

    [Fact]
    public void An_open_enum_and_a_union_are_one_type_each()
    {
        Type[] types = Types("""
            {
              "type": "object",
              "properties": { "a": { "$ref": "#/$defs/size" }, "b": { "$ref": "#/$defs/size" }, "c": { "$ref": "#/$defs/StopSequence" }, "d": { "$ref": "#/$defs/StopSequence" }, "e": { "$ref": "#/$defs/Known" } },
              "$defs": {
                "Known": { "enum": ["small", "large"] },
                "size": { "anyOf": [{ "$ref": "#/$defs/Known" }, { "type": "string" }] },
                "StopSequence": { "title": "Where the text ends", "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }
              }
            }
            """);

        Assert.Equal(["ModelInput", "ModelKnown", "ModelSize", "ModelStopSequence"], Names(types));
    }

    [Fact]
    public void A_definition_that_a_reference_narrows_is_another_type()
    {
        Assert.Equal(["ModelB", "ModelInput", "ModelMode"], Names(Types(
            """{ "type": "object", "properties": { "a": { "$ref": "#/$defs/Mode" }, "b": { "$ref": "#/$defs/Mode", "enum": ["slow"] } }, "$defs": { "Mode": { "enum": ["fast", "slow"] } } }""")));
    }

    [Fact]
    public void Two_definitions_of_the_same_values_are_two_types()
    {
        Assert.Equal(["ModelInput", "ModelLeft", "ModelRight"], Names(Types(
            """{ "type": "object", "properties": { "a": { "$ref": "#/$defs/Left" }, "b": { "$ref": "#/$defs/Right" } }, "$defs": { "Left": { "enum": ["x"] }, "Right": { "enum": ["x"] } } }""")));
    }

    [Fact]
    public void An_object_has_the_name_of_its_definition()
    {
        Type[] types = Types("""
            {
              "type": "object",
              "properties": { "steps": { "type": "array", "items": { "anyOf": [{ "$ref": "#/$defs/Crop" }, { "$ref": "#/$defs/Blur" }] } } },
              "$defs": {
                "Crop": { "title": "Cut it", "type": "object", "properties": { "kind": { "const": "crop" }, "x": { "type": "integer" } }, "required": ["kind"] },
                "Blur": { "type": "object", "properties": { "kind": { "const": "blur" } }, "required": ["kind"] }
              }
            }
            """);

        Assert.Contains("ModelCrop", Names(types));
        Assert.Contains("ModelBlur", Names(types));
    }

    [Fact]
    public void What_a_list_contains_that_several_refer_to_is_one_type()
    {
        Type[] types = Types("""
            {
              "type": "object",
              "properties": { "a": { "$ref": "#/$defs/Includes" }, "b": { "$ref": "#/$defs/Includes" }, "c": { "$ref": "#/$defs/Parts" }, "d": { "$ref": "#/$defs/Parts" }, "e": { "$ref": "#/$defs/Levels" }, "f": { "$ref": "#/$defs/Levels" } },
              "$defs": {
                "Includes": { "type": "array", "items": { "enum": ["x", "y"] } },
                "Parts": { "type": "array", "items": { "type": "object", "properties": { "x": { "type": "string" } } } },
                "Levels": { "type": "object", "additionalProperties": { "anyOf": [{ "type": "string" }, { "type": "integer" }] } }
              }
            }
            """);

        Assert.Equal(["ModelIncludes", "ModelInput", "ModelLevels", "ModelParts"], Names(types));
    }

    [Theory]
    [InlineData("__schema0", "ModelA")]
    [InlineData("Dictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]]", "ModelA")]
    [InlineData("chat_completion_tool_choice_option", "ModelChatCompletionToolChoiceOption")]
    [InlineData("Fal.Flux.Mode", "ModelFalFluxMode")]
    [InlineData("SPEED_MODE", "ModelSpeedMode")]
    public void A_name_that_a_tool_made_names_nothing(string definition, string expected)
    {
        string name = System.Text.Json.JsonSerializer.Serialize(definition, new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        Assert.Contains(expected, Names(Types(
            $$"""{ "type": "object", "properties": { "a": { "$ref": "#/$defs/{{Uri.EscapeDataString(definition)}}" } }, "$defs": { {{name}}: { "enum": ["x", "y"] } } }""")));
    }

    [Fact]
    public void An_enum_that_is_a_file_has_the_name_of_the_file()
    {
        GeneratorRun run = GeneratorRun.Start(
        [
            new SchemaText("schemas/model.json", """{ "type": "object", "properties": { "a": { "$ref": "common/render-mode.json" }, "b": { "$ref": "common/render-mode.json" } } }"""),
            new SchemaText("schemas/common/render-mode.json", """{ "enum": ["fast", "slow"] }"""),
        ]);

        Assert.Equal(["ModelInput", "ModelRenderMode"], Names([.. new CompiledModels(run).Types]));
    }

    /// <summary>The name of a file says where it is kept; what one property alone has is named after the property.</summary>
    [Fact]
    public void A_file_that_one_property_refers_to_names_nothing()
    {
        GeneratorRun run = GeneratorRun.Start(
        [
            new SchemaText("schemas/model.json", """{ "type": "object", "properties": { "corners": { "type": "array", "items": { "oneOf": [{ "type": "null" }, { "$ref": "model-enum.json" }] } } } }"""),
            new SchemaText("schemas/model-enum.json", """{ "type": "string", "enum": ["fast", "slow"] }"""),
        ]);

        Assert.Equal(["ModelCorners", "ModelInput"], Names([.. new CompiledModels(run).Types]));
    }

    [Fact]
    public void A_nested_name_tells_three_levels_at_most()
    {
        Type[] types = Types("""
            {
              "type": "object",
              "properties": {
                "alpha": { "type": "object", "properties": {
                  "beta": { "type": "object", "properties": {
                    "gamma": { "type": "object", "properties": {
                      "delta": { "type": "object", "properties": {
                        "epsilon": { "type": "object", "properties": { "x": { "enum": ["y", "z"] } } }
                      } }
                    } }
                  } }
                } }
              }
            }
            """);

        Assert.Equal(["ModelAlpha", "ModelAlphaBeta", "ModelAlphaBetaGamma", "ModelDelta", "ModelDeltaEpsilon", "ModelDeltaEpsilonX", "ModelInput"], Names(types));
    }

    [Fact]
    public void Alternatives_inside_alternatives_do_not_lengthen_the_names_without_end()
    {
        string schema = """{ "type": "object", "properties": { "leafOfThis": { "type": "string" } }, "required": ["leafOfThis"] }""";
        for (int i = 0; i < 12; i++)
        {
            schema = $$"""{ "type": "object", "properties": { "memberNumber{{i}}": { "anyOf": [{ "type": "string" }, {{schema}}] } }, "required": ["memberNumber{{i}}"] }""";
        }

        Assert.All(Names(Types(schema)), static name => Assert.InRange(name.Length, 1, 76));
    }

    [Theory]
    [InlineData("aspectRatio", "Aspectratio", "ModelAspectRatio")]
    [InlineData("aspect_ratio", "AspectRatio", "ModelAspectRatio")]
    [InlineData("image_size", "IMAGESIZE", "ModelImageSize")]
    [InlineData("aspectratio", "Aspect Ratio", "ModelAspectRatio")]
    [InlineData("size", "Aspect ratio", "ModelAspectRatio")]
    [InlineData("lora", "LoRA", "ModelLoRA")]
    public void A_title_that_repeats_the_property_names_nothing(string property, string title, string expected)
    {
        Assert.Contains(expected, Names(Types($$"""{ "type": "object", "properties": { "{{property}}": { "title": "{{title}}", "enum": ["a", "b"] } } }""")));
        Assert.Contains(expected, Names(Types($$"""{ "type": "object", "properties": { "{{property}}": { "title": "{{title}}", "type": "object", "properties": { "w": { "type": "integer" } } } } }""")));
        Assert.Contains(expected, Names(Types($$"""{ "type": "object", "properties": { "{{property}}": { "title": "{{title}}", "anyOf": [{ "type": "string" }, { "type": "integer" }] } } }""")));
    }

    private static Type[] Types(string schema) => [.. new CompiledModels(GeneratorRun.Of(schema)).Types];

    /// <summary>The names of what a user sees.</summary>
    private static IEnumerable<string> Names(IEnumerable<Type> types) => types
        .Where(static type => type is { IsPublic: true } && type.Name.StartsWith("Model", StringComparison.Ordinal) && type.Name is not ("ModelSlugs" or "ModelInputJson") && !type.Name.EndsWith("Wire", StringComparison.Ordinal))
        .Select(static type => type.Name).Order(StringComparer.Ordinal);
}
