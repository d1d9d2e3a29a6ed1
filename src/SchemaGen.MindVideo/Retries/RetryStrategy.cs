using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.Retry;

namespace SchemaGen.MindVideo;

/// <summary>Repeats failed attempts of calls and of downloads: with the client's back-off, or after the delay that the server requested, as far as the options allow it.</summary>
internal static class RetryStrategy
{
    /// <summary>Creates the pipeline that repeats attempts.</summary>
    /// <param name="options">The client's options.</param>
    /// <param name="time">The clock.</param>
    /// <param name="isTransient">Returns whether another attempt may succeed.</param>
    /// <param name="retryAfter">Returns the delay that the server requested, if any.</param>
    /// <param name="onRetry">Is called before each delay.</param>
    public static ResiliencePipeline<T> Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        MindVideoOptions options, TimeProvider time, Func<Outcome<T>, bool> isTransient, Func<Outcome<T>, TimeSpan?> retryAfter, Action<OnRetryArguments<T>> onRetry)
    {
        if (options.MaxRetryAttempts == 0)
        {
            return ResiliencePipeline<T>.Empty;
        }

        BackOff backOff = BackOff.OfRetries(options);
        var retry = new RetryStrategyOptions<T>
        {
            MaxRetryAttempts = options.MaxRetryAttempts,
            ShouldHandle = args => ValueTask.FromResult(isTransient(args.Outcome) && !(retryAfter(args.Outcome) > options.MaxRetryAfter)),

            // A requested delay of zero does not count: clients that all return at once would do so again and again.
            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(retryAfter(args.Outcome) is { } requested && requested > TimeSpan.Zero ? requested : backOff.Delay(args.AttemptNumber)),
            OnRetry = args =>
            {
                onRetry(args);
                return default;
            },
        };
        return new ResiliencePipelineBuilder<T> { TimeProvider = time }.AddRetry(retry).Build();
    }
}
