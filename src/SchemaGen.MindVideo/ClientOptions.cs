namespace SchemaGen.MindVideo;

/// <summary>What a client takes over when it is made.</summary>
internal static class ClientOptions
{
    /// <summary>Copies the options, fills in what has another source, and checks them.</summary>
    /// <param name="options">What the caller gave.</param>
    /// <param name="client">A given <see cref="HttpClient"/>: a caller who set a base address there means it.</param>
    public static MindVideoOptions Take(MindVideoOptions options, HttpClient? client)
    {
        ArgumentNullException.ThrowIfNull(options);
        MindVideoOptions taken = options.Copy();
        taken.BaseAddress ??= client?.BaseAddress ?? MindVideoOptions.DefaultBaseAddress;
        FillInApiKey(taken);
        List<string> faults = MindVideoOptionsValidator.FaultsOf(taken);
        return faults.Count == 0 ? taken : throw new ArgumentException(string.Join("\n", faults), nameof(options));
    }

    /// <summary>Checks a client that also downloads: what it sends by default, it sends to everybody.</summary>
    public static HttpClient CheckGiven(HttpClient? client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.DefaultRequestHeaders.Authorization is null
            ? client
            : throw new ArgumentException("The client has a default Authorization header, which would go to the hosts of files as well: give the API key in the options, and it goes to MindVideo alone", nameof(client));
    }

    public static void FillInApiKey(MindVideoOptions options)
    {
        if (string.IsNullOrEmpty(options.ApiKey))
        {
            options.ApiKey = Environment.GetEnvironmentVariable(MindVideoOptions.ApiKeyVariable);
        }
    }
}
