using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using SchemaGen.Extensions.AI.Tests.Infrastructure;

namespace SchemaGen.Extensions.AI.Tests;

/// <summary>A record as a function: what the model sees, and what becomes of its arguments.</summary>
public sealed class FunctionTests
{
    private readonly List<FlashImageInput> _calls = [];

    private AIFunction Function => ModelInputFunction.Create<FlashImageInput>((input, _) => Run(input), "draw", "Draws an image.");

    [Fact]
    public void The_model_sees_the_name_the_description_and_the_resolved_schema()
    {
        AIFunction function = Function;

        Assert.Equal(("draw", "Draws an image."), (function.Name, function.Description));
        Assert.Equal(Schema(), function.JsonSchema.GetRawText());
        Assert.Contains("\"dependentRequired\":{\"mask_url\":[\"image_urls\"]}", function.JsonSchema.GetRawText(), StringComparison.Ordinal);
        Assert.Null(function.ReturnJsonSchema);
        Assert.Empty(function.AdditionalProperties);

        static string Schema() => System.Text.Encoding.UTF8.GetString(ModelInputContract.Of<FlashImageInput>().Schema);
    }

    [Fact]
    public async Task Arguments_of_each_form_are_read()
    {
        FlashImageInput expected = new() { Prompt = "a", N = 2, Size = FlashImageAspectRatio.Ratio16x9, ImageUrls = ["https://x/1", "https://x/2"] };
        AIFunctionArguments[] forms =
        [
            Parsed("""{"prompt":"a","n":2,"size":"16:9","image_urls":["https://x/1","https://x/2"]}"""),
            new() { ["prompt"] = "a", ["n"] = 2, ["size"] = FlashImageAspectRatio.Ratio16x9, ["image_urls"] = new[] { "https://x/1", "https://x/2" } },
            new() { ["prompt"] = JsonValue.Create("a"), ["n"] = 2.0, ["size"] = "16:9", ["image_urls"] = new List<object?> { "https://x/1", new Uri("https://x/2") } },
            new() { ["n"] = 2L, ["prompt"] = "a", ["size"] = JsonDocument.Parse("\"16:9\""), ["image_urls"] = JsonNode.Parse("""["https://x/1","https://x/2"]""") },
            new() { ["n"] = 2m, ["prompt"] = "a", ["size"] = "16:9", ["image_urls"] = new Queue<string>(["https://x/1", "https://x/2"]) },
        ];

        foreach (AIFunctionArguments arguments in forms)
        {
            Assert.Equal("drawn", await Function.InvokeAsync(arguments, TestContext.Current.CancellationToken));
        }

        Assert.Equal(Enumerable.Repeat(expected, forms.Length), _calls);
    }

    [Fact]
    public async Task Nested_objects_are_read_from_dictionaries_and_records()
    {
        List<FormsInput> calls = [];
        AIFunction function = ModelInputFunction.Create<FormsInput>(
            (input, _) =>
            {
                calls.Add(input);
                return ValueTask.FromResult<object?>(null);
            },
            "forms",
            "");
        Dictionary<string, object?> size = new() { ["width"] = 64, ["height"] = JsonSerializer.SerializeToElement(32) };

        Assert.Null(await function.InvokeAsync(new() { ["prompt"] = "a", ["seed"] = null, ["size"] = size, ["weights"] = new Dictionary<string, double> { ["a"] = 0.5 } }, TestContext.Current.CancellationToken));
        Assert.Null(await function.InvokeAsync(new() { ["prompt"] = "a", ["seed"] = null, ["size"] = calls[0].Size, ["weights"] = new Dictionary<string, object?> { ["a"] = 0.5f } }, TestContext.Current.CancellationToken));
        Assert.Equal(2, calls.Count);
        Assert.Equal(calls[0], calls[1]);
        Assert.Equal("""{"prompt":"a","seed":null,"size":{"width":64,"height":32},"weights":{"a":0.5}}""", calls[0].ToJson());
    }

