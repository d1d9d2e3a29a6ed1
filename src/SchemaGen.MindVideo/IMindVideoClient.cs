using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>
/// The calls of the task API of MindVideo, which <see cref="MindVideoClient"/> makes. Code that depends on this interface can be tested without a platform: <see cref="MindVideoModelFactory"/> creates the results. Members may
/// be added in later versions.
/// </summary>
public interface IMindVideoClient
{
    /// <summary>The address of MindVideo: from the options, the given <see cref="HttpClient"/> or the default.</summary>
    Uri BaseAddress { get; }

    /// <summary>Submits a request. It is sent under an idempotency key, and repeated under the same one after network errors, 408, 429 and 5xx.</summary>
    /// <param name="input">The input of the model.</param>
    /// <param name="options">The options of the submit, such as the idempotency key.</param>
    /// <param name="cancellationToken">Cancels the call. The request may have been accepted by then.</param>
    /// <returns>The new task, or the original one for a key that was used before with this input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The idempotency key is not 1 to 255 printable ASCII characters, or a header in <paramref name="options"/> is not allowed.</exception>
    /// <exception cref="ModelInputException">The input breaks the schema of its model. Nothing was sent.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. The request is not retried.</exception>
    /// <exception cref="MindVideoAuthenticationException">MindVideo does not know the API key.</exception>
    /// <exception cref="MindVideoPermissionException">MindVideo does not allow the request with this API key.</exception>
    /// <exception cref="MindVideoException">MindVideo refused the request for another reason, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled. The exception has the idempotency key.</exception>
    Task<MindVideoTask> SubmitAsync(IModelInput input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Submits a request for a model that has no record. The input is not checked before it is sent.</summary>
    /// <param name="modelSlug">The platform's name of the model.</param>
    /// <param name="input">The input: a JSON object. It is sent with its members in ordinal order, so that equal inputs become equal payloads.</param>
    /// <param name="options">The options of the submit, such as the idempotency key.</param>
    /// <param name="cancellationToken">Cancels the call. The request may have been accepted by then.</param>
    /// <returns>The new task, or the original one for a key that was used before with this input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelSlug"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="modelSlug"/> is empty, <paramref name="input"/> is not a JSON object, the idempotency key is not 1 to 255 printable ASCII characters, or a header in <paramref name="options"/> is not allowed.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. The request is not retried.</exception>
    /// <exception cref="MindVideoAuthenticationException">MindVideo does not know the API key.</exception>
    /// <exception cref="MindVideoPermissionException">MindVideo does not allow the request with this API key.</exception>
    /// <exception cref="MindVideoException">MindVideo refused the request for another reason, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled. The exception has the idempotency key.</exception>
    Task<MindVideoTask> SubmitAsync(string modelSlug, JsonElement input, MindVideoSubmitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a task.</summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The current state of the task.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<MindVideoTask> GetTaskAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>Gets a task.</summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="options">The options of the request, such as its headers; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The current state of the task.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL, or a header in <paramref name="options"/> is not allowed.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<MindVideoTask> GetTaskAsync(string taskId, MindVideoRequestOptions? options, CancellationToken cancellationToken = default);

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
    IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the events of a task. Where MindVideo responds with a stream, events come as they happen until the stream ends; a stream that breaks off is resumed after the last event. Where it responds
    /// with a list, these are the events until now.
    /// </summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="options">The options of the request, such as its headers; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The events, in the order of the platform.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL, or a header in <paramref name="options"/> is not allowed.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<MindVideoTaskEvent> GetEventsAsync(string taskId, MindVideoRequestOptions? options, CancellationToken cancellationToken = default);

    /// <summary>
    /// Waits until a task has ended, with success or not. Its id is enough, so a wait can be resumed in another process. Outages of the platform do not end the wait before its timeout.
    /// </summary>
    /// <param name="taskId">The platform's name of the task.</param>
    /// <param name="options">The timeout of the wait, and the delays between polls.</param>
    /// <param name="progress">Receives the task after each poll.</param>
    /// <param name="cancellationToken">Cancels the wait, but not the task.</param>
    /// <returns>The task: succeeded, failed or cancelled. <see cref="MindVideoTask.EnsureSucceeded"/> throws for a failed or cancelled task.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is <see langword="null"/> or cannot be a part of a URL, or a header in <paramref name="options"/> is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time in <paramref name="options"/> is too short, or longer than 45 days.</exception>
    /// <exception cref="MindVideoTimeoutException">The task had not ended in time.</exception>
    /// <exception cref="MindVideoException">MindVideo does not know the task or refused the request, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<MindVideoTask> WaitAsync(string taskId, MindVideoWaitOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Submits a request, waits for the end of its task, and returns the task when it has succeeded.</summary>
    /// <param name="input">The input of the model.</param>
    /// <param name="options">The options of the submit, such as the idempotency key, and of the wait.</param>
    /// <param name="progress">Receives the task after the submit and after each poll.</param>
    /// <param name="cancellationToken">Cancels the call. The request may have been accepted by then, and its task goes on.</param>
    /// <returns>The succeeded task.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The idempotency key is not 1 to 255 printable ASCII characters, or a header in <paramref name="options"/> is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time in <paramref name="options"/> is too short, or longer than 45 days. Nothing was sent.</exception>
    /// <exception cref="ModelInputException">The input breaks the schema of its model. Nothing was sent.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. The request is not retried.</exception>
    /// <exception cref="MindVideoTaskFailedException">The task failed or was cancelled, or has succeeded without an output.</exception>
    /// <exception cref="MindVideoTimeoutException">The task had not ended in time.</exception>
    /// <exception cref="MindVideoException">MindVideo refused the request for another reason, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled. The exception has the idempotency key, and the task where it is known.</exception>
    Task<MindVideoTask> RunAsync(IModelInput input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Submits a request for a model that has no record, waits for the end of its task, and returns the task when it has succeeded.</summary>
    /// <param name="modelSlug">The platform's name of the model.</param>
    /// <param name="input">The input: a JSON object. It is sent with its members in ordinal order, so that equal inputs become equal payloads.</param>
    /// <param name="options">The options of the submit, such as the idempotency key, and of the wait.</param>
    /// <param name="progress">Receives the task after the submit and after each poll.</param>
    /// <param name="cancellationToken">Cancels the call. The request may have been accepted by then, and its task goes on.</param>
    /// <returns>The succeeded task.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelSlug"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="modelSlug"/> is empty, <paramref name="input"/> is not a JSON object, the idempotency key is not 1 to 255 printable ASCII characters, or a header in <paramref name="options"/> is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time in <paramref name="options"/> is too short, or longer than 45 days. Nothing was sent.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used before with another model or input. The request is not retried.</exception>
    /// <exception cref="MindVideoTaskFailedException">The task failed or was cancelled, or has succeeded without an output.</exception>
    /// <exception cref="MindVideoTimeoutException">The task had not ended in time.</exception>
    /// <exception cref="MindVideoException">MindVideo refused the request for another reason, could not be reached, or sent a response that cannot be read.</exception>
    /// <exception cref="MindVideoCanceledException"><paramref name="cancellationToken"/> was cancelled. The exception has the idempotency key, and the task where it is known.</exception>
    Task<MindVideoTask> RunAsync(
        string modelSlug, JsonElement input, MindVideoRunOptions? options = null, IProgress<MindVideoTask>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Runs many requests: reads them from a source as there is room, submits them, waits for their tasks, and returns each result as it comes. A request that fails does not end the others. With a journal, a run that died goes
    /// on without paying for a request twice.
    /// </summary>
    /// <typeparam name="TInput">The type of the inputs; <see cref="IModelInput"/> for inputs of several models.</typeparam>
    /// <param name="requests">
    /// The requests. The key names the purchase, such as <c>order-4711</c>, and is sent as its idempotency key. A run keeps 16 bytes of each key, to find one that is in the source twice, and nothing else of requests that have
    /// ended.
    /// </param>
    /// <param name="options">The options of the run, such as the journal and the budget. They are copied.</param>
    /// <param name="progress">Receives how far the run has come, one report after another, from any thread.</param>
    /// <param name="cancellationToken">Cancels the run. Tasks that were accepted go on.</param>
    /// <returns>
    /// The results, in the order in which requests end; each enumeration is a run. A caller that takes results slowly holds up the reading of the source. When the enumerator is disposed of before the end, what is under way is
    /// given up as with a cancellation.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="requests"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A header in <paramref name="options"/> is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value in <paramref name="options"/> is out of its bounds.</exception>
    /// <exception cref="MindVideoBatchCanceledException">The enumeration was cancelled. The exception comes after the results that were ready, and says what is in flight.</exception>
    /// <exception cref="MindVideoException">The caller's progress failed. The exception comes after the results of what was under way, as one of the source or of the journal does.</exception>
    IAsyncEnumerable<MindVideoBatchResult> RunManyAsync<TInput>(
        IAsyncEnumerable<(string Key, TInput Input)> requests, MindVideoBatchOptions? options = null, IProgress<MindVideoBatchProgress>? progress = null, CancellationToken cancellationToken = default)
        where TInput : IModelInput;

    /// <summary>Runs many requests that are at hand, or are made one by one, as the other overload does for those that come with time.</summary>
    /// <typeparam name="TInput">The type of the inputs; <see cref="IModelInput"/> for inputs of several models.</typeparam>
    /// <param name="requests">The requests. The key names the purchase, such as <c>order-4711</c>, and is sent as its idempotency key.</param>
    /// <param name="options">The options of the run, such as the journal and the budget. They are copied.</param>
    /// <param name="progress">Receives how far the run has come, one report after another, from any thread.</param>
    /// <param name="cancellationToken">Cancels the run. Tasks that were accepted go on.</param>
    /// <returns>The results, in the order in which requests end; each enumeration is a run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="requests"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A header in <paramref name="options"/> is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value in <paramref name="options"/> is out of its bounds.</exception>
    /// <exception cref="MindVideoBatchCanceledException">The enumeration was cancelled. The exception comes after the results that were ready, and says what is in flight.</exception>
    /// <exception cref="MindVideoException">The caller's progress failed. The exception comes after the results of what was under way, as one of the source or of the journal does.</exception>
    IAsyncEnumerable<MindVideoBatchResult> RunManyAsync<TInput>(
        IEnumerable<(string Key, TInput Input)> requests, MindVideoBatchOptions? options = null, IProgress<MindVideoBatchProgress>? progress = null, CancellationToken cancellationToken = default)
        where TInput : IModelInput;

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
    Task DownloadAsync(MindVideoFile file, string path, CancellationToken cancellationToken = default);

    /// <summary>Downloads an image or a video to a stream. After an error, the download is repeated as long as nothing was written, or resumed where it broke off when the host of the file sends parts.</summary>
    /// <param name="file">The image or video.</param>
    /// <param name="destination">The stream to write to. It is not closed.</param>
    /// <param name="cancellationToken">Cancels the download. A part of the file may have been written by then.</param>
    /// <returns>A task that ends with the download.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> or <paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="MindVideoException">The host of the file refused the request, could not be reached, or sent a page or JSON instead of a file; the URL is not valid; or the download is beyond the bounds of <see cref="MindVideoOptions.Downloads"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task DownloadAsync(MindVideoFile file, Stream destination, CancellationToken cancellationToken = default);
}
