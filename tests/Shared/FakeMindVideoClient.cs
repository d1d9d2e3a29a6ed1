using System.Runtime.CompilerServices;
using System.Text.Json;
using SchemaGen.MindVideo;

namespace SchemaGen.Shared;

/// <summary>An <see cref="IMindVideoClient"/> written by hand, as a user writes one: it answers from memory, and notes the keys.</summary>
internal sealed class FakeMindVideoClient : IMindVideoClient
{
    public List<(string Model, string? Key)> Submits { get; } = [];

    /// <summary>The end of each task.</summary>
    public MindVideoTask Ended { get; set; } = MindVideoModelFactory.MindVideoTask(output: MindVideoModelFactory.MindVideoOutput([MindVideoModelFactory.MindVideoFile()]), costActual: 0.04m);

    /// <summary>The bytes of each file.</summary>
    public byte[] Content { get; set; } = [1];

    /// <summary>The exceptions of the first submits, in order.</summary>
    public Queue<MindVideoException> Failures { get; } = [];

    public Uri BaseAddress { get; } = new("https://fake.example/");

    public Task<MindVideoTask> SubmitAsync(IModelInput input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default) => Submit(input.ModelSlug, options);

    public Task<MindVideoTask> SubmitAsync(string modelSlug, JsonElement input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default) => Submit(modelSlug, options);

    public Task<MindVideoTask> GetTaskAsync(string taskId, CancellationToken cancellationToken = default) => Task.FromResult(Ended);

    public Task<MindVideoTask> GetTaskAsync(string taskId, MindVideoRequestOptions? options, CancellationToken cancellationToken = default) => Task.FromResult(Ended);

    public IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, CancellationToken cancellationToken = default) => GetEventsAsync(taskId, null, cancellationToken);

    public async IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, MindVideoRequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        yield return MindVideoModelFactory.MindVideoTaskEvent(type: "task.succeeded", taskId: taskId, status: Ended.Status);
    }

    public Task<MindVideoTask> WaitAsync(string taskId, MindVideoWaitOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default) => Task.FromResult(Ended);

    public Task<MindVideoTask> RunAsync(IModelInput input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync(input.ModelSlug, default, options, progress, cancellationToken);

    public async Task<MindVideoTask> RunAsync(
        string modelSlug, JsonElement input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        MindVideoTask submitted = await Submit(modelSlug, options);
        progress?.Report(submitted);
        return Ended.EnsureSucceeded();
    }

    public async IAsyncEnumerable<MindVideoBatchResult> RunManyAsync<TInput>(
        IAsyncEnumerable<(string Key, TInput Input)> requests,
        MindVideoBatchOptions? options = null,
        IProgress<MindVideoBatchProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TInput : IModelInput
    {
        await foreach ((string key, TInput input) in requests.WithCancellation(cancellationToken))
        {
            await RunAsync(input, new() { IdempotencyKey = key }, null, cancellationToken);
            yield return new MindVideoBatchResult { Key = key, Outcome = MindVideoBatchOutcome.Succeeded, Task = Ended };
        }
    }

    public IAsyncEnumerable<MindVideoBatchResult> RunManyAsync<TInput>(
        IEnumerable<(string Key, TInput Input)> requests, MindVideoBatchOptions? options = null, IProgress<MindVideoBatchProgress>? progress = null, CancellationToken cancellationToken = default)
        where TInput : IModelInput => RunManyAsync(requests.ToAsyncEnumerable(), options, progress, cancellationToken);

    public Task DownloadAsync(MindVideoFile file, string path, CancellationToken cancellationToken = default) => File.WriteAllBytesAsync(path, Content, cancellationToken);

    public Task DownloadAsync(MindVideoFile file, Stream destination, CancellationToken cancellationToken = default) => destination.WriteAsync(Content, cancellationToken).AsTask();

    private Task<MindVideoTask> Submit(string model, MindVideoSubmitOptions? options)
    {
        Submits.Add((model, options?.IdempotencyKey));
        return Failures.TryDequeue(out MindVideoException? failure) ? Task.FromException<MindVideoTask>(failure) : Task.FromResult(MindVideoModelFactory.MindVideoTask(idempotencyKey: options?.IdempotencyKey));
    }
}
