using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SchemaGen.MindVideo;

/// <summary>
/// A client of the task API of MindVideo: it submits requests, gets tasks, waits for their end, and downloads their output. Inputs are checked before anything is sent. Failed attempts are repeated under one
/// idempotency key, so that a request is never paid for twice. Any number of threads may use one client at once.
/// </summary>
/// <remarks>Source: the page "Submit a request" of each model on the platform (<c>POST /api/v1/tasks</c>, <c>GET /api/v1/tasks/{id}</c>, <c>GET /api/v1/tasks/{id}/events</c>).</remarks>
public sealed class MindVideoClient
{
    private readonly Func<ClientCore> _core;

    /// <summary>Creates a client with connections of its own, for programs without dependency injection. Keep it and share it: a program needs one client.</summary>
    /// <param name="options">The options. They are copied; later changes have no effect.</param>
    /// <param name="logger">The logger; <see langword="null"/> for none.</param>
    /// <param name="timeProvider">The clock for delays and timeouts; <see langword="null"/> for the clock of the system.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The options are not valid. The message names every error.</exception>
    public MindVideoClient(MindVideoOptions options, ILogger<MindVideoClient>? logger = null, TimeProvider? timeProvider = null)
        : this(null, null, options, logger, timeProvider, ClientTelemetry.Shared)
    {
    }

    /// <summary>Creates a client on a given <see cref="HttpClient"/>, which stays the caller's.</summary>
    /// <param name="httpClient">The client for requests to the API and for downloads. Its own timeout counts for each attempt, beside <see cref="MindVideoOptions.AttemptTimeout"/>.</param>
    /// <param name="options">The options. They are copied; later changes have no effect.</param>
    /// <param name="logger">The logger; <see langword="null"/> for none.</param>
    /// <param name="timeProvider">The clock for delays and timeouts; <see langword="null"/> for the clock of the system.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> or <paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The options are not valid; the message names every error. Or the client has a default <c>Authorization</c> header, which would go to the hosts of files as well.</exception>
    public MindVideoClient(HttpClient httpClient, MindVideoOptions options, ILogger<MindVideoClient>? logger = null, TimeProvider? timeProvider = null)
        : this(ClientOptions.CheckGiven(httpClient), httpClient, options, logger, timeProvider, ClientTelemetry.Shared)
    {
    }

    private MindVideoClient(HttpClient? api, HttpClient? files, MindVideoOptions options, ILogger? logger, TimeProvider? timeProvider, ClientTelemetry telemetry)
    {
        MindVideoOptions taken = ClientOptions.Take(options, api);
        if (api is null)
        {
            api = ClientHandlers.Create(ClientHandlers.CreateForApi());
            files = ClientHandlers.Create(ClientHandlers.CreateForFiles(PublicConnections.ConnectAsync));
        }

        var core = new ClientCore(api, files!, taken, new Credentials(taken.ApiKey!), timeProvider ?? TimeProvider.System, telemetry, logger ?? NullLogger.Instance);
        _core = () => core;
    }

    /// <summary>Creates a client whose core is asked for at the beginning of each call.</summary>
    internal MindVideoClient(Func<ClientCore> core) => _core = core;

    /// <summary>The address of MindVideo: from the options, the given <see cref="HttpClient"/> or the default.</summary>
    public Uri BaseAddress => _core().BaseAddress;

    /// <summary>Submits a request. It is sent under an idempotency key, and repeated under the same one after network errors, 408, 429 and 5xx.</summary>
    /// <param name="input">The input of the model.</param>
    /// <param name="options">The options of the submit, such as the idempotency key.</param>
    /// <param name="cancellationToken">Cancels the call. The request may have been accepted by then.</param>
    /// <returns>The new task, or the original one for a key that was used before with this input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The idempotency key is not 1 to 255 printable ASCII characters.</exception>
    /// <exception cref="ModelInputException">The input breaks the schema of its model. Nothing was sent.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. The request is not retried.</exception>
    /// <exception cref="MindVideoAuthenticationException">MindVideo does not know the API key.</exception>
    /// <exception cref="MindVideoPermissionException">MindVideo does not allow the request with this API key.</exception>
    /// <exception cref="MindVideoException">MindVideo refused the request for another reason, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled. The exception has the idempotency key.</exception>
    public Task<MindVideoTask> SubmitAsync(IModelInput input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _core().Tasks.SubmitAsync(input, IdempotencyKeys.Of(options), cancellationToken);
    }

