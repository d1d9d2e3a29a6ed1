using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;

namespace SchemaGen.Tool.Sources.Http;

/// <summary>Sends a request again, where the server asks for it or had a fault of its own.</summary>
internal static class Retries
{
    /// <summary>The most waits between attempts.</summary>
    public const int Most = 3;

    /// <summary>The longest wait that a server may ask for: a person, or a build, waits for the command.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(60);

    public static ResiliencePipeline<HttpResponseMessage> Create(Action<string> report, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
            {
                { Result: { } response } => IsWorthIt(response.StatusCode) && !(WaitOf(response, time.GetUtcNow()) > s_longestWait),
                { Exception: HttpRequestException } => true,
                _ => false,
            }),
            MaxRetryAttempts = Most,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(1),
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response ? WaitOf(response, time.GetUtcNow()) : null),
            OnRetry = arguments =>
            {
                string reason = arguments.Outcome.Result is { } response ? $"status {(int)response.StatusCode}" : "no connection";
                report(string.Create(CultureInfo.InvariantCulture, $"{reason}: trying again in {arguments.RetryDelay.TotalSeconds:0.#} s"));
                arguments.Outcome.Result?.Dispose();
                return default;
            },
        }).Build();

    private static bool IsWorthIt(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>The wait that the server asks for (RFC 9110, 10.2.3); null where it asks for none.</summary>
    private static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
