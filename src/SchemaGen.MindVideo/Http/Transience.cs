using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace SchemaGen.MindVideo;

/// <summary>Decides which errors another attempt may get past. The caller's own cancellation is handled before.</summary>
internal static class Transience
{
    /// <summary>
    /// Whether the network failed (there was no connection, or it broke, or the response did not come in time or cannot be decompressed), or a handler of the program says "not now": its circuit is open, its limit of
    /// requests is reached, its time is over.
    /// </summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        // A certificate that is not trusted now will not be trusted in a second.
        HttpRequestException { InnerException: AuthenticationException } => false,
        HttpRequestException { HttpRequestError: HttpRequestError.UserAuthenticationError or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.ExtendedConnectNotSupported } => false,
        HttpRequestException or IOException or InvalidDataException or SocketException => true,
        ExecutionRejectedException or TimeoutException => true,
        AggregateException { InnerExceptions.Count: > 0 } several => several.InnerExceptions.All(IsTransient),

        // HttpClient.Timeout of a given client, or a limit of a handler.
        OperationCanceledException => true,
        _ => false,
    };

    /// <summary>The time until a handler of the program sends again, where it says so.</summary>
    public static TimeSpan? RetryAfter(Exception? exception) => exception is BrokenCircuitException { RetryAfter: { } delay } && delay > TimeSpan.Zero ? delay : null;

    /// <summary>Whether another attempt may get another status.</summary>
    public static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    /// <summary>Whether the status says that the request has had no effect: all of 4xx but for 408, which says that a part of it did not come in time.</summary>
    public static bool IsRefusal(HttpStatusCode status) => (int)status is >= 400 and <= 499 and not (int)HttpStatusCode.RequestTimeout;

    /// <summary>Whether nothing of the request can have reached a server.</summary>
    public static bool IsWithoutConnection(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>Describes an error in a few words, for a log or a message, in one line: the runtime quotes headers that it cannot parse.</summary>
    public static string Describe(Exception exception) => ServerText.OneLine(exception switch
    {
        TimeoutRejectedException { Timeout.Ticks: > 0 } timeout => $"no answer within {timeout.Timeout:c}",
        OperationCanceledException { InnerException: TimeoutException inner } => inner.Message,
        HttpRequestException { InnerException: IOException inner } => inner.Message,
        _ => exception.Message,
    });
}
