using System.Security.Authentication;
using Polly.Timeout;

namespace SchemaGen.MindVideo;

/// <summary>Which faults another attempt may mend.</summary>
internal static class Transience
{
    /// <summary>Whether the fault is one of the network: no connection, one that broke, no answer in time.</summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        // A certificate that is not trusted will not be in a second.
        HttpRequestException { InnerException: AuthenticationException } => false,
        HttpRequestException { HttpRequestError: HttpRequestError.UserAuthenticationError or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.ExtendedConnectNotSupported } => false,
        HttpRequestException or IOException or TimeoutRejectedException => true,

        // HttpClient.Timeout, of a client that the user made.
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    /// <summary>What happened, in a few words, for a log or a message.</summary>
    public static string Describe(Exception exception, TimeSpan attemptTimeout) => exception switch
    {
        TimeoutRejectedException => $"no answer within {attemptTimeout:c}",
        OperationCanceledException { InnerException: TimeoutException inner } => inner.Message,
        HttpRequestException { InnerException: IOException inner } => inner.Message,
        _ => exception.Message,
    };
}
