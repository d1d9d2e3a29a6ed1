using System.Text.Json;
using Microsoft.Extensions.AI;
using SchemaGen.Extensions.AI.Tests.Infrastructure;

namespace SchemaGen.Extensions.AI.Tests;

/// <summary>A conversation with a model that calls the function: a wrong call, what it is answered, the mended call.</summary>
public sealed class ChatTests
{
    [Fact]
    public async Task A_wrong_call_is_answered_and_the_mended_call_runs()
    {
        List<FlashImageInput> calls = [];
        AIFunction function = ModelInputFunction.Create<FlashImageInput>(
            (input, _) =>
            {
                calls.Add(input);
                return ValueTask.FromResult<object?>("https://files.example/1.png");
            },
            "draw",
            "Draws an image.");
        using var model = new ScriptedChatClient(
            ScriptedChatClient.Call("1", "draw", """{"prompt":"a lighthouse","n":9,"mask_url":"https://x/mask.png"}"""),
            ScriptedChatClient.Call("2", "draw", """{"prompt":"a lighthouse","n":4,"mask_url":"https://x/mask.png","image_urls":["https://x/1.png"]}"""),
            new ChatMessage(ChatRole.Assistant, "Here they are."));
        using IChatClient client = model.AsBuilder().UseFunctionInvocation().Build();

        ChatResponse response = await client.GetResponseAsync("Draw nine lighthouses.", new ChatOptions { Tools = [function] }, TestContext.Current.CancellationToken);

        Assert.Equal("Here they are.", response.Text);
        Assert.Equal([new FlashImageInput { Prompt = "a lighthouse", N = 4, MaskUrl = "https://x/mask.png", ImageUrls = ["https://x/1.png"] }], calls);
        Assert.Equal(3, model.Requests.Count);

        // What the clients of the providers send to the model: a result that is no text, as JSON.
        FunctionResultContent refused = Assert.Single(model.Requests[1].Messages[^1].Contents.OfType<FunctionResultContent>());
        Assert.Null(refused.Exception);
        JsonElement sent = JsonSerializer.SerializeToElement(refused.Result, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(object)));
        Assert.Equal("'draw' did not run: its arguments break 2 constraints. Correct them and call 'draw' again, with all arguments.", sent.GetProperty("message").GetString());
        Assert.Equal("invalid_arguments", sent.GetProperty("errorCode").GetString());
        string[] details = sent.GetProperty("details").GetString()!.Split('\n');
        Assert.Equal("/n: 'n' is 9, but model 'gemini-2-5-flash-image-preview-official' allows 1 to 4 [maximum; {\"type\":\"integer\",\"minimum\":1,\"maximum\":4}]", details[0]);
        Assert.StartsWith("/mask_url: 'mask_url' must be used with 'image_urls', which is missing (model 'gemini-2-5-flash-image-preview-official') [dependentRequired; ", details[1], StringComparison.Ordinal);
        Assert.EndsWith("\"dependentRequired\":{\"mask_url\":[\"image_urls\"]}}]", details[1], StringComparison.Ordinal);
        Assert.Equal(2, details.Length);
        FunctionResultContent done = Assert.Single(model.Requests[2].Messages[^1].Contents.OfType<FunctionResultContent>());
        Assert.Equal("https://files.example/1.png", done.Result?.ToString());
    }

    [Fact]
    public async Task A_structured_answer_is_asked_for_and_read_strictly()
    {
        using var model = new ScriptedChatClient(
            new ChatMessage(ChatRole.Assistant, """{"prompt":"a lighthouse","n":2}"""),
            new ChatMessage(ChatRole.Assistant, """{"prompt":"a lighthouse","n":9}"""),
            new ChatMessage(ChatRole.Assistant, """{"prompt":"a lighthouse","n":null,"size":"16:9","mask_url":null,"image_urls":null,"resolution":null}"""));

        ChatResponse good = await Ask(null);
        Assert.Equal(new FlashImageInput { Prompt = "a lighthouse", N = 2 }, good.ReadInput<FlashImageInput>());

        ChatResponse bad = await Ask(null);
        Assert.False(bad.TryReadInput<FlashImageInput>(null, out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Equal("/n", Assert.Single(violations).Pointer);
        Assert.Throws<ModelInputException>(() => bad.ReadInput<FlashImageInput>());

        ChatResponse nulls = await Ask(ModelInputSchemaSubset.OpenAIStrict);
        Assert.Equal(new FlashImageInput { Prompt = "a lighthouse", Size = FlashImageAspectRatio.Ratio16x9 }, nulls.ReadInput<FlashImageInput>(ModelInputSchemaSubset.OpenAIStrict));
        Assert.False(nulls.TryReadInput<FlashImageInput>(null, out _, out _));

        ChatResponseFormatJson[] formats = model.Requests.Select(static request => Assert.IsType<ChatResponseFormatJson>(request.Options!.ResponseFormat)).ToArray();
        Assert.Equal(("FlashImageInput", "An image."), (formats[0].SchemaName, formats[0].SchemaDescription));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(ModelInputContract.Of<FlashImageInput>().Schema), formats[0].Schema!.Value.GetRawText());
        Assert.Equal(ModelInputSchemaSubset.OpenAIStrict.SchemaOf<FlashImageInput>().GetRawText(), formats[2].Schema!.Value.GetRawText());

        Task<ChatResponse> Ask(ModelInputSchemaSubset? subset) => model.GetResponseAsync(
            [new ChatMessage(ChatRole.User, "Draw.")], new ChatOptions { ResponseFormat = ModelInputResponseFormat.Create<FlashImageInput>(subset, description: "An image.") }, TestContext.Current.CancellationToken);
    }
}
