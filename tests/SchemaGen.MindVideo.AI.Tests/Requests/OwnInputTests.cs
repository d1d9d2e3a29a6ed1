using System.Drawing;
using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

/// <summary>Generators with a function that creates the initial input.</summary>
public sealed class OwnInputTests : GeneratorTest
{
    private IImageGenerator Wide => Platform.Client.AsIImageGenerator(prompt => new FlashImageInput
    {
        Prompt = prompt + ", as a watercolour",
        Size = FlashImageAspectRatio.Ratio16x9,
        ImageUrls = ["https://example.com/style.png"],
    });

    [Fact]
    public async Task The_initial_input_is_created_for_the_prompt()
    {
        await Wide.GenerateImagesAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal("""{"size":"16:9","prompt":"a fox, as a watercolour","image_urls":["https://example.com/style.png"]}""", Platform.Input);
    }

    [Fact]
    public async Task A_request_overrides_the_initial_input()
    {
        var request = new ImageGenerationRequest("a fox", [new UriContent("https://example.com/fox.png", "image/png")]);

        await Wide.GenerateAsync(request, new() { Count = 2, ImageSize = new Size(4, 3), AdditionalProperties = new() { ["mask_url"] = "https://example.com/mask.png" } }, Cancellation);

        Assert.Equal(
            """{"n":2,"size":"4:3","prompt":"a fox, as a watercolour","mask_url":"https://example.com/mask.png","image_urls":["https://example.com/fox.png"]}""", Platform.Input);
    }

    [Fact]
    public async Task Another_prompt_among_the_additional_properties_is_refused() =>
        Assert.StartsWith("'prompt' of the model", (await RefusedAsync<ArgumentException>(Wide, new ImageGenerationOptions { AdditionalProperties = new() { ["prompt"] = "a hare" } })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_input_of_a_request_is_used_instead()
    {
        var input = new FlashImageInput { Prompt = "a hare" };

        await Wide.GenerateAsync(new ImageGenerationRequest(), new() { RawRepresentationFactory = _ => input }, Cancellation);

        Assert.Equal(input.ToJson(), Platform.Input);
    }

    [Fact]
    public async Task The_initial_input_is_not_created_without_a_prompt() =>
        Assert.StartsWith("ImageGenerationRequest.Prompt is null", (await RefusedAsync<ArgumentException>(Wide, new ImageGenerationRequest())).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_initial_input_is_checked_against_the_schema() =>
        Assert.Equal("/prompt", Assert.Single((await RefusedAsync<ModelInputException>(Wide, new ImageGenerationRequest(new string('x', 990)))).Violations).Pointer);

    [Fact]
    public async Task A_function_that_returns_null_is_refused() =>
        await RefusedAsync<InvalidOperationException>(Platform.Client.AsIImageGenerator<FlashImageInput>(_ => null!), new ImageGenerationRequest("a fox"));
}
