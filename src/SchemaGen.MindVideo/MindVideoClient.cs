using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SchemaGen.MindVideo;

/// <summary>
/// The task API of MindVideo: submit a request, look at its task, wait for its end, fetch what was made. Inputs are checked before anything is sent. What can be repeated is repeated, under one idempotency
/// key, so that a request is never paid for twice. Any number of threads may use one client at once.
/// </summary>
/// <remarks>Source: the page "Submit a request" of each model on the platform (<c>POST /api/v1/tasks</c>, <c>GET /api/v1/tasks/{id}</c>, <c>GET /api/v1/tasks/{id}/events</c>).</remarks>
public sealed class MindVideoClient
{
    private readonly TaskCalls _tasks;
    private readonly EventStream _events;
    private readonly FileDownloader _files;

    /// <summary>Creates a client with connections of its own, for programs without dependency injection. Keep it: one is for the whole program, and lives as long.</summary>
    /// <param name="options">How to reach MindVideo. They are taken over now; later changes have no effect.</param>
    /// <param name="logger">Where to log; nowhere, if it is not given.</param>
    /// <param name="timeProvider">The clock for delays and timeouts; the system's, if it is not given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The options are not valid. The message names every fault.</exception>
    public MindVideoClient(MindVideoOptions options, ILogger<MindVideoClient>? logger = null, TimeProvider? timeProvider = null)
        : this(null, null, options, logger, timeProvider, ClientTelemetry.Shared)
    {
    }

    /// <summary>Creates a client on a given <see cref="HttpClient"/>, which stays the caller's.</summary>
    /// <param name="httpClient">What sends the requests: those to the API, and the downloads. Its own timeout counts for each attempt, beside <see cref="MindVideoOptions.AttemptTimeout"/>.</param>
    /// <param name="options">How to reach MindVideo. They are taken over now; later changes have no effect.</param>
    /// <param name="logger">Where to log; nowhere, if it is not given.</param>
    /// <param name="timeProvider">The clock for delays and timeouts; the system's, if it is not given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> or <paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The options are not valid; the message names every fault. Or the client has a default <c>Authorization</c> header, which would go to the hosts of files as well.</exception>
    public MindVideoClient(HttpClient httpClient, MindVideoOptions options, ILogger<MindVideoClient>? logger = null, TimeProvider? timeProvider = null)
        : this(ClientOptions.CheckGiven(httpClient), httpClient, options, logger, timeProvider, ClientTelemetry.Shared)
    {
    }

    internal MindVideoClient(HttpClient? api, HttpClient? files, MindVideoOptions options, ILogger? logger, TimeProvider? timeProvider, ClientTelemetry telemetry)
    {
        MindVideoOptions taken = ClientOptions.Take(options, api);
        TimeProvider time = timeProvider ?? TimeProvider.System;
        if (api is null)
        {
            api = ClientHandlers.Create(ClientHandlers.CreateForApi());
            files = ClientHandlers.Create(ClientHandlers.CreateForFiles());
        }

        ILogger log = logger ?? NullLogger.Instance;
        var transport = new ApiTransport(api, taken, time, telemetry, log);
        _tasks = new TaskCalls(transport, new TaskWaiter(taken, time, telemetry, log), telemetry, log);
        _events = new EventStream(transport, _tasks, taken, time, telemetry, log);
        _files = new FileDownloader(files!, taken, time, telemetry, log);
        BaseAddress = taken.BaseAddress!;
    }

    /// <summary>Where MindVideo answers: what the options, the given <see cref="HttpClient"/> or the default say.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Submits a request. It is sent under an idempotency key, and repeated under the same one after network faults, 408, 429 and 5xx.</summary>
    /// <param name="input">The input of the model.</param>
    /// <param name="options">How to submit it; above all, under which idempotency key.</param>
    /// <param name="cancellationToken">Ends the call. The request may have been accepted then.</param>
    /// <returns>The task, new or (for a key that was used before with this input) the original one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The idempotency key is not 1 to 255 printable ASCII characters.</exception>
    /// <exception cref="ModelInputException">The input breaks the schema of its model. Nothing was sent.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. It is not retried.</exception>
    /// <exception cref="MindVideoAuthenticationException">MindVideo does not know the API key.</exception>
    /// <exception cref="MindVideoPermissionException">MindVideo does not allow it with this API key.</exception>
    /// <exception cref="MindVideoException">MindVideo refused it otherwise, could not be reached, or gave an answer that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> ended the call. It names the idempotency key.</exception>
    public Task<MindVideoTask> SubmitAsync(IModelInput input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _tasks.SubmitAsync(input, IdempotencyKeys.Of(options), cancellationToken);
    }

