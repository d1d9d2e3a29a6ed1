using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

public sealed class OriginalImagesTests : GeneratorTest
{
    private static readonly byte[] s_bytes = Convert.FromBase64String(ScriptedPlatform.Pixel);

    [Fact]
    public async Task Urls_and_data_are_sent_in_their_order()
    {
        AIContent[] images = [new UriContent("https://example.com/a%2Bb.png?sig=x%3D%3D&y=1", "image/png"), new DataContent(s_bytes, "image/png") { Name = "pixel.png" }];

        await Typed.EditImagesAsync(images, "make it blue", cancellationToken: Cancellation);

        Assert.Equal(
            $$"""{"prompt":"make it blue","image_urls":["https://example.com/a%2Bb.png?sig=x%3D%3D&y=1","data:image/png;base64,{{ScriptedPlatform.Pixel}}"]}""",
            Platform.Input);
    }

    [Fact]
    public async Task Images_are_sent_without_a_record_too()
    {
        await Untyped.EditImageAsync(s_bytes, "pixel.png", "make it blue", cancellationToken: Cancellation);

        Assert.Equal($$"""{"image_urls":["data:image/png;base64,{{ScriptedPlatform.Pixel}}"],"prompt":"make it blue"}""", Platform.Input);
    }

    [Fact]
    public async Task An_empty_list_of_images_is_not_sent()
    {
        await Typed.GenerateAsync(new ImageGenerationRequest("a fox", []), cancellationToken: Cancellation);

        Assert.Equal("""{"prompt":"a fox"}""", Platform.Input);
    }

    [Fact]
    public async Task A_generated_image_can_be_edited_as_it_came()
    {
        ImageGenerationResponse first = await new ScriptedPlatform().Client.AsIImageGenerator<FlashImageInput>().GenerateImagesAsync("a fox", cancellationToken: Cancellation);

        await Typed.EditImagesAsync(first.Contents, "make it blue", cancellationToken: Cancellation);

        Assert.Contains("""image_urls":["https://files.example/1.png"]""", Platform.Input, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_refused()
    {
        var exception = await RefusedAsync<NotSupportedException>(Untyped, Editing(new UriContent("https://example.com/1.png", "image/png"), new UriContent("file:///tmp/2.png", "image/png")));

        Assert.StartsWith("ImageGenerationRequest.OriginalImages[1] is 'file:///tmp/2.png'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relative_url_is_refused() =>
        await RefusedAsync<NotSupportedException>(Untyped, Editing(new UriContent(new Uri("/1.png", UriKind.Relative), "image/png")));

    [Fact]
    public async Task A_hosted_file_is_refused()
    {
        var exception = await RefusedAsync<NotSupportedException>(Typed, Editing(new HostedFileContent("file-1")));

        Assert.Equal(
            "ImageGenerationRequest.OriginalImages[0] is a HostedFileContent, but the model 'gemini-2-5-flash-image-preview-official' takes an image as UriContent or DataContent", exception.Message);
    }

    [Fact]
    public async Task A_text_is_refused() => await RefusedAsync<NotSupportedException>(Untyped, Editing(new TextContent("https://example.com/1.png")));

    [Fact]
    public async Task A_null_among_the_images_is_refused() =>
        Assert.Equal("ImageGenerationRequest.OriginalImages[0] is null", (await RefusedAsync<ArgumentException>(Untyped, Editing((AIContent)null!))).Message);

    [Fact]
    public async Task Data_that_is_not_an_image_is_a_violation_of_the_schema()
    {
        var exception = await RefusedAsync<ModelInputException>(
            Typed, Editing(new UriContent("https://example.com/1.png", "image/png"), new DataContent(s_bytes, "text/plain")));

        Assert.Equal("/image_urls/1", Assert.Single(exception.Violations).Pointer);
    }

    [Fact]
    public async Task Too_many_images_are_a_violation_of_the_schema()
    {
        var exception = await RefusedAsync<ModelInputException>(Typed, Editing([.. Enumerable.Repeat(new UriContent("https://example.com/1.png", "image/png"), 15)]));

        Assert.Equal(("/image_urls", "maxItems"), (exception.Violations[0].Pointer, exception.Violations[0].Keyword));
    }

    [Fact]
    public async Task Images_for_a_model_that_takes_none_are_refused()
    {
        var exception = await RefusedAsync<NotSupportedException>(Platform.Client.AsIImageGenerator<PixelSizesInput>(), Editing(new DataContent(s_bytes, "image/png")));

        // The picture itself is not in the message.
        Assert.Contains("ImageGenerationRequest.OriginalImages (", exception.Message, StringComparison.Ordinal);
        Assert.Contains("...) cannot be expressed: the input of the model 'pixel-sizes' has no member 'image_urls'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Images_are_enumerated_once()
    {
        int enumerations = 0;
        IEnumerable<AIContent> Images()
        {
            enumerations++;
            yield return new DataContent(s_bytes, "image/png");
        }

        await Typed.EditImagesAsync(Images(), "make it blue", cancellationToken: Cancellation);

        Assert.Equal(1, enumerations);
    }

    private static ImageGenerationRequest Editing(params AIContent[] images) => new("make it blue", images);
}
