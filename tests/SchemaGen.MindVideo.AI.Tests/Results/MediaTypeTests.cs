using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Results;

public sealed class MediaTypeTests : GeneratorTest
{
    [Theory]
    [InlineData("image/png")]
    [InlineData("IMAGE/PNG")]
    [InlineData("image/png; q=1")]
    [InlineData("image/*")]
    public async Task A_result_of_the_requested_media_type_is_accepted(string mediaType)
    {
        ImageGenerationResponse response = await Typed.GenerateImagesAsync("a fox", new() { MediaType = mediaType }, Cancellation);

        Assert.Equal("image/png", Assert.IsType<UriContent>(Assert.Single(response.Contents)).MediaType);
        Assert.Equal("""{"prompt":"a fox"}""", Platform.Input);
    }

    [Fact]
    public async Task A_result_of_another_media_type_is_an_exception_that_keeps_the_result()
    {
        ImageGenerationOptions options = new ImageGenerationOptions { MediaType = "image/webp" }.WithIdempotencyKey("order-4711");

        var exception = await Assert.ThrowsAsync<MindVideoImageResultException>(() => Typed.GenerateImagesAsync("a fox", options, Cancellation));

        Assert.Equal(
            "The task 'task_1' has succeeded, but image 0 is 'image/png', and not 'image/webp', as ImageGenerationOptions.MediaType asks. MindVideoImageResultException.Task has all that it made",
            exception.Message);
        Assert.Equal("https://files.example/1.png", Assert.Single(exception.Task.Output!.Images).Url);
        Assert.Equal(("task_1", "req_1", "order-4711"), (exception.TaskId, exception.RequestId, exception.IdempotencyKey));
    }

    [Fact]
    public async Task The_bytes_count_where_they_are_downloaded()
    {
        Platform.Files["https://files.example/1.png"] = [0xFF, 0xD8, 0xFF, 0xE0];

        var exception = await Assert.ThrowsAsync<MindVideoImageResultException>(
            () => Typed.GenerateImagesAsync("a fox", new() { MediaType = "image/png", ResponseFormat = ImageGenerationResponseFormat.Data }, Cancellation));

        Assert.Contains("image 0 is 'image/jpeg', and not 'image/png'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_media_type_that_is_not_declared_is_not_assumed()
    {
        Platform.Output = """{"images":["https://files.example/1"]}""";

        var exception = await Assert.ThrowsAsync<MindVideoImageResultException>(() => Typed.GenerateImagesAsync("a fox", new() { MediaType = "image/png" }, Cancellation));

        Assert.Contains("image 0 is of an unknown media type, and not 'image/png'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("video/mp4")]
    [InlineData("png")]
    [InlineData("image/")]
    [InlineData("")]
    public async Task A_media_type_other_than_images_is_refused(string mediaType)
    {
        var exception = await RefusedAsync<NotSupportedException>(Typed, new ImageGenerationOptions { MediaType = mediaType });

        Assert.StartsWith($"ImageGenerationOptions.MediaType is '{mediaType}'", exception.Message, StringComparison.Ordinal);
    }
}
