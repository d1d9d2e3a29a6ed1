namespace SchemaGen.MindVideo;

/// <summary>
/// The options of a <see cref="MindVideoClient"/>. <c>AddMindVideo</c> binds them to the configuration section <c>MindVideo</c>. A client copies the values when it is created.
/// </summary>
public sealed class MindVideoOptions
{
    /// <summary>The configuration section that <c>AddMindVideo</c> reads: <c>MindVideo</c>.</summary>
    public const string SectionName = "MindVideo";

    /// <summary>The environment variable that contains the API key where it is set nowhere else: <c>MINDVIDEO_API_KEY</c>.</summary>
    public const string ApiKeyVariable = "MINDVIDEO_API_KEY";

    /// <summary>The address of MindVideo where no other is set: <c>https://api.mindvideo.ai/</c>.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.mindvideo.ai/");

    /// <summary>
    /// The API key, sent as <c>Authorization: Bearer ...</c> to <see cref="BaseAddress"/> and nowhere else. It consists of printable ASCII without spaces. Where it is not set, <see cref="ApiKeyVariable"/> is read.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// The address of MindVideo: an absolute https URL. Plain http is for this machine only (an emulator), because the API key goes with each request. Where it is not set, it is the
    /// <see cref="HttpClient.BaseAddress"/> of the given client, or else <see cref="DefaultBaseAddress"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Whether plain http is allowed to other machines, over a trusted network. <see langword="false"/> by default.</summary>
    public bool AllowUnencryptedHttp { get; set; }

    /// <summary>How often a request is repeated after network errors, 408, 429 and 5xx: 0 (never) to 100; 5 by default.</summary>
    public int MaxRetryAttempts { get; set; } = 5;

    /// <summary>The delay before the first retry. It doubles with each retry, and a random part of it is taken off. More than zero, at most a day; half a second by default.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest delay between two attempts, unless the server requests one. At least <see cref="RetryDelay"/>, at most a day; 20 seconds by default.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The longest <c>Retry-After</c> that the client respects. When MindVideo requests more, the call fails at once, and <see cref="MindVideoException.RetryAfter"/> has the requested delay. Zero to a day; two minutes by default.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The timeout of one attempt, and of each pause in a download or a stream of events. 10 milliseconds to a day; 60 seconds by default.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The length of the longest response of the API that is read, and of the longest event of a stream, in bytes. 1 KiB to 1 GiB; 4 MiB by default. It does not limit downloads.</summary>
    public int MaxResponseBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>The delay between the first two polls of a task. It grows by half with each poll. 1 millisecond to a day; one second by default.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay between two polls of a task. At least <see cref="PollInterval"/>, at most a day; 10 seconds by default.</summary>
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The timeout of a wait for a task. More than zero, at most 45 days; 20 minutes by default.</summary>
    public TimeSpan WaitTimeout { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>How many submits may be under way at once; further ones wait for their turn. 1 to 10,000; 256 by default.</summary>
    public int MaxConcurrentSubmits { get; set; } = 256;

    /// <summary>How many requests for tasks may be under way at once, of waits and others; further ones wait for their turn. Waits between their polls do not count. 1 to 10,000; 256 by default.</summary>
    public int MaxConcurrentPolls { get; set; } = 256;

    /// <summary>How many downloads may be under way at once; further ones wait for their turn. 1 to 10,000; 32 by default.</summary>
    public int MaxConcurrentDownloads { get; set; } = 32;

    /// <summary>The bounds of downloads.</summary>
    public MindVideoDownloadOptions Downloads { get; set; } = new();

    internal MindVideoOptions Copy()
    {
        var copy = (MindVideoOptions)MemberwiseClone();
        copy.Downloads = Downloads?.Copy() ?? new MindVideoDownloadOptions();
        return copy;
    }
}
