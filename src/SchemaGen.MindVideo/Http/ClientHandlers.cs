using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>How connections are made, with dependency injection or without.</summary>
internal static class ClientHandlers
{
    /// <summary>Long enough to be worth it, short enough to see a change of DNS.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>For the API: redirects are not followed, because the API key would go with them.</summary>
    public static SocketsHttpHandler CreateForApi() => Create(allowsRedirects: false);

    /// <summary>For files, whose hosts redirect as they like.</summary>
    public static SocketsHttpHandler CreateForFiles() => Create(allowsRedirects: true);

    public static HttpClient Create(SocketsHttpHandler handler)
    {
        var client = new HttpClient(handler);
        Configure(client);
        return client;
    }

    /// <summary>
    /// Each attempt and each silence has its own limit; a stream of events may be open for hours. HTTP/2, where the server has it: any number of calls share a connection.
    /// </summary>
    public static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
    }

    private static SocketsHttpHandler Create(bool allowsRedirects) => new()
    {
        AllowAutoRedirect = allowsRedirects,
        PooledConnectionLifetime = s_connectionLifetime,
        ConnectTimeout = s_connectTimeout,
        UseCookies = false,
        EnableMultipleHttp2Connections = true,
    };
}
