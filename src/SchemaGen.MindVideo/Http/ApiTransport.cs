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
    private readonly ResiliencePipeline<ApiAnswer> _pipeline;
    private readonly ApiErrors _errors;

    public ApiTransport(HttpClient http, MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
    {
        _http = http;
        _options = options;
        _time = time;
        _authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        _pipeline = new RetryPipeline(options, time, telemetry, logger).Value;
        _errors = new ApiErrors(options);
        Tasks = new Uri(Directory(options.BaseAddress!), "api/v1/tasks");
    }

    /// <summary>Where tasks are submitted.</summary>
    public Uri Tasks { get; }

    public Uri TaskUri(string taskId, string below = "") => new($"{Tasks.AbsoluteUri}/{Uri.EscapeDataString(taskId)}{below}");

    /// <summary>Sends a call.</summary>
    /// <returns>A good answer: a status of 2xx with a body of JSON, or an open stream of events. The caller disposes of it.</returns>
    /// <exception cref="MindVideoException">Nothing else came, in as many attempts as the options allow.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        ResilienceContext context = RetryPipeline.ContextOf(request, cancellationToken);
        Outcome<ApiAnswer> outcome;
        try
        {
            outcome = await _pipeline.ExecuteOutcomeAsync(
                static (context, state) => state.Transport.AttemptAsync(state.Request, context.CancellationToken), context, (Transport: this, Request: request)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }

        if (outcome.Exception is { } exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Transience.IsTransient(exception) || exception is HttpRequestException ? _errors.Unreachable(request, exception) : exception;
        }

        ApiAnswer answer = outcome.Result!;
        if (answer.IsSuccess && (answer.IsJson || answer.IsStream))
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
            return Outcome.FromResult(await ApiAnswer.ReadAsync(response, request, _options.MaxResponseBytes, _time, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            // Not swallowed: Polly decides on it, and SendAsync throws what is left.
            return Outcome.FromException<ApiAnswer>(exception);
        }
    }

    private static Uri Directory(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
