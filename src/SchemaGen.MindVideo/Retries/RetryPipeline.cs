using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SchemaGen.MindVideo;

/// <summary>
/// Makes the attempts of a call. An attempt includes the reading of its body, which a handler of <see cref="HttpClient"/> would not see: a body that is cut off is a lost response, and is requested again.
/// </summary>
internal sealed class RetryPipeline
{
    private static readonly ResiliencePropertyKey<ApiRequest> s_request = new("SchemaGen.MindVideo.Request");

    private readonly MindVideoOptions _options;
    private readonly ClientTelemetry _telemetry;
    private readonly ILogger _logger;
    private readonly KeyScrubber _scrubber;
    private readonly ResiliencePipeline<ApiResponse> _retry;
    private readonly ResiliencePipeline<ApiResponse> _timeout;
    private readonly Gate _submits;
    private readonly Gate _polls;

    public RetryPipeline(MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger, KeyScrubber scrubber)
    {
        _options = options;
        _telemetry = telemetry;
        _logger = logger;
        _scrubber = scrubber;
        _submits = new Gate(options.MaxConcurrentSubmits);
        _polls = new Gate(options.MaxConcurrentPolls);
        _timeout = new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout }).Build();
        _retry = RetryStrategy.Create<ApiResponse>(options, time, IsTransient, static outcome => outcome.Result?.RetryAfter ?? Transience.RetryAfter(outcome.Exception), OnRetry);
    }

    /// <summary>Makes attempts until one succeeds or fails for good, or none is left.</summary>
    public async ValueTask<Outcome<ApiResponse>> ExecuteAsync(ApiRequest request, Func<ApiRequest, CancellationToken, ValueTask<Outcome<ApiResponse>>> attempt, CancellationToken cancellationToken)
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

    private async ValueTask<Outcome<ApiResponse>> AttemptAsync(ResilienceContext context, ApiRequest request, Func<ApiRequest, CancellationToken, ValueTask<Outcome<ApiResponse>>> attempt)
    {
        // Neither a pause nor the time until the turn comes counts for the timeout.
        Gate.Turn turn;
        try
        {
            if (request.Pause is { } pause)
            {
                await pause.WaitAsync(context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
            }

            turn = await EnterAsync(request, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
        }
        catch (OperationCanceledException exception)
        {
            return Outcome.FromException<ApiResponse>(exception);
        }

        using (turn)
        {
            Outcome<ApiResponse> outcome = await _timeout.ExecuteOutcomeAsync(static (context, state) => state.Attempt(state.Request, context.CancellationToken), context, (Request: request, Attempt: attempt))
                .ConfigureAwait(context.ContinueOnCapturedContext);
            if (outcome.Result is { IsTransient: true, RetryAfter: { } delay })
            {
                request.Pause?.Request(delay);
            }

            return outcome;
        }
    }

    /// <summary>Waits for a turn. A server may hold back the headers of a stream of events until there is one: such a request takes no turn from the others.</summary>
    private ValueTask<Gate.Turn> EnterAsync(ApiRequest request, CancellationToken cancellationToken) =>
        request.AcceptsEvents ? default : (request.Body is null ? _polls : _submits).EnterAsync(cancellationToken);

    private static bool IsTransient(Outcome<ApiResponse> outcome) => outcome.Exception is { } exception ? Transience.IsTransient(exception) : outcome.Result!.MayComeRight;

    private void OnRetry(OnRetryArguments<ApiResponse> args)
    {
        if (args.Context.Properties.TryGetValue(s_request, out ApiRequest? request))
        {
            string reason = args.Outcome.Exception is { } exception ? Transience.Describe(exception) : args.Outcome.Result!.StatusText;
            _telemetry.CountRetry(request.Operation, args.Outcome.Result?.StatusCode);
            _logger.Retrying(request.Operation, args.AttemptNumber + 1, _options.MaxRetryAttempts, args.RetryDelay.TotalSeconds, _scrubber.Scrub(reason));
        }
    }
}