    /// <summary>Submits a request for a model that has no record. Nothing checks the input before MindVideo does.</summary>
    /// <param name="modelSlug">The platform's name of the model.</param>
    /// <param name="input">The input: a JSON object. It is sent with its members in ordinal order, so that equal inputs are equal payloads.</param>
    /// <param name="options">How to submit it; above all, under which idempotency key.</param>
    /// <param name="cancellationToken">Ends the call. The request may have been accepted then.</param>
    /// <returns>The task, new or (for a key that was used before with this input) the original one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelSlug"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="modelSlug"/> is empty, <paramref name="input"/> is no JSON object, or the idempotency key is not 1 to 255 printable ASCII characters.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. It is not retried.</exception>
    /// <exception cref="MindVideoAuthenticationException">MindVideo does not know the API key.</exception>
    /// <exception cref="MindVideoPermissionException">MindVideo does not allow it with this API key.</exception>
    /// <exception cref="MindVideoException">MindVideo refused it otherwise, could not be reached, or gave an answer that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> ended the call. It names the idempotency key.</exception>
    public Task<MindVideoTask> SubmitAsync(string modelSlug, JsonElement input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelSlug);
        if (input.ValueKind is not JsonValueKind.Object)
        {
            throw new ArgumentException($"The input of model '{modelSlug}' must be a JSON object, but is {input.ValueKind}", nameof(input));
        }

