namespace SchemaGen.MindVideo;

/// <summary>The bounds of downloads. The addresses of files come from responses, and their hosts are not the API.</summary>
public sealed class MindVideoDownloadOptions
{
    /// <summary>The size of the largest file that is downloaded, in bytes; also of a data URI. At least 1; 2 GiB by default.</summary>
    public long MaxBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>
    /// The slowest rate of a download, in bytes per second, measured over the time of <see cref="MindVideoOptions.AttemptTimeout"/>; a slower one is broken off and repeated. 0 (any rate) or more; 1 KiB by default.
    /// </summary>
    public long MinBytesPerSecond { get; set; } = 1024;

    /// <summary>The timeout of a whole download with all its attempts, from when its turn comes. More than zero, at most 45 days; 30 minutes by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The hosts that files are downloaded from, also after redirects: <c>files.example.com</c>, or <c>*.example.com</c> for all hosts below it. The host of <see cref="MindVideoOptions.BaseAddress"/> is allowed besides.
    /// Empty, as by default, it allows any host.
    /// </summary>
    public IList<string> AllowedHosts { get; set; } = [];

    /// <summary>
    /// Whether a redirect may lead to a loopback, link-local or private address, such as a service in the network of the program, when neither the file's own URL nor
    /// <see cref="MindVideoOptions.BaseAddress"/> has the same host. <see langword="false"/> by default.
    /// </summary>
    public bool AllowRedirectsToPrivateAddresses { get; set; }

    internal MindVideoDownloadOptions Copy()
    {
        var copy = (MindVideoDownloadOptions)MemberwiseClone();
        copy.AllowedHosts = [.. AllowedHosts ?? []];
        return copy;
    }
}