    /// <summary>Submits a request for a model that has no record. The input is not checked before it is sent.</summary>
    /// <param name="modelSlug">The platform's name of the model.</param>
    /// <param name="input">The input: a JSON object. It is sent with its members in ordinal order, so that equal inputs become equal payloads.</param>
    /// <param name="options">The options of the submit, such as the idempotency key.</param>
    /// <param name="cancellationToken">Cancels the call. The request may have been accepted by then.</param>
    /// <returns>The new task, or the original one for a key that was used before with this input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelSlug"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="modelSlug"/> is empty, <paramref name="input"/> is not a JSON object, or the idempotency key is not 1 to 255 printable ASCII characters.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. The request is not retried.</exception>
    /// <exception cref="MindVideoAuthenticationException">MindVideo does not know the API key.</exception>
    /// <exception cref="MindVideoPermissionException">MindVideo does not allow the request with this API key.</exception>
    /// <exception cref="MindVideoException">MindVideo refused the request for another reason, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled. The exception has the idempotency key.</exception>
    public Task<MindVideoTask> SubmitAsync(string modelSlug, JsonElement input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelSlug);
        if (input.ValueKind is not JsonValueKind.Object)
        {
            throw new ArgumentException($"The input of model '{modelSlug}' must be a JSON object, but is {input.ValueKind}", nameof(input));
        }

