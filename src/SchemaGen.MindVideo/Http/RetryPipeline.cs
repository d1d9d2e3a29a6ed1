using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SchemaGen.MindVideo;

/// <summary>
/// Which attempts are repeated, and when. It wraps the whole attempt with the reading of its body (a handler of <see cref="HttpClient"/> sees the headers only): a body that is cut off is an answer that was lost.
/// </summary>
internal sealed class RetryPipeline
{
    private static readonly ResiliencePropertyKey<ApiRequest> s_request = new("SchemaGen.MindVideo.Request");

    private readonly MindVideoOptions _options;
    private readonly ClientTelemetry _telemetry;
    private readonly ILogger _logger;

    public RetryPipeline(MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
    {
        _options = options;
        _telemetry = telemetry;
        _logger = logger;
        var builder = new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = time };
        if (options.MaxRetryAttempts > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<ApiAnswer>
            {
                MaxRetryAttempts = options.MaxRetryAttempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                ShouldHandle = args => ValueTask.FromResult(IsRepeated(args.Outcome)),
                DelayGenerator = static args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
                OnRetry = OnRetry,
            });
        }

        Value = builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout }).Build();
    }

    public ResiliencePipeline<ApiAnswer> Value { get; }

    public static ResilienceContext ContextOf(ApiRequest request, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(s_request, request);
        return context;
    }

    private bool IsRepeated(Outcome<ApiAnswer> outcome) => outcome.Exception is { } exception
        ? Transience.IsTransient(exception)
        : outcome.Result is { IsTransient: true } answer && !(answer.RetryAfter > _options.MaxRetryAfter);

    private ValueTask OnRetry(OnRetryArguments<ApiAnswer> args)
    {
        if (args.Context.Properties.TryGetValue(s_request, out ApiRequest? request))
        {
            string reason = args.Outcome.Exception is { } exception
                ? Transience.Describe(exception, _options.AttemptTimeout)
                : ApiErrors.Status(args.Outcome.Result!);
            _telemetry.CountRetry(request.Operation, args.Outcome.Result?.StatusCode);
            _logger.Retrying(request.Operation, args.AttemptNumber + 1, _options.MaxRetryAttempts, args.RetryDelay, reason);
        }

        return default;
    }
}