        return _tasks.SubmitAsync(modelSlug, input, IdempotencyKeys.Of(options), cancellationToken);
    }

    /// <summary>Looks at a task.</summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The task as it is now.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or gave an answer that cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> ended the call.</exception>
    public Task<MindVideoTask> GetTaskAsync(string taskId, CancellationToken cancellationToken = default)
    {
        TaskIds.Check(taskId);
        return _tasks.GetAsync(taskId, cancellationToken);
    }

    /// <summary>
    /// Reads what happened to a task. Where MindVideo answers with a stream, events come as they happen, until it ends the stream; a stream that breaks off is taken up again after the last event. Where it answers
    /// with a list, that is all there is until now.
    /// </summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The events, in the order of the platform.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or gave an answer that cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> ended the reading.</exception>
    public IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, CancellationToken cancellationToken = default)
    {
        TaskIds.Check(taskId);
        return _events.ReadAsync(taskId, cancellationToken);
    }

    /// <summary>
    /// Waits until a task has ended, in success or not. Its id is all that is needed, so a wait can go on in another process. Once the task was seen, outages are waited through, as long as there is time.
    /// </summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="options">How long to wait, and how often to look.</param>
    /// <param name="progress">Is told each answer.</param>
    /// <param name="cancellationToken">Ends the wait, not the task.</param>
    /// <returns>The task: succeeded, failed or cancelled. <see cref="MindVideoTask.EnsureSucceeded"/> throws for the latter two.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time in <paramref name="options"/> is not more than zero, or longer than 45 days.</exception>
    /// <exception cref="MindVideoTimeoutException">The task had not ended in time.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or gave an answer that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> ended the wait.</exception>
    public Task<MindVideoTask> WaitAsync(string taskId, MindVideoWaitOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        TaskIds.Check(taskId);
        TaskWaiter.Check(options);
        return _tasks.WaitAsync(taskId, options, progress, cancellationToken);
    }

    /// <summary>Submits a request, waits for the end of its task, and returns it when it has succeeded.</summary>
    /// <param name="input">The input of the model.</param>
    /// <param name="options">How to submit it, above all, under which idempotency key; and how to wait.</param>
    /// <param name="progress">Is told each answer, that to the submit first.</param>
    /// <param name="cancellationToken">Ends the call. The request may have been accepted then, and its task goes on.</param>
    /// <returns>The task, which has succeeded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The idempotency key is not 1 to 255 printable ASCII characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time in <paramref name="options"/> is not more than zero, or longer than 45 days. Nothing was sent.</exception>
    /// <exception cref="ModelInputException">The input breaks the schema of its model. Nothing was sent.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. It is not retried.</exception>
    /// <exception cref="MindVideoTaskFailedException">The task failed or was cancelled.</exception>
    /// <exception cref="MindVideoTimeoutException">The task had not ended in time.</exception>
    /// <exception cref="MindVideoException">MindVideo refused it otherwise, could not be reached, or gave an answer that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> ended the call. It names the idempotency key, and the task where it is known.</exception>
    public Task<MindVideoTask> RunAsync(IModelInput input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        TaskWaiter.Check(options?.Wait);
        return _tasks.RunAsync(SubmitAsync(input, options, cancellationToken), options?.Wait, progress, cancellationToken);
    }

    /// <summary>Submits a request for a model that has no record, waits for the end of its task, and returns it when it has succeeded.</summary>
    /// <param name="modelSlug">The platform's name of the model.</param>
    /// <param name="input">The input: a JSON object. It is sent with its members in ordinal order, so that equal inputs are equal payloads.</param>
    /// <param name="options">How to submit it, above all, under which idempotency key; and how to wait.</param>
    /// <param name="progress">Is told each answer, that to the submit first.</param>
    /// <param name="cancellationToken">Ends the call. The request may have been accepted then, and its task goes on.</param>
    /// <returns>The task, which has succeeded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelSlug"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="modelSlug"/> is empty, <paramref name="input"/> is no JSON object, or the idempotency key is not 1 to 255 printable ASCII characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time in <paramref name="options"/> is not more than zero, or longer than 45 days. Nothing was sent.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. It is not retried.</exception>
    /// <exception cref="MindVideoTaskFailedException">The task failed or was cancelled.</exception>
    /// <exception cref="MindVideoTimeoutException">The task had not ended in time.</exception>
    /// <exception cref="MindVideoException">MindVideo refused it otherwise, could not be reached, or gave an answer that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> ended the call. It names the idempotency key, and the task where it is known.</exception>
    public Task<MindVideoTask> RunAsync(
        string modelSlug, JsonElement input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        TaskWaiter.Check(options?.Wait);
        return _tasks.RunAsync(SubmitAsync(modelSlug, input, options, cancellationToken), options?.Wait, progress, cancellationToken);
    }

    /// <summary>Downloads an image or a video to a file. The bytes go to the disk as they come. The file appears when all of it is there; what was at the path stays until then, and stays if the download fails.</summary>
    /// <param name="file">The image or video.</param>
    /// <param name="path">The path of the file. Folders that are missing are made; a link is followed.</param>
    /// <param name="cancellationToken">Ends the download; nothing of it is left.</param>
    /// <returns>A task that ends with the download.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="MindVideoException">The host of the file refused it or could not be reached, or the URL is none.</exception>
    /// <exception cref="IOException">The path is a folder, or the file cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> ended the download.</exception>
    public Task DownloadAsync(MindVideoFile file, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return _tasks.TrackAsync("download", null, () => _files.ToFileAsync(file, path, cancellationToken));
    }

    /// <summary>Downloads an image or a video to a stream. It is begun again after a fault only as long as nothing was written.</summary>
    /// <param name="file">The image or video.</param>
    /// <param name="destination">Where to write it; it is not closed.</param>
    /// <param name="cancellationToken">Ends the download. A part of it may have been written then.</param>
    /// <returns>A task that ends with the download.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> or <paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="MindVideoException">The host of the file refused it or could not be reached, or the URL is none.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> ended the download.</exception>
    public Task DownloadAsync(MindVideoFile file, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(destination);
        return _tasks.TrackAsync("download", null, () => _files.ToStreamAsync(file, destination, cancellationToken));
    }
}
