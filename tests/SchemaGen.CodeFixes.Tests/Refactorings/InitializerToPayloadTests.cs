using Xunit;

namespace SchemaGen.CodeFixes.Tests;

public sealed class InitializerToPayloadTests
{
    [Theory]
    [InlineData("new$$ StudioInput { Mode = StudioMode.Ratio16x9, Prompt = \"a\" }", "{\"prompt\":\"a\",\"mode\":\"16:9\"}")]
    [InlineData("new StudioInput { Prompt = \"\\\"é\\\"\", Mode = (StudioMode)0, N = 1 + 1, Loop = !true, Note = null }$$", null)]
    [InlineData("$$new StudioInput { Prompt = \"\\\"é\\\"\", Mode = (StudioMode)0, N = 1 + 1, Loop = !true, Note = null }", "{\"prompt\":\"\\\"é\\\"\",\"n\":2,\"mode\":\"fast\",\"loop\":false}")]
    [InlineData("$$new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Style = StudioStyle.Anime, Size = StudioSizeOption.Wide }", "{\"prompt\":\"a\",\"mode\":\"fast\",\"style\":\"anime\",\"size\":\"wide\"}")]
    [InlineData("$$new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Camera = new() { Pan = 1e20 } }", "{\"prompt\":\"a\",\"mode\":\"fast\",\"camera\":{\"pan\":1E+20}}")]
    [InlineData("$$new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Modes = new[] { StudioModes.A } }", "{\"prompt\":\"a\",\"mode\":\"fast\",\"modes\":[\"a\"]}")]
    [InlineData("$$new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Modes = new List<StudioModes> { StudioModes.B } }", "{\"prompt\":\"a\",\"mode\":\"fast\",\"modes\":[\"b\"]}")]
    [InlineData("$$new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Labels = new Dictionary<string, double> { [\"x\"] = 1 } }", "{\"prompt\":\"a\",\"mode\":\"fast\",\"labels\":{\"x\":1}}")]
    public async Task Constants_become_JSON(string expression, string? json)
    {
        if (json is null)
        {
            await RefactoringTest<InitializerToPayloadRefactoring>.NotOfferedAsync(expression);
        }
        else
        {
            await RefactoringTest<InitializerToPayloadRefactoring>.ExpressionAsync(expression, $"SchemaGen.ModelInput.Parse<StudioInput>(\"\"\"{json}\"\"\")");
        }
    }

    [Fact]
    public async Task Long_ones_get_a_line_for_each_member()
    {
        await RefactoringTest<InitializerToPayloadRefactoring>.ExpressionAsync(
            """
            $$new StudioInput { Prompt = "waterfalls above the clouds", Mode = StudioMode.Fast, Loras = [new() { Path = "https://example.com/lora" }], Modes = [StudioModes.A, StudioModes.B] }
            """,
            """"
            SchemaGen.ModelInput.Parse<StudioInput>("""
                        {
                            "prompt": "waterfalls above the clouds",
                            "mode": "fast",
                            "loras": [
                                {
                                    "path": "https://example.com/lora"
                                }
                            ],
                            "modes": ["a", "b"]
                        }
                        """)
            """".ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("$$new StudioInput { Prompt = Environment.MachineName, Mode = StudioMode.Fast }")]
    [InlineData("$$new StudioInput { Prompt = \"a\", Mode = (StudioMode)9 }")]
    [InlineData("$$new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Camera = new() { Pan = double.NaN } }")]
    [InlineData("$$new StudioInput { Prompt = \"a\", /* why */ Mode = StudioMode.Fast }")]
    [InlineData("$$new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Modes = [.. Array.Empty<StudioModes>()] }")]
    [InlineData("$$new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Extra = default(System.Text.Json.JsonElement) }")]
    [InlineData("new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Camera = $$new StudioCamera { Pan = 1 } }")]
    [InlineData("new StudioInput { Prompt = \"a\", Mode = $$StudioMode.Fast }")]
    public async Task Not_offered_where_it_would_mean_something_else(string expression)
    {
        await RefactoringTest<InitializerToPayloadRefactoring>.NotOfferedAsync(expression);
    }
}
