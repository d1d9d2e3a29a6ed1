using System.Text.Json;
using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests;

/// <summary>A generator works with any <see cref="IMindVideoClient"/>.</summary>
public sealed class MockedClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_generator_drives_a_client_written_by_hand()
    {
        var client = new FakeClient();
        using IImageGenerator typed = client.AsIImageGenerator<FlashImageInput>();
        using IImageGenerator untyped = client.AsIImageGenerator("some-model");

        ImageGenerationOptions options = new ImageGenerationOptions { ResponseFormat = ImageGenerationResponseFormat.Data }.WithIdempotencyKey("order-1");
        ImageGenerationResponse first = await typed.GenerateAsync(new ImageGenerationRequest("a fox"), options, Token);
        ImageGenerationResponse second = await untyped.GenerateAsync(new ImageGenerationRequest("a fox"), null, Token);

        Assert.Equal("image/png", Assert.IsType<DataContent>(Assert.Single(first.Contents)).MediaType);
        Assert.Equal(new Uri("https://files.example.com/1.png"), Assert.IsType<UriContent>(Assert.Single(second.Contents)).Uri);
        Assert.Equal([(FlashImageInput.Slug, "order-1"), ("some-model", null)], client.Runs);
        Assert.Equal(client.BaseAddress, typed.GetRequiredService<ImageGeneratorMetadata>().ProviderUri);
        Assert.Same(client, typed.GetService<IMindVideoClient>());
        Assert.Null(typed.GetService<MindVideoClient>());
    }

    private sealed class FakeClient : IMindVideoClient
    {
        public List<(string Model, string? Key)> Runs { get; } = [];

        public Uri BaseAddress { get; } = new("https://fake.example/");

        public Task<MindVideoTask> RunAsync(IModelInput input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default) =>
            RunAsync(input.ModelSlug, default, options, progress, cancellationToken);

        public Task<MindVideoTask> RunAsync(
            string modelSlug, JsonElement input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
        {
            Runs.Add((modelSlug, options?.IdempotencyKey));
            return Task.FromResult(MindVideoModelFactory.MindVideoTask(output: MindVideoModelFactory.MindVideoOutput([MindVideoModelFactory.MindVideoFile()])));
        }

        public Task DownloadAsync(MindVideoFile file, Stream destination, CancellationToken cancellationToken = default) =>
            destination.WriteAsync(Convert.FromBase64String(ScriptedPlatform.Pixel), cancellationToken).AsTask();

        public Task DownloadAsync(MindVideoFile file, string path, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<MindVideoBatchResult> RunManyAsync<TInput>(
            IAsyncEnumerable<(string Key, TInput Input)> requests, MindVideoBatchOptions? options = null, IProgress<MindVideoBatchProgress>? progress = null, CancellationToken cancellationToken = default)
            where TInput : IModelInput => throw new NotSupportedException();

        public IAsyncEnumerable<MindVideoBatchResult> RunManyAsync<TInput>(
            IEnumerable<(string Key, TInput Input)> requests, MindVideoBatchOptions? options = null, IProgress<MindVideoBatchProgress>? progress = null, CancellationToken cancellationToken = default)
            where TInput : IModelInput => throw new NotSupportedException();

        public Task<MindVideoTask> SubmitAsync(IModelInput input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<MindVideoTask> SubmitAsync(string modelSlug, JsonElement input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<MindVideoTask> GetTaskAsync(string taskId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<MindVideoTask> GetTaskAsync(string taskId, MindVideoRequestOptions? options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, MindVideoRequestOptions? options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<MindVideoTask> WaitAsync(string taskId, MindVideoWaitOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
