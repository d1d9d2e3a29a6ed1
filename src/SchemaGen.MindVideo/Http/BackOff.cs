using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.Retry;

namespace SchemaGen.MindVideo;

/// <summary>When an attempt is repeated, for calls and for downloads alike: twice as long with each, spread at random, and as long as the server asks, within what we let it ask.</summary>
internal static class BackOff
{
    /// <param name="options">The client's options.</param>
    /// <param name="isTransient">Whether another attempt may mend it.</param>
    /// <param name="retryAfter">How long the server asked to wait, if it did.</param>
    /// <param name="onRetry">Is told before each delay.</param>
    /// <param name="time">The clock.</param>
    public static ResiliencePipeline<T> Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        MindVideoOptions options, TimeProvider time, Func<Outcome<T>, bool> isTransient, Func<Outcome<T>, TimeSpan?> retryAfter, Action<OnRetryArguments<T>> onRetry)
    {
        if (options.MaxRetryAttempts == 0)
        {
            return ResiliencePipeline<T>.Empty;
        }

        var retry = new RetryStrategyOptions<T>
        {
            MaxRetryAttempts = options.MaxRetryAttempts,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = options.MaxRetryDelay,
            ShouldHandle = args => ValueTask.FromResult(isTransient(args.Outcome) && !(retryAfter(args.Outcome) > options.MaxRetryAfter)),
            DelayGenerator = args => ValueTask.FromResult(RetryAfter.OrBackOff(retryAfter(args.Outcome))),
            OnRetry = args =>
            {
                onRetry(args);
                return default;
            },
        };
        return new ResiliencePipelineBuilder<T> { TimeProvider = time }.AddRetry(retry).Build();
    }
}
