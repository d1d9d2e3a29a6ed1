namespace SchemaGen.MindVideo;

/// <summary>How connections are made, with dependency injection or without.</summary>
internal static class ClientHandlers
{
    /// <summary>Long enough to be worth it, short enough to see a change of DNS.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>For the API: redirects are not followed, because the API key would go with them.</summary>
    public static SocketsHttpHandler CreateForApi() => new() { AllowAutoRedirect = false, PooledConnectionLifetime = s_connectionLifetime, ConnectTimeout = s_connectTimeout };

    /// <summary>For files, whose hosts redirect as they like.</summary>
    public static SocketsHttpHandler CreateForFiles() => new() { PooledConnectionLifetime = s_connectionLifetime, ConnectTimeout = s_connectTimeout };

    /// <summary>Each attempt and each silence has its own limit; a stream of events may be open for hours.</summary>
    public static HttpClient Create(SocketsHttpHandler handler)
    {
        var client = new HttpClient(handler);
        Configure(client);
        return client;
    }

    /// <inheritdoc cref="Create"/>
    public static void Configure(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;
}
