using System.Net;
using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Results;

public sealed class ResponseTests : GeneratorTest
{
    private static readonly ImageGenerationOptions s_data = new() { ResponseFormat = ImageGenerationResponseFormat.Data };

    [Fact]
    public async Task The_task_comes_with_the_response_and_no_tokens_are_invented()
    {
        ImageGenerationResponse response = await Typed.GenerateImagesAsync("a fox", cancellationToken: Cancellation);

        var task = Assert.IsType<MindVideoTask>(response.RawRepresentation);
        Assert.Equal(("task_1", 0.0351m), (task.TaskId, task.CostActual));
        Assert.Null(response.Usage);
    }

    [Theory]
    [InlineData("""{"videos":[{"url":"https://files.example/1.mp4"}]}""", "it has made no image, but a video")]
    [InlineData("""{"videos":["https://files.example/1.mp4","https://files.example/2.mp4"]}""", "it has made no image, but 2 videos")]
    [InlineData("""{"images":[]}""", "it has made no image")]
    [InlineData("null", "it has made no image")]
    public async Task A_task_without_images_is_an_exception_that_keeps_the_result(string output, string what)
    {
        Platform.Output = output;

        var exception = await Assert.ThrowsAsync<MindVideoImageResultException>(() => Typed.GenerateImagesAsync("a fox", cancellationToken: Cancellation));

        Assert.StartsWith($"The task 'task_1' has succeeded, but {what}. ", exception.Message, StringComparison.Ordinal);
        Assert.Equal("task_1", exception.Task.TaskId);
    }

    [Fact]
    public async Task A_download_that_fails_is_an_exception_that_keeps_the_result()
    {
        var exception = await Assert.ThrowsAsync<MindVideoImageResultException>(() => Typed.GenerateImagesAsync("a fox", s_data, Cancellation));

        Assert.StartsWith("The task 'task_1' has succeeded, but 'https://files.example/1.png' could not be downloaded", exception.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, Assert.IsType<MindVideoException>(exception.InnerException).StatusCode);
        Assert.Single(exception.Task.Output!.Images);
    }

    [Theory]
    [InlineData("image/jpeg", "task_1-1.jpg")]
    [InlineData("image/heic", "task_1-1.heic")]
    [InlineData("image/exe", "task_1-1")]
    [InlineData("image/png.sh", "task_1-1")]
    public async Task The_extension_of_a_name_is_one_of_a_list_and_never_made_of_the_text_of_a_server(string mediaType, string name)
    {
        Platform.Output = $$"""{"images":[{"url":"https://files.example/1","content_type":"{{mediaType}}"}]}""";
        Platform.Files["https://files.example/1"] = [1, 2, 3];

        ImageGenerationResponse response = await Typed.GenerateImagesAsync("a fox", s_data, Cancellation);

        Assert.Equal(name, Assert.IsType<DataContent>(Assert.Single(response.Contents)).Name);
    }

    [Fact]
    public async Task A_download_that_is_cancelled_names_the_task()
    {
        using var source = new CancellationTokenSource();
        Platform.Downloading = source.Cancel;

        var exception = await Assert.ThrowsAsync<MindVideoCanceledException>(
            () => Typed.GenerateImagesAsync("a fox", s_data.Clone().WithIdempotencyKey("order-4711"), source.Token));

        Assert.Equal(("task_1", "order-4711", source.Token), (exception.TaskId, exception.IdempotencyKey, exception.CancellationToken));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_is_not_sent()
    {
        await Assert.ThrowsAsync<MindVideoCanceledException>(() => Typed.GenerateImagesAsync("a fox", cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal(0, Platform.SubmitCount);
    }
}
