using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Results;

public sealed class ResponseFormatTests : GeneratorTest
{
    private static readonly byte[] s_png = Convert.FromBase64String(ScriptedPlatform.Pixel);

    [Theory]
    [InlineData(null)]
    [InlineData(ImageGenerationResponseFormat.Uri)]
    public async Task Urls_come_as_uris_in_their_order(ImageGenerationResponseFormat? format)
    {
        Answers("""{"images":[{"url":"https://files.example/2.webp?sig=a%2Bb"},{"url":"https://files.example/1"},{"url":"https://files.example/3","content_type":"image/JPG"}]}""");

        ImageGenerationResponse response = await Typed.GenerateImagesAsync("a fox", new() { ResponseFormat = format }, Cancellation);

        UriContent[] contents = [.. response.Contents.Cast<UriContent>()];
        Assert.Equal(["https://files.example/2.webp?sig=a%2Bb", "https://files.example/1", "https://files.example/3"], contents.Select(static content => content.Uri.AbsoluteUri));
        Assert.Equal(["image/webp", "image/*", "image/jpeg"], contents.Select(static content => content.MediaType));
        Assert.All(contents, static content => Assert.True(content.HasTopLevelMediaType("image")));
        Assert.Equal(Assert.IsType<MindVideoTask>(response.RawRepresentation).Output!.Images, contents.Select(static content => content.RawRepresentation));
    }

    [Fact]
    public async Task Data_is_downloaded_and_named_by_its_bytes()
    {
        Answers("""{"images":[{"url":"https://files.example/1.jpg"},{"url":"https://files.example/2"},{"url":"https://files.example/3.svg"}]}""");
        Platform.Files["https://files.example/1.jpg"] = s_png;
        Platform.Files["https://files.example/2"] = [0xFF, 0xD8, 0xFF, 0xE0];
        Platform.Files["https://files.example/3.svg"] = "<svg/>"u8.ToArray();

        ImageGenerationResponse response = await Typed.GenerateImagesAsync("a fox", new() { ResponseFormat = ImageGenerationResponseFormat.Data }, Cancellation);

        DataContent[] contents = [.. response.Contents.Cast<DataContent>()];
        Assert.Equal(["image/png", "image/jpeg", "image/svg+xml"], contents.Select(static content => content.MediaType));
        Assert.Equal(s_png, contents[0].Data);
        Assert.Equal("<svg/>"u8, contents[2].Data.Span);
    }

    [Theory]
    [InlineData("GIF89a", "image/gif")]
    [InlineData("RIFF____WEBPVP8 ", "image/webp")]
    [InlineData("____ftypavif____", "image/avif")]
    [InlineData("something else", "image/*")]
    public async Task The_media_type_is_found_in_the_bytes(string bytes, string mediaType)
    {
        Answers("""{"images":[{"url":"https://files.example/1"}]}""");
        Platform.Files["https://files.example/1"] = System.Text.Encoding.ASCII.GetBytes(bytes);

        ImageGenerationResponse response = await Typed.GenerateImagesAsync("a fox", new() { ResponseFormat = ImageGenerationResponseFormat.Data }, Cancellation);

        Assert.Equal(mediaType, Assert.IsType<DataContent>(Assert.Single(response.Contents)).MediaType);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(ImageGenerationResponseFormat.Data)]
    public async Task A_data_uri_comes_as_data(ImageGenerationResponseFormat? format)
    {
        Answers($$"""{"images":["data:image/png;base64,{{ScriptedPlatform.Pixel}}"]}""");

        ImageGenerationResponse response = await Typed.GenerateImagesAsync("a fox", new() { ResponseFormat = format }, Cancellation);

        var content = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.Equal(s_png, content.Data);
        Assert.Equal("image/png", content.MediaType);
    }

    [Fact]
    public async Task An_url_relative_to_the_api_comes_as_data()
    {
        Answers("""{"images":["/files/1.png"]}""");
        Platform.Files["https://api.mindvideo.ai/files/1.png"] = s_png;

        ImageGenerationResponse response = await Typed.GenerateImagesAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal(s_png, Assert.IsType<DataContent>(Assert.Single(response.Contents)).Data);
    }

    [Theory]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("/files/1.png")]
    public async Task An_image_without_a_url_is_an_exception_where_urls_are_requested(string url)
    {
        Answers($$"""{"images":["https://files.example/0.png","{{url}}"]}""");

        var exception = await Assert.ThrowsAsync<MindVideoImageResultException>(
            () => Typed.GenerateImagesAsync("a fox", new() { ResponseFormat = ImageGenerationResponseFormat.Uri }, Cancellation));

        Assert.StartsWith($"The task 'task_1' has succeeded, but image 1 is not at an absolute http(s) URL ('{url}')", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, exception.Task.Output!.Images.Count);
    }

    [Theory]
    [InlineData(ImageGenerationResponseFormat.Hosted, "Hosted")]
    [InlineData((ImageGenerationResponseFormat)99, "99")]
    public async Task Another_format_is_refused(ImageGenerationResponseFormat format, string name)
    {
        var exception = await RefusedAsync<NotSupportedException>(Typed, new ImageGenerationOptions { ResponseFormat = format });

        Assert.StartsWith($"ImageGenerationOptions.ResponseFormat is {name}, but MindVideo answers for the model 'gemini-2-5-flash-image-preview-official'", exception.Message, StringComparison.Ordinal);
    }

    private void Answers(string output) => Platform.Output = output;
}
