using System.Net;
using System.Security.Authentication;
using Polly.Timeout;

namespace SchemaGen.MindVideo;

/// <summary>Which faults another attempt may mend. The caller's own cancellation is none of them, and never comes here.</summary>
internal static class Transience
{
    /// <summary>Whether the fault is one of the network: no connection, one that broke, no answer in time, one that cannot be unpacked.</summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        // A certificate that is not trusted will not be in a second.
        HttpRequestException { InnerException: AuthenticationException } => false,
        HttpRequestException { HttpRequestError: HttpRequestError.UserAuthenticationError or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.ExtendedConnectNotSupported } => false,
        HttpRequestException or IOException or InvalidDataException or TimeoutRejectedException => true,

        // HttpClient.Timeout of a client that the user made, or a limit of a handler.
        OperationCanceledException => true,
        _ => false,
    };

    /// <summary>Whether an answer with this status may be another one next time.</summary>
    public static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    /// <summary>Whether nothing of the request can have reached anybody.</summary>
    public static bool IsWithoutConnection(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>What happened, in a few words, for a log or a message.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        TimeoutRejectedException timeout => $"no answer within {timeout.Timeout:c}",
        OperationCanceledException { InnerException: TimeoutException inner } => inner.Message,
        HttpRequestException { InnerException: IOException inner } => inner.Message,
        _ => exception.Message,
    };
}
