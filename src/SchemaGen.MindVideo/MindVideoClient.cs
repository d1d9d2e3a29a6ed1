using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SchemaGen.MindVideo;

/// <summary>
/// A client of the task API of MindVideo: it submits requests, gets tasks, waits for their end, and downloads their output. Inputs are checked before anything is sent. Failed attempts are repeated under one
/// idempotency key, so that a request is never paid for twice. Any number of threads may use one client at once.
/// </summary>
/// <remarks>Source: the page "Submit a request" of each model on the platform (<c>POST /api/v1/tasks</c>, <c>GET /api/v1/tasks/{id}</c>, <c>GET /api/v1/tasks/{id}/events</c>).</remarks>
public sealed class MindVideoClient : IMindVideoClient
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

    /// <inheritdoc/>
    public Uri BaseAddress => _core().BaseAddress;

    /// <inheritdoc/>
    public Task<MindVideoTask> SubmitAsync(IModelInput input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _core().Tasks.SubmitAsync(input, IdempotencyKeys.Of(options), RequestHeaders.Of(options?.Headers), isPart: false, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<MindVideoTask> SubmitAsync(string modelSlug, JsonElement input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckUntyped(modelSlug, input);
        return _core().Tasks.SubmitAsync(modelSlug, input, IdempotencyKeys.Of(options), RequestHeaders.Of(options?.Headers), isPart: false, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<MindVideoTask> GetTaskAsync(string taskId, CancellationToken cancellationToken = default) => GetTaskAsync(taskId, null, cancellationToken);

    /// <inheritdoc/>
    public Task<MindVideoTask> GetTaskAsync(string taskId, MindVideoRequestOptions? options, CancellationToken cancellationToken = default)
    {
        TaskIds.Check(taskId);
        return _core().Tasks.GetAsync(taskId, RequestHeaders.Of(options?.Headers), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, CancellationToken cancellationToken = default) => GetEventsAsync(taskId, null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, MindVideoRequestOptions? options, CancellationToken cancellationToken = default)
    {
        TaskIds.Check(taskId);
        return _core().Events.ReadAsync(taskId, RequestHeaders.Of(options?.Headers), isPart: false, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<MindVideoTask> WaitAsync(string taskId, MindVideoWaitOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        TaskIds.Check(taskId);
        WaitLimits.Check(options);
        return _core().Waits.WaitAsync(taskId, options, RequestHeaders.Of(options?.Headers), progress, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<MindVideoTask> RunAsync(IModelInput input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        WaitLimits.Check(options?.Wait);
        string key = IdempotencyKeys.Of(options);
        RequestHeaders headers = RequestHeaders.Of(options?.Headers);
        ClientCore core = _core();
        return core.Waits.RunAsync(
            input.ModelSlug, () => core.Tasks.SubmitAsync(input, key, headers, isPart: true, cancellationToken), options?.Wait, RequestHeaders.Of(options?.Headers, options?.Wait?.Headers), progress, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<MindVideoTask> RunAsync(
        string modelSlug, JsonElement input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default)
    {
        CheckUntyped(modelSlug, input);
        WaitLimits.Check(options?.Wait);
        string key = IdempotencyKeys.Of(options);
        RequestHeaders headers = RequestHeaders.Of(options?.Headers);
        ClientCore core = _core();
        return core.Waits.RunAsync(
            modelSlug, () => core.Tasks.SubmitAsync(modelSlug, input, key, headers, isPart: true, cancellationToken), options?.Wait, RequestHeaders.Of(options?.Headers, options?.Wait?.Headers), progress, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<MindVideoBatchResult> RunManyAsync<TInput>(
        IAsyncEnumerable<(string Key, TInput Input)> requests, MindVideoBatchOptions? options = null, IProgress<MindVideoBatchProgress>? progress = null, CancellationToken cancellationToken = default)
        where TInput : IModelInput
    {
        ArgumentNullException.ThrowIfNull(requests);
        return BatchRun.RunAsync(() => _core().Batches, requests, null, MindVideoBatchOptions.Take(options), progress, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<MindVideoBatchResult> RunManyAsync<TInput>(
        IEnumerable<(string Key, TInput Input)> requests, MindVideoBatchOptions? options = null, IProgress<MindVideoBatchProgress>? progress = null, CancellationToken cancellationToken = default)
        where TInput : IModelInput
    {
        ArgumentNullException.ThrowIfNull(requests);
        int? total = requests.TryGetNonEnumeratedCount(out int count) ? count : null;
        return BatchRun.RunAsync(() => _core().Batches, BatchRun.ToAsync(requests), total, MindVideoBatchOptions.Take(options), progress, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DownloadAsync(MindVideoFile file, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ClientCore core = _core();
        return CallTelemetry.TrackAsync(core.Telemetry.BeginDownload(), () => core.Files.ToFileAsync(file, path, cancellationToken));
    }

    /// <inheritdoc/>
    public Task DownloadAsync(MindVideoFile file, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(destination);
        ClientCore core = _core();
        return CallTelemetry.TrackAsync(core.Telemetry.BeginDownload(), () => core.Files.ToStreamAsync(file, destination, cancellationToken));
    }

    private static void CheckUntyped(string modelSlug, JsonElement input)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelSlug);
        if (input.ValueKind is not JsonValueKind.Object)
        {
            throw new ArgumentException($"The input of model '{modelSlug}' must be a JSON object, but is {input.ValueKind}", nameof(input));
        }
    }
}
