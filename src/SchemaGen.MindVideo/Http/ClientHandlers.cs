using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>Creates and configures the connections of clients, with dependency injection or without.</summary>
internal static class ClientHandlers
{
    /// <summary>The lifetime of a connection: short enough to follow a change of DNS.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Creates the handler for the API. It follows no redirects, because the API key would go with them.</summary>
    public static SocketsHttpHandler CreateForApi() => Create();

    /// <summary>Creates the handler for the hosts of files. Their redirects are followed by the downloads, which check them.</summary>
    /// <param name="connect">Connects to a host.</param>
    public static SocketsHttpHandler CreateForFiles(Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>> connect)
    {
        SocketsHttpHandler handler = Create();
        handler.ConnectCallback = connect;
        return handler;
    }

    public static HttpClient Create(SocketsHttpHandler handler)
    {
        var client = new HttpClient(handler);
        Configure(client);
        return client;
    }

    /// <summary>
    /// Turns off the timeout of the whole call, because each attempt and each pause of a stream has a limit of its own, and selects HTTP/2, where any number of calls share a connection.
    /// </summary>
    public static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
    }

    private static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = s_connectionLifetime,
        ConnectTimeout = s_connectTimeout,
        UseCookies = false,
        EnableMultipleHttp2Connections = true,
    };
}
