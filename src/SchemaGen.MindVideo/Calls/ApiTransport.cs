using Microsoft.Extensions.Logging;
using Polly;

namespace SchemaGen.MindVideo;

/// <summary>Sends calls to the API, with retries, and throws an exception for each call that does not succeed.</summary>
internal sealed class ApiTransport
{
    private readonly HttpClient _http;
    private readonly MindVideoOptions _options;
    private readonly TimeProvider _time;
    private readonly Credentials _credentials;
    private readonly RetryPipeline _pipeline;
    private readonly ApiErrors _errors;

    public ApiTransport(HttpClient http, MindVideoOptions options, Credentials credentials, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
    {
        _http = http;
        _options = options;
        _time = time;
        _credentials = credentials;
        _pipeline = new RetryPipeline(options, time, telemetry, logger, Scrubber);
        _errors = new ApiErrors(options, Scrubber);
        Tasks = new Uri(Directory(options.BaseAddress!), "api/v1/tasks");
    }

    /// <summary>The URL that tasks are submitted to.</summary>
    public Uri Tasks { get; }

    public KeyScrubber Scrubber => _credentials.Scrubber;

    public Uri TaskUri(string taskId, string below = "") => new($"{Tasks.AbsoluteUri}/{Uri.EscapeDataString(taskId)}{below}");

    /// <summary>Sends a call.</summary>
    /// <returns>A response of 2xx with a body of JSON, or an open stream of events. The caller disposes of it.</returns>
    /// <exception cref="MindVideoException">No attempt succeeded. The exception has the idempotency key or the task to go on with.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public async Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        Outcome<ApiResponse> outcome = await _pipeline.ExecuteAsync(request, AttemptAsync, cancellationToken).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested)
        {
            outcome.Result?.Dispose();
            throw new OperationCanceledException(cancellationToken);
        }

        if (outcome.Exception is { } exception)
        {
            throw _errors.Unreachable(request, exception);
        }

        ApiResponse response = outcome.Result!;
        if (response.IsGood)
        {
            return response;
        }

        using (response)
        {
            throw _errors.Refused(request, response);
        }
    }

    /// <summary>Creates the exception for a response that is JSON, but not the JSON that was requested.</summary>
    public MindVideoException Misunderstood(ApiRequest request, ApiResponse response, string what) => _errors.Misunderstood(request, response, what);

    private async ValueTask<Outcome<ApiResponse>> AttemptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Attempts++;
        try
        {
            using HttpRequestMessage message = request.ToMessage(_http, _credentials.Authorization);
            HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            request.MayHaveArrived = true;
            request.MayBeAccepted |= !Transience.IsRefusal(response.StatusCode);
            return Outcome.FromResult(await ApiResponse.ReadAsync(response, request, _options.MaxResponseBytes, _time, Scrubber, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            bool mayHaveArrived = !Transience.IsWithoutConnection(exception);
            request.MayHaveArrived |= mayHaveArrived;
            request.MayBeAccepted |= mayHaveArrived;

            // Not swallowed: Polly decides whether to retry, and SendAsync throws the last one.
            return Outcome.FromException<ApiResponse>(exception);
        }
    }

    private static Uri Directory(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
