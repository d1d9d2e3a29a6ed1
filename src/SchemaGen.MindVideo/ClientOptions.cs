namespace SchemaGen.MindVideo;

/// <summary>What a client takes over when it is made.</summary>
internal static class ClientOptions
{
    /// <summary>Copies the options, fills in what has another source, and checks them.</summary>
    /// <param name="options">What the caller gave.</param>
    /// <param name="clientAddress">The base address of a given <see cref="HttpClient"/>: a caller who set it there means it.</param>
    public static MindVideoOptions Take(MindVideoOptions options, Uri? clientAddress)
    {
        ArgumentNullException.ThrowIfNull(options);
        MindVideoOptions taken = options.Copy();
        taken.BaseAddress ??= clientAddress ?? MindVideoOptions.DefaultBaseAddress;
        FillInApiKey(taken);
        List<string> faults = MindVideoOptionsValidator.FaultsOf(taken);
        return faults.Count == 0 ? taken : throw new ArgumentException(string.Join("\n", faults), nameof(options));
    }

    public static void FillInApiKey(MindVideoOptions options)
    {
        if (string.IsNullOrEmpty(options.ApiKey))
        {
            options.ApiKey = Environment.GetEnvironmentVariable(MindVideoOptions.ApiKeyVariable);
        }
    }
}
