using System.Text.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Integers that have names are C# enums: the numbers in JSON, as everywhere.</summary>
public sealed class NumberEnumTests
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "mode": { "$ref": "#/$defs/Mode" },
            "modes": { "type": "array", "items": { "$ref": "#/$defs/Mode" }, "uniqueItems": true },
            "size": { "type": "integer", "enum": [5000000000, 2], "x-enum-varnames": ["Large", "Small"] },
            "steps": { "type": "integer" }
          },
          "required": ["mode"],
          "if": { "properties": { "mode": { "minimum": 1 } } },
          "then": { "properties": { "steps": { "maximum": 9 } } },
          "$defs": { "Mode": { "type": "integer", "format": "int32", "enum": [0, 1, -2], "x-enumNames": ["Fast", "Slow", "Odd"] } }
        }
        """;

    private static readonly Lazy<CompiledModels> s_models = new(static () => new CompiledModels(GeneratorRun.Of(Schema, """
        using System.Linq;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using SchemaGen;
        using Shop.Models;
        using ModelInput = Shop.Models.ModelInput;
        public static class User
        {
            public static object? Run() => new ModelInput { Mode = ModelMode.Odd, Modes = [ModelMode.Slow, ModelMode.Fast], Size = ModelSize.Large }.ToJson();

            public static string[] Wrong() => [.. new ModelInput { Mode = (ModelMode)9, Modes = [ModelMode.Slow, (ModelMode)7, ModelMode.Slow], Size = (ModelSize)3 }.Validate().Select(static one => one.Pointer + " " + one.Keyword + " " + one.Message)];

            public static int Rule(int mode) => new ModelInput { Mode = (ModelMode)mode, Steps = 10 }.Validate().Count;

            public static string[] Parse(string json)
            {
                try
                {
                    return [SchemaGen.ModelInput.Parse<ModelInput>(json).ToJson()];
                }
                catch (ModelInputException fault)
                {
                    return [.. fault.Violations.Select(static one => one.Pointer + " " + one.Keyword + " " + one.Message)];
                }
            }

            public static string Serialize() => JsonSerializer.Serialize(new[] { ModelMode.Odd }, new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Default, Converters = { new JsonStringEnumConverter() } });

            public static object Deserialize(string json) => JsonSerializer.Deserialize<ModelSize>(json);
        }
        """)));

    [Fact]
    public void The_numbers_are_written()
    {
        Assert.Equal("""{"mode":-2,"modes":[1,0],"size":5000000000}""", s_models.Value.Run());
        Assert.Equal(-2, (int)Enum.Parse(s_models.Value.Type("Shop.Models.ModelMode"), "Odd"));
        Assert.Equal(typeof(long), Enum.GetUnderlyingType(s_models.Value.Type("Shop.Models.ModelSize")));
    }

    [Fact]
    public void Numbers_that_have_no_name_are_violations()
    {
        var wrong = (string[])Call("Wrong")!;

        Assert.Equal(4, wrong.Length);
        Assert.Contains(wrong, static one => one.StartsWith("/mode enum ", StringComparison.Ordinal) && one.Contains('9', StringComparison.Ordinal) && one.Contains("0, 1, -2", StringComparison.Ordinal));
        Assert.Contains(wrong, static one => one.StartsWith("/modes/1 enum ", StringComparison.Ordinal) && one.Contains('7', StringComparison.Ordinal));
        Assert.Contains(wrong, static one => one.StartsWith("/modes uniqueItems ", StringComparison.Ordinal) && one.Contains("1 ", StringComparison.Ordinal));
        Assert.Contains(wrong, static one => one.StartsWith("/size enum ", StringComparison.Ordinal) && one.Contains('3', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    [InlineData(-2, 0)]
    public void A_condition_reads_the_number(int mode, int violations) => Assert.Equal(violations, Call("Rule", mode));

    [Theory]
    [InlineData("""{"mode":1.0,"size":2}""", """{"mode":1,"size":2}""")]
    [InlineData("""{"mode":-2,"modes":[0]}""", """{"mode":-2,"modes":[0]}""")]
    public void Numbers_are_read(string json, string expected) => Assert.Equal([expected], (string[])Call("Parse", json)!);

    [Theory]
    [InlineData("""{"mode":2}""", "/mode enum ")]
    [InlineData("""{"mode":4294967296}""", "/mode ")]
    [InlineData("""{"mode":"Fast"}""", "/mode type ")]
    [InlineData("""{"mode":0,"modes":[0,5]}""", "/modes/1 enum ")]
    [InlineData("""{"mode":0,"size":1}""", "/size enum ")]
    public void Other_values_are_refused_where_they_stand(string json, string expected) => Assert.StartsWith(expected, Assert.Single((string[])Call("Parse", json)!), StringComparison.Ordinal);

    [Fact]
    public void A_serializer_writes_the_numbers_whatever_it_does_with_other_enums() => Assert.Equal("[-2]", Call("Serialize"));

    [Theory]
    [InlineData("5000000000", "Large")]
    [InlineData("2", "Small")]
    public void A_serializer_reads_the_numbers(string json, string expected) => Assert.Equal(expected, Call("Deserialize", json)!.ToString());

    [Theory]
    [InlineData("3")]
    [InlineData("\"Small\"")]
    public void A_serializer_refuses_other_values(string json)
    {
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => Call("Deserialize", json));
        Assert.Contains("5000000000", Assert.IsType<JsonException>(thrown.InnerException).Message, StringComparison.Ordinal);
    }

    private static object? Call(string name, params object[] arguments) => s_models.Value.Type("User").GetMethod(name)!.Invoke(null, arguments);
}
