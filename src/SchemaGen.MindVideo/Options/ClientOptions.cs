namespace SchemaGen.MindVideo;

/// <summary>Prepares the options of a client when it is created.</summary>
internal static class ClientOptions
{
    /// <summary>Copies the options, fills in what has another source, and checks them.</summary>
    /// <param name="options">The caller's options.</param>
    /// <param name="client">The caller's <see cref="HttpClient"/>, if any. Its base address counts where the options have none.</param>
    public static MindVideoOptions Take(MindVideoOptions options, HttpClient? client)
    {
        ArgumentNullException.ThrowIfNull(options);
        MindVideoOptions taken = options.Copy();
        taken.BaseAddress ??= client?.BaseAddress ?? MindVideoOptions.DefaultBaseAddress;
        FillInApiKey(taken);
        List<string> errors = MindVideoOptionsValidator.ErrorsOf(taken);
        return errors.Count == 0 ? taken : throw new ArgumentException(string.Join("\n", errors), nameof(options));
    }

    /// <summary>Checks a client that also downloads: its default headers go to the hosts of files as well.</summary>
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
