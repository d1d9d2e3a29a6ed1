namespace SchemaGen.MindVideo;

/// <summary>
/// The names of the <see cref="HttpClient"/>s that <c>AddMindVideo</c> registers, to add handlers to them: <c>services.AddHttpClient(MindVideoHttpClients.Downloads).AddHttpMessageHandler(...)</c>. The client for downloads is
/// a separate one, because the hosts of files are not the API and get no API key.
/// </summary>
public static class MindVideoHttpClients
{
    /// <summary>The name of the client that calls the API, for the account without a name. <c>AddMindVideo</c> returns its builder.</summary>
    public const string Api = "SchemaGen.MindVideo";

    /// <summary>The name of the client that downloads files, for the account without a name.</summary>
    public const string Downloads = "SchemaGen.MindVideo.Files";

    /// <summary>Returns the name of the client that calls the API for an account.</summary>
    /// <param name="name">The name of the account, as <c>AddMindVideo</c> got it; empty for the account without a name.</param>
    /// <returns>The name of the <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static string ApiOf(string name) => Of(Api, name);

    /// <summary>Returns the name of the client that downloads files for an account.</summary>
    /// <param name="name">The name of the account, as <c>AddMindVideo</c> got it; empty for the account without a name.</param>
    /// <returns>The name of the <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static string DownloadsOf(string name) => Of(Downloads, name);

    private static string Of(string client, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 0 ? client : $"{client}:{name}";
    }
}
