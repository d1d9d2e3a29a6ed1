#pragma warning disable SG1001, SG1005, SG1006 // Wrong values are what these tests are about.
using System.Text.Json;
using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

/// <summary>The initial input of a request, from <see cref="ImageGenerationOptions.RawRepresentationFactory"/>.</summary>
public sealed class RawInputTests : GeneratorTest
{
    private static readonly FlashImageInput s_wide = new() { Prompt = "a fox", Size = FlashImageAspectRatio.Ratio16x9, N = 3 };

    [Fact]
    public async Task A_record_is_sent_as_it_is()
    {
        await Typed.GenerateAsync(new ImageGenerationRequest(), Raw(s_wide), Cancellation);

        Assert.Equal(s_wide.ToJson(), Platform.Input);
    }

    [Fact]
    public async Task A_record_is_sent_as_it_is_by_a_generator_that_knows_only_the_slug()
    {
        await Untyped.GenerateImagesAsync("a fox", Raw(s_wide), Cancellation);

        Assert.Equal(s_wide.ToJson(), Platform.Input);
    }

    [Fact]
    public async Task A_record_is_checked_by_a_generator_that_knows_only_the_slug() =>
        Assert.Equal("/n", Assert.Single((await RefusedAsync<ModelInputException>(Untyped, Raw(s_wide with { N = 5 }))).Violations).Pointer);

    [Fact]
    public async Task Members_that_the_record_lacks_are_taken_from_the_request()
    {
        var request = new ImageGenerationRequest("a fox", [new UriContent("https://example.com/1.png", "image/png")]);

        await Typed.GenerateAsync(request, Raw(s_wide with { MaskUrl = "https://example.com/mask.png" }), Cancellation);

        Assert.Equal(
            """{"n":3,"size":"16:9","prompt":"a fox","mask_url":"https://example.com/mask.png","image_urls":["https://example.com/1.png"]}""", Platform.Input);
    }

    [Fact]
    public async Task A_prompt_other_than_that_of_the_record_is_refused()
    {
        var exception = await RefusedAsync<ArgumentException>(Typed, new ImageGenerationRequest("a hare"), Raw(s_wide));

        Assert.Equal(
            """'prompt' of the model 'gemini-2-5-flash-image-preview-official' is "a fox" in the input of ImageGenerationOptions.RawRepresentationFactory, and "a hare" in ImageGenerationRequest.Prompt: say it once, or alike""",
            exception.Message);
    }

    [Fact]
    public async Task A_count_is_taken_where_the_record_has_none_and_refused_where_it_has_another()
    {
        ImageGenerationOptions options = Raw(new FlashImageInput { Prompt = "a fox", N = 1 });
        options.Count = 2;
        Assert.StartsWith("'n' of the model", (await RefusedAsync<ArgumentException>(Typed, options)).Message, StringComparison.Ordinal);

        options = Raw(new FlashImageInput { Prompt = "a fox" });
        options.Count = 2;
        await Typed.GenerateImagesAsync("a fox", options, Cancellation);
        Assert.Equal("""{"n":2,"prompt":"a fox"}""", Platform.Input);
    }

    [Fact]
    public async Task A_size_other_than_that_of_the_record_is_refused_and_the_same_is_accepted()
    {
        ImageGenerationOptions options = Raw(s_wide);
        options.ImageSize = new System.Drawing.Size(4, 3);
        Assert.StartsWith("'size' of the model", (await RefusedAsync<ArgumentException>(Typed, options)).Message, StringComparison.Ordinal);

        options.ImageSize = new System.Drawing.Size(16, 9);
        await Typed.GenerateImagesAsync("a fox", options, Cancellation);
        Assert.Equal(s_wide.ToJson(), Platform.Input);
    }

    [Fact]
    public async Task Json_is_accepted_as_an_input_and_is_checked_where_there_is_a_record()
    {
        ImageGenerationOptions options = Raw(JsonDocument.Parse("""{"size":"16:9"}""").RootElement);
        await Untyped.GenerateImagesAsync("a fox", options, Cancellation);
        Assert.Equal("""{"prompt":"a fox","size":"16:9"}""", Platform.Input);

        await Assert.ThrowsAsync<ModelInputException>(() => Typed.GenerateImagesAsync("a fox", Raw(JsonDocument.Parse("""{"size":"16x9"}""").RootElement), Cancellation));
        Assert.Equal(1, Platform.SubmitCount);
    }

    [Fact]
    public async Task A_factory_that_returns_null_is_ignored()
    {
        await Untyped.GenerateImagesAsync("a fox", new() { RawRepresentationFactory = static _ => null }, Cancellation);

        Assert.Equal("""{"prompt":"a fox"}""", Platform.Input);
    }

    [Fact]
    public async Task The_factory_is_given_the_generator()
    {
        IImageGenerator generator = Typed;
        IImageGenerator? given = null;

        await generator.GenerateImagesAsync("a fox", new() { RawRepresentationFactory = self => { given = self; return null; } }, Cancellation);

        Assert.Same(generator, given);
    }

    [Fact]
    public async Task An_input_of_another_model_is_refused()
    {
        var exception = await RefusedAsync<ArgumentException>(Typed, Raw(new PixelSizesInput { Prompt = "a fox" }));

        Assert.Equal(
            "ImageGenerationOptions.RawRepresentationFactory returned an input of the model 'pixel-sizes' (PixelSizesInput), but the request is for the model 'gemini-2-5-flash-image-preview-official'",
            exception.Message);
    }

    [Fact]
    public async Task A_value_that_is_not_an_input_is_refused()
    {
        Assert.Contains("System.Uri", (await RefusedAsync<NotSupportedException>(Typed, Raw(new Uri("https://example.com/")))).Message, StringComparison.Ordinal);
        Assert.Contains("Array", (await RefusedAsync<ArgumentException>(Typed, Raw(JsonDocument.Parse("[]").RootElement))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_is_a_violation_of_the_schema()
    {
        var ratio = (FlashImageAspectRatio)int.Parse("99");

        Assert.Equal("/size", Assert.Single((await RefusedAsync<ModelInputException>(Typed, Raw(s_wide with { Size = ratio }))).Violations).Pointer);
    }

    private static ImageGenerationOptions Raw(object input) => new() { RawRepresentationFactory = _ => input };
}
