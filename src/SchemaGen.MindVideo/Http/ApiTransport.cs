using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Polly;

namespace SchemaGen.MindVideo;

/// <summary>Sends calls to the API, again where it must be, and turns whatever is no good answer into an exception.</summary>
internal sealed class ApiTransport
{
    private readonly HttpClient _http;
    private readonly MindVideoOptions _options;
    private readonly TimeProvider _time;
    private readonly AuthenticationHeaderValue _authorization;
    private readonly RetryPipeline _pipeline;
    private readonly ApiErrors _errors;

    public ApiTransport(HttpClient http, MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
    {
        _http = http;
        _options = options;
        _time = time;
        _authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        Scrubber = new KeyScrubber(options.ApiKey!);
        _pipeline = new RetryPipeline(options, time, telemetry, logger, Scrubber);
        _errors = new ApiErrors(options, Scrubber);
        Tasks = new Uri(Directory(options.BaseAddress!), "api/v1/tasks");
    }

    /// <summary>Where tasks are submitted.</summary>
    public Uri Tasks { get; }

    public KeyScrubber Scrubber { get; }

    public Uri TaskUri(string taskId, string below = "") => new($"{Tasks.AbsoluteUri}/{Uri.EscapeDataString(taskId)}{below}");

    /// <summary>Sends a call.</summary>
    /// <returns>A good answer: a status of 2xx with a body of JSON, or an open stream of events. The caller disposes of it.</returns>
    /// <exception cref="MindVideoException">Nothing else came, in as many attempts as the options allow; whatever the reason is, it has the key or the task to go on with.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        Outcome<ApiAnswer> outcome = await _pipeline.ExecuteAsync(request, AttemptAsync, cancellationToken).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested)
        {
            outcome.Result?.Dispose();
            throw new OperationCanceledException(cancellationToken);
        }

        if (outcome.Exception is { } exception)
        {
            throw _errors.Unreachable(request, exception);
        }

        ApiAnswer answer = outcome.Result!;
        if (answer.IsGood)
        {
            return answer;
        }

        using (answer)
        {
            throw _errors.Refused(request, answer);
        }
    }

    /// <summary>What an answer that is JSON, but not what was asked for, is.</summary>
    public MindVideoException Misunderstood(ApiRequest request, ApiAnswer answer, string what) => _errors.Misunderstood(request, answer, what);

    private async ValueTask<Outcome<ApiAnswer>> AttemptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Attempts++;
        try
        {
            using HttpRequestMessage message = request.ToMessage(_http, _authorization);
            HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            request.MayHaveArrived = true;
            return Outcome.FromResult(await ApiAnswer.ReadAsync(response, request, _options.MaxResponseBytes, _time, Scrubber, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            request.MayHaveArrived |= !Transience.IsWithoutConnection(exception);

            // Not swallowed: Polly decides on it, and SendAsync throws what is left.
            return Outcome.FromException<ApiAnswer>(exception);
        }
    }

    private static Uri Directory(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
