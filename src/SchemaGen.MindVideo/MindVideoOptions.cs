namespace SchemaGen.MindVideo;

/// <summary>
/// How a <see cref="MindVideoClient"/> reaches MindVideo. <c>AddMindVideo</c> binds it to the configuration section <c>MindVideo</c>. A client takes over the values once, when it is made.
/// </summary>
public sealed class MindVideoOptions
{
    /// <summary>The configuration section that <c>AddMindVideo</c> reads: <c>MindVideo</c>.</summary>
    public const string SectionName = "MindVideo";

    /// <summary>The environment variable that holds the API key where nothing else gives one: <c>MINDVIDEO_API_KEY</c>.</summary>
    public const string ApiKeyVariable = "MINDVIDEO_API_KEY";

    /// <summary>Where MindVideo answers, unless something else is said: <c>https://api.mindvideo.ai/</c>.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.mindvideo.ai/");

    /// <summary>
    /// The API key, sent as <c>Authorization: Bearer ...</c> to <see cref="BaseAddress"/> and nowhere else. Printable ASCII without spaces. Where it is not set, it comes from <see cref="ApiKeyVariable"/>.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Where MindVideo answers: an absolute https URL; plain http for this machine only (an emulator), because the API key goes with each request. Where it is not set, the
    /// <see cref="HttpClient.BaseAddress"/> of the given client, else <see cref="DefaultBaseAddress"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Whether plain http is allowed to other machines than this one, where the network between is trusted. False by default.</summary>
    public bool AllowUnencryptedHttp { get; set; }

    /// <summary>How often a request is repeated after network faults, 408, 429 and 5xx: 0 (never) to 100; 5 by default.</summary>
    public int MaxRetryAttempts { get; set; } = 5;

    /// <summary>The delay before the first retry; it doubles with each, and is spread at random. More than zero, at most a day; half a second by default.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest delay between two attempts that the client chooses itself. At least <see cref="RetryDelay"/>, at most a day; 20 seconds by default.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The longest <c>Retry-After</c> that is waited for. When MindVideo asks for more, the call fails at once, and <see cref="MindVideoException.RetryAfter"/> says when to come back. Zero to a day; two minutes by default.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one attempt may take, and how long a download or a stream of events may be silent. 10 milliseconds to a day; 60 seconds by default.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest answer of the API that is read, and the longest event of a stream, in bytes. 1 KiB to 1 GiB; 4 MiB by default. Downloads are not answers of the API.</summary>
    public int MaxResponseBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>The delay before a task is looked at for the second time; it grows by half with each. 1 millisecond to a day; one second by default.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay between two looks at a task. At least <see cref="PollInterval"/>, at most a day; 10 seconds by default.</summary>
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a task is waited for. More than zero, at most 45 days; 20 minutes by default.</summary>
    public TimeSpan WaitTimeout { get; set; } = TimeSpan.FromMinutes(20);

    internal MindVideoOptions Copy() => (MindVideoOptions)MemberwiseClone();
}
