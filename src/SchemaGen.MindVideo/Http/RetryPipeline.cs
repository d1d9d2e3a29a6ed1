using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SchemaGen.MindVideo;

/// <summary>
/// Which attempts are repeated, and when. It wraps the whole attempt with the reading of its body (a handler of <see cref="HttpClient"/> sees the headers only): a body that is cut off is an answer that was lost.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore holds nothing but memory until somebody asks for its handle.")]
internal sealed class RetryPipeline
{
    /// <summary>Over HTTP/1.1, thousands of waiting tasks that ask at once would take a socket each, and more than a process may have.</summary>
    private const int MostCallsAtOnce = 256;

    private static readonly ResiliencePropertyKey<ApiRequest> s_request = new("SchemaGen.MindVideo.Request");

    private readonly MindVideoOptions _options;
    private readonly ClientTelemetry _telemetry;
    private readonly ILogger _logger;
    private readonly KeyScrubber _scrubber;
    private readonly ResiliencePipeline<ApiAnswer> _retry;
    private readonly ResiliencePipeline<ApiAnswer> _timeout;
    private readonly SemaphoreSlim _calls = new(MostCallsAtOnce);

    public RetryPipeline(MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger, KeyScrubber scrubber)
    {
        _options = options;
        _telemetry = telemetry;
        _logger = logger;
        _scrubber = scrubber;
        _timeout = new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = time }.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout }).Build();
        _retry = BackOff.Create<ApiAnswer>(options, time, IsTransient, static outcome => outcome.Result?.RetryAfter, OnRetry);
    }

    /// <summary>Makes attempts until one is good, or none is left.</summary>
    public async ValueTask<Outcome<ApiAnswer>> ExecuteAsync(ApiRequest request, Func<ApiRequest, CancellationToken, ValueTask<Outcome<ApiAnswer>>> attempt, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(s_request, request);
        try
        {
            return await _retry.ExecuteOutcomeAsync(static (context, state) => state.Pipeline.AttemptAsync(context, state.Request, state.Attempt), context, (Pipeline: this, Request: request, Attempt: attempt))
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<ApiAnswer>> AttemptAsync(ResilienceContext context, ApiRequest request, Func<ApiRequest, CancellationToken, ValueTask<Outcome<ApiAnswer>>> attempt)
    {
        // A stream of events stays open, and must not keep others from their turn. The time until the turn comes is none of the attempt's.
        bool takesTurn = !request.AcceptsEvents;
        if (takesTurn)
        {
            try
            {
                await _calls.WaitAsync(context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
            }
            catch (OperationCanceledException exception)
            {
                return Outcome.FromException<ApiAnswer>(exception);
            }
        }

        try
        {
            return await _timeout.ExecuteOutcomeAsync(static (context, state) => state.Attempt(state.Request, context.CancellationToken), context, (Request: request, Attempt: attempt))
                .ConfigureAwait(context.ContinueOnCapturedContext);
        }
        finally
        {
            if (takesTurn)
            {
                _calls.Release();
            }
        }
    }

    private static bool IsTransient(Outcome<ApiAnswer> outcome) => outcome.Exception is { } exception ? Transience.IsTransient(exception) : outcome.Result!.IsTransient;

    private void OnRetry(OnRetryArguments<ApiAnswer> args)
    {
        if (args.Context.Properties.TryGetValue(s_request, out ApiRequest? request))
        {
            string reason = args.Outcome.Exception is { } exception ? Transience.Describe(exception) : ApiErrors.Status(args.Outcome.Result!);
            _telemetry.CountRetry(request.Operation, args.Outcome.Result?.StatusCode);
            _logger.Retrying(request.Operation, args.AttemptNumber + 1, _options.MaxRetryAttempts, args.RetryDelay.TotalSeconds, _scrubber.Scrub(reason));
        }
    }
}