        return _core().Tasks.SubmitAsync(modelSlug, input, IdempotencyKeys.Of(options), cancellationToken);
    }

    /// <summary>Gets a task.</summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The current state of the task.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<MindVideoTask> GetTaskAsync(string taskId, CancellationToken cancellationToken = default)
    {
        TaskIds.Check(taskId);
        return _core().Tasks.GetAsync(taskId, cancellationToken);
    }

    /// <summary>
    /// Reads the events of a task. Where MindVideo responds with a stream, events come as they happen until the stream ends; a stream that breaks off is resumed after the last event. Where it responds
    /// with a list, these are the events until now.
    /// </summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The events, in the order of the platform.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, CancellationToken cancellationToken = default)
    {
        TaskIds.Check(taskId);
        return _core().Events.ReadAsync(taskId, cancellationToken);
    }

    /// <summary>
    /// Waits until a task has ended, with success or not. Its id is enough, so a wait can be resumed in another process. Outages of the platform do not end the wait before its timeout.
    /// </summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="options">The timeout of the wait, and the delays between polls.</param>
    /// <param name="progress">Receives the task after each poll.</param>
    /// <param name="cancellationToken">Cancels the wait, but not the task.</param>
    /// <returns>The task: succeeded, failed or cancelled. <see cref="MindVideoTask.EnsureSucceeded"/> throws for a failed or cancelled task.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time in <paramref name="options"/> is too short, or longer than 45 days.</exception>
    /// <exception cref="MindVideoTimeoutException">The task had not ended in time.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<MindVideoTask> WaitAsync(string taskId, MindVideoWaitOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        TaskIds.Check(taskId);
        WaitLimits.Check(options);
        return _core().Tasks.WaitAsync(taskId, options, progress, cancellationToken);
    }

    /// <summary>Submits a request, waits for the end of its task, and returns the task when it has succeeded.</summary>
    /// <param name="input">The input of the model.</param>
    /// <param name="options">The options of the submit, such as the idempotency key, and of the wait.</param>
    /// <param name="progress">Receives the task after the submit and after each poll.</param>
    /// <param name="cancellationToken">Cancels the call. The request may have been accepted by then, and its task goes on.</param>
    /// <returns>The succeeded task.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The idempotency key is not 1 to 255 printable ASCII characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time in <paramref name="options"/> is too short, or longer than 45 days. Nothing was sent.</exception>
    /// <exception cref="ModelInputException">The input breaks the schema of its model. Nothing was sent.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. The request is not retried.</exception>
    /// <exception cref="MindVideoTaskFailedException">The task failed or was cancelled, or has succeeded without an output.</exception>
    /// <exception cref="MindVideoTimeoutException">The task had not ended in time.</exception>
    /// <exception cref="MindVideoException">MindVideo refused the request for another reason, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled. The exception has the idempotency key, and the task where it is known.</exception>
    public Task<MindVideoTask> RunAsync(IModelInput input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        WaitLimits.Check(options?.Wait);
        return _core().Tasks.RunAsync(SubmitAsync(input, options, cancellationToken), options?.Wait, progress, cancellationToken);
    }

    /// <summary>Submits a request for a model that has no record, waits for the end of its task, and returns the task when it has succeeded.</summary>
    /// <param name="modelSlug">The platform's name of the model.</param>
    /// <param name="input">The input: a JSON object. It is sent with its members in ordinal order, so that equal inputs become equal payloads.</param>
    /// <param name="options">The options of the submit, such as the idempotency key, and of the wait.</param>
    /// <param name="progress">Receives the task after the submit and after each poll.</param>
    /// <param name="cancellationToken">Cancels the call. The request may have been accepted by then, and its task goes on.</param>
    /// <returns>The succeeded task.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelSlug"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="modelSlug"/> is empty, <paramref name="input"/> is not a JSON object, or the idempotency key is not 1 to 255 printable ASCII characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time in <paramref name="options"/> is too short, or longer than 45 days. Nothing was sent.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. The request is not retried.</exception>
    /// <exception cref="MindVideoTaskFailedException">The task failed or was cancelled, or has succeeded without an output.</exception>
    /// <exception cref="MindVideoTimeoutException">The task had not ended in time.</exception>
    /// <exception cref="MindVideoException">MindVideo refused the request for another reason, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled. The exception has the idempotency key, and the task where it is known.</exception>
    public Task<MindVideoTask> RunAsync(
        string modelSlug, JsonElement input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        WaitLimits.Check(options?.Wait);
        return _core().Tasks.RunAsync(SubmitAsync(modelSlug, input, options, cancellationToken), options?.Wait, progress, cancellationToken);
    }

    /// <summary>Downloads an image or a video to a file. The bytes are written to the disk as they come. A file that was at the path is replaced when the download is complete, and stays when it fails. A download that breaks off is resumed where the host of the file sends parts, and otherwise repeated.</summary>
    /// <param name="file">The image or video.</param>
    /// <param name="path">The path of the file. Missing folders are created; a link is followed.</param>
    /// <param name="cancellationToken">Cancels the download. No part of the file is left.</param>
    /// <returns>A task that ends with the download.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="MindVideoException">The host of the file refused the request, could not be reached, or sent a page or JSON instead of a file; the URL is not valid; or the download is beyond the bounds of <see cref="MindVideoOptions.Downloads"/>.</exception>
    /// <exception cref="IOException">The path is a folder, or the file cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task DownloadAsync(MindVideoFile file, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ClientCore core = _core();
        return core.Tasks.TrackAsync("download", null, () => core.Files.ToFileAsync(file, path, cancellationToken));
    }

    /// <summary>Downloads an image or a video to a stream. After an error, the download is repeated as long as nothing was written, or resumed where it broke off when the host of the file sends parts.</summary>
    /// <param name="file">The image or video.</param>
    /// <param name="destination">The stream to write to. It is not closed.</param>
    /// <param name="cancellationToken">Cancels the download. A part of the file may have been written by then.</param>
    /// <returns>A task that ends with the download.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> or <paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="MindVideoException">The host of the file refused the request, could not be reached, or sent a page or JSON instead of a file; the URL is not valid; or the download is beyond the bounds of <see cref="MindVideoOptions.Downloads"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task DownloadAsync(MindVideoFile file, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(destination);
        ClientCore core = _core();
        return core.Tasks.TrackAsync("download", null, () => core.Files.ToStreamAsync(file, destination, cancellationToken));
    }
}