    [Theory]
    [InlineData("""{"prompt":"a","n":"2"}""", "/n: 'n' is the text \"2\", but model 'gemini-2-5-flash-image-preview-official' asks for an integer [type; {\"type\":\"integer\",\"minimum\":1,\"maximum\":4}]")]
    [InlineData("""{"prompt":"a","n":9}""", "/n: 'n' is 9, but model 'gemini-2-5-flash-image-preview-official' allows 1 to 4 [maximum; {\"type\":\"integer\",\"minimum\":1,\"maximum\":4}]")]
    [InlineData("""{"prompt":"a","n":"{}"}""", "/n: 'n' is the text \"{}\", but model 'gemini-2-5-flash-image-preview-official' asks for an integer [type; {\"type\":\"integer\",\"minimum\":1,\"maximum\":4}]")]
    [InlineData("""{"prompt":"a","image_urls":"[\"https://x/\"]"}""", "/image_urls: 'image_urls' is the text ")]
    [InlineData("""{"prompt":"a","mask_url":"https://x/"}""", "/mask_url: 'mask_url' must be used with 'image_urls', which is missing (model 'gemini-2-5-flash-image-preview-official') [dependentRequired; {\"type\":\"string\",")]
    [InlineData("""{"n":1}""", "/prompt: 'prompt' is required by model 'gemini-2-5-flash-image-preview-official', but it is missing [required; {\"type\":\"string\",\"minLength\":1,\"maxLength\":1000}]")]
    [InlineData("""{"prompt":"a","N":2}""", "/N: model 'gemini-2-5-flash-image-preview-official' has no member 'N'; did you mean 'n'? [additionalProperties; {\"properties\":[\"n\",\"size\",\"prompt\",\"mask_url\",\"image_urls\",\"resolution\"]}]")]
    [InlineData("""{"prompt":"a","resolution":"2K"}""", "/resolution: 'resolution' is \"2K\", but model 'gemini-2-5-flash-image-preview-official' allows only \"1K\"")]
    [InlineData("""{"prompt":"\ud800"}""", "/prompt: 'prompt' is ")]
    [InlineData("""{"input":{"prompt":"a"}}""", "/input: model 'gemini-2-5-flash-image-preview-official' has no member 'input'")]
    public async Task Wrong_arguments_are_answered_and_nothing_runs(string arguments, string line)
    {
        ErrorContent error = Assert.IsType<ErrorContent>(await Function.InvokeAsync(Parsed(arguments), TestContext.Current.CancellationToken));

        Assert.Empty(_calls);
        Assert.Equal("invalid_arguments", error.ErrorCode);
        Assert.StartsWith("'draw' did not run: its arguments break ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Correct them and call 'draw' again, with all arguments.", error.Message, StringComparison.Ordinal);
        Assert.StartsWith(line, error.Details, StringComparison.Ordinal);
        Assert.NotEmpty(Assert.IsType<ModelInputException>(error.RawRepresentation).Violations);
    }

