using Xunit;

namespace SchemaGen.CodeFixes.Tests;

public sealed class PayloadToInitializerTests
{
    [Theory]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"16:9\" }", "new StudioInput { Prompt = \"a\", Mode = StudioMode.Ratio16x9 }")]
    [InlineData("{ \"mode\": \"fast\", \"prompt\": \"\\u00e9 \\\"x\\\"\", \"n\": 3, \"loop\": false }", "new StudioInput { Mode = StudioMode.Fast, Prompt = \"é \\\"x\\\"\", N = 3, Loop = false }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"size\": \"wide\" }", "new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Size = StudioSizeOption.Wide }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"style\": \"own\" }", "new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Style = \"own\" }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"modes\": [\"a\", \"b\"] }", "new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Modes = [StudioModes.A, StudioModes.B] }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"modes\": [] }", "new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Modes = [] }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"camera\": { \"pan\": 1.5e1 } }", "new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Camera = new StudioCamera { Pan = 1.5e1 } }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"labels\": {} }", "new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast, Labels = new Dictionary<string, double> { } }")]
    public async Task Short_ones_stay_on_a_line(string json, string expected)
    {
        await RefactoringTest<PayloadToInitializerRefactoring>.ExpressionAsync($"SchemaGen.ModelInput.Par$$se<StudioInput>(\"\"\"{json}\"\"\")", expected);
    }

    [Fact]
    public async Task Long_ones_get_a_line_for_each_member()
    {
        await RefactoringTest<PayloadToInitializerRefactoring>.ExpressionAsync(
            """
            SchemaGen.ModelInput.Parse<StudioInput>("{ \"prompt\": \"waterfalls above the clouds\", $$\"mode\": \"best \\\"quality\\\"\", \"size\": { \"width\": 512 }, \"loras\": [{ \"path\": \"https://example.com/lora.safetensors\" }, { \"path\": \"https://example.com/b\", \"weight\": -0.5 }], \"labels\": { \"a b\": 1 }, \"scale\": 0.5 }")
            """,
            """
            new StudioInput
                    {
                        Prompt = "waterfalls above the clouds",
                        Mode = StudioMode.BestQuality,
                        Size = new StudioBox { Width = 512 },
                        Loras = [
                            new StudioLoras { Path = "https://example.com/lora.safetensors" },
                            new StudioLoras { Path = "https://example.com/b", Weight = -0.5 },
                        ],
                        Labels = new Dictionary<string, double> { ["a b"] = 1 },
                        Scale = 0.5,
                    }
            """.ReplaceLineEndings("\n"));
    }

    /// <summary>What does not fit would not be read; what may be read as several things would have to be guessed; what has no place would be lost.</summary>
    [Theory]
    [InlineData("{ \"prompt\": \"a\" }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"slow\" }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"other\": 1 }")]
    [InlineData("{ \"prompt\": 1, \"mode\": \"fast\" }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"n\": 1.5 }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"n\": null }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"extra\": 1 }")]
    [InlineData("{ \"prompt\": \"a\", \"prompt\": \"b\", \"mode\": \"fast\" }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"loras\": [{}] }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"size\": 1 }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\", \"camera\": { \"pan\": -0 } }")]
    [InlineData("{ \"prompt\": \"\\ud800\", \"mode\": \"fast\" }")]
    [InlineData("{ \"prompt\": \"a\", \"mode\": \"fast\"")]
    [InlineData("[]")]
    public async Task Not_offered_where_something_does_not_fit(string json)
    {
        await RefactoringTest<PayloadToInitializerRefactoring>.NotOfferedAsync($"SchemaGen.ModelInput.Parse<StudioInput>($$\"\"\"{json}\"\"\")");
    }

    [Theory]
    [InlineData("StudioInput input = $$\"\"\"{ \"prompt\": \"a\", \"mode\": \"fast\" }\"\"\";")]
    [InlineData("StudioInput Make() => \"{ \\\"prompt\\\": \\\"a\\\", $$\\\"mode\\\": \\\"fast\\\" }\";")]
    public async Task Pasted_JSON_becomes_the_record_that_is_expected(string code)
    {
        Assert.Contains("new StudioInput { Prompt = \"a\", Mode = StudioMode.Fast };", await RefactoringTest<PayloadToInitializerRefactoring>.FileAsync("using Shop;\n" + code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string json = $$\"\"\"{ \"prompt\": \"a\", \"mode\": \"fast\" }\"\"\";")]
    [InlineData("_ = System.Text.Json.JsonDocument.Parse($$\"\"\"{ \"prompt\": \"a\", \"mode\": \"fast\" }\"\"\");")]
    public async Task Other_texts_are_left_alone(string code)
    {
        Assert.Null(await RefactoringTest<PayloadToInitializerRefactoring>.FileAsync("using Shop;\n" + code));
    }
}