    [Fact]
    public async Task No_arguments_at_all_are_answered_too()
    {
        ErrorContent error = Assert.IsType<ErrorContent>(await Function.InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.StartsWith("/prompt: 'prompt' is required", error.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_lists_so_many_violations_and_counts_the_rest()
    {
        AIFunction function = ModelInputFunction.Create<FlashImageInput>(static (_, _) => throw new InvalidOperationException(), new ModelInputFunctionOptions("draw") { MaximumViolations = 2, OnRefused = static refusal => refusal.ToJson() });

        JsonElement answer = Assert.IsType<JsonElement>(await function.InvokeAsync(Parsed("""{"n":9,"size":"16x9","promt":"a"}"""), TestContext.Current.CancellationToken));

        Assert.Equal(
            """
            {"error":"'draw' did not run: its arguments break 4 constraints. Correct them and call 'draw' again, with all arguments.","violations":[
            {"pointer":"/size","keyword":"enum","message":"'size' is \"16x9\", but model 'gemini-2-5-flash-image-preview-official' allows only \"auto\", \"1:1\", \"2:3\", \"3:2\", \"3:4\", \"4:3\", \"4:5\", \"5:4\", \"9:16\", \"16:9\", \"21:9\"; did you mean \"16:9\"?","constraints":{"type":"string","enum":["auto","1:1","2:3","3:2","3:4","4:3","4:5","5:4","9:16","16:9","21:9"]}},
            {"pointer":"/promt","keyword":"additionalProperties","message":"model 'gemini-2-5-flash-image-preview-official' has no member 'promt'; did you mean 'prompt'?","constraints":{"properties":["n","size","prompt","mask_url","image_urls","resolution"]}}
            ],"more":2}
            """.ReplaceLineEndings(""),
            answer.GetRawText());
        ErrorContent error = Assert.IsType<ErrorContent>(await ModelInputFunction.Create<FlashImageInput>(static (_, _) => default, new ModelInputFunctionOptions("draw") { MaximumViolations = 1 })
            .InvokeAsync(Parsed("""{"n":9}"""), TestContext.Current.CancellationToken));
        Assert.EndsWith("\nand 1 more", error.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_code_behind_throws_the_function_throws()
    {
        AIFunction function = ModelInputFunction.Create<FlashImageInput>(static (_, _) => throw new TimeoutException("busy"), "draw", "");
        TimeoutException exception = await Assert.ThrowsAsync<TimeoutException>(async () => await function.InvokeAsync(Parsed("""{"prompt":"a"}"""), TestContext.Current.CancellationToken));
        Assert.Equal("busy", exception.Message);

        // Even where it is an input that is not valid: this one is not the model's fault.
        AIFunction other = ModelInputFunction.Create<FlashImageInput>(static (input, _) => throw new ModelInputException("other", [new ConstraintViolation("", "json", "x")]), "draw", "");
        await Assert.ThrowsAsync<ModelInputException>(async () => await other.InvokeAsync(Parsed("""{"prompt":"a"}"""), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refusal_can_be_an_exception()
    {
        AIFunction function = ModelInputFunction.Create<FlashImageInput>(
            static (_, _) => default, new ModelInputFunctionOptions("draw") { OnRefused = static refusal => throw new ModelInputException(refusal.ModelSlug, refusal.Violations) });
        ModelInputException exception = await Assert.ThrowsAsync<ModelInputException>(async () => await function.InvokeAsync([], TestContext.Current.CancellationToken));
        Assert.Equal("gemini-2-5-flash-image-preview-official", exception.ModelSlug);
    }

    [Fact]
    public async Task The_code_behind_gets_what_the_host_sets_and_the_token()
    {
        using var source = new CancellationTokenSource();
        var arguments = new AIFunctionArguments { ["prompt"] = "a" };
        arguments.Context = new Dictionary<object, object?> { ["user"] = "42" };
        AIFunction function = ModelInputFunction.Create<FlashImageInput>(
            (input, given, token) => ValueTask.FromResult<object?>((input.Prompt, given.Context!["user"], token == source.Token)), new ModelInputFunctionOptions("draw"));

        Assert.Equal(("a", (object?)"42", true), await function.InvokeAsync(arguments, source.Token));
    }

    [Fact]
    public void Options_are_checked()
    {
        Assert.Throws<ArgumentException>(static () => new ModelInputFunctionOptions(" "));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ModelInputFunctionOptions("a") { MaximumViolations = 0 });
        Assert.Throws<ArgumentNullException>(static () => ModelInputFunction.Create((Func<FlashImageInput, CancellationToken, ValueTask<object?>>)null!, "a", ""));
    }

    internal static AIFunctionArguments Parsed(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(static pair => pair.Key, static pair => (object?)pair.Value));

    private ValueTask<object?> Run(FlashImageInput input)
    {
        _calls.Add(input);
        return ValueTask.FromResult<object?>("drawn");
    }
}
