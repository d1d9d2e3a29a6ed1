namespace SchemaGen.MindVideo.Emulator;

/// <summary>The options of a <see cref="MindVideoEmulator"/>. The defaults are those of a fresh emulator on a free loopback port.</summary>
public sealed class MindVideoEmulatorOptions
{
    /// <summary>The API key of an emulator for which none is set: <c>mv_emulator</c>.</summary>
    public const string DefaultApiKey = "mv_emulator";

    internal const int HighestPort = 65535;

    internal static readonly TimeSpan LongestTime = TimeSpan.FromDays(365);

    /// <summary>The address to listen on: an IP address, or <c>localhost</c>. By default 127.0.0.1, which only this machine reaches.</summary>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>The port, from 0 to 65535. The default, 0, selects a free one.</summary>
    public int Port { get; set; }

    /// <summary>The folders with schema files, one file per model; each must exist. Where there is none, <c>schemas</c> of the current folder is read if it exists, or else the files beside the program.</summary>
    public IList<string> SchemaFolders { get; } = [];

    /// <summary>The folder that keeps tasks, ledger and API keys across restarts. It is created where it does not exist. With <see langword="null"/>, the default, they are kept in memory.</summary>
    public string? DataFolder { get; set; }

    /// <summary>The API keys: printable ASCII without spaces. Where there is none, <see cref="DefaultApiKey"/> is used.</summary>
    public IList<string> ApiKeys { get; } = [];

    /// <summary>The time that a task is queued, on the emulator's clock: zero to 365 days, by default 500 ms.</summary>
    public TimeSpan QueueTime { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The time that a task is processed, on the emulator's clock: zero to 365 days, by default 1.5 s.</summary>
    public TimeSpan ProcessingTime { get; set; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>The length of the longest allowed body of a request, in bytes: at least 1, by default 20 MiB. A longer body is refused with 413.</summary>
    public long MaxRequestBodyBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>The seed of the random numbers for faults with a probability; <see langword="null"/>, the default, for another seed in each run.</summary>
    public int? FaultSeed { get; set; }

    /// <summary>Whether nothing is written to the console, including warnings.</summary>
    public bool Quiet { get; set; }

    /// <summary>The time without an event after which a stream sends a comment, so that no proxy closes it as idle.</summary>
    internal TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Host);
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, HighestPort);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRequestBodyBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(QueueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ProcessingTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(QueueTime, LongestTime);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ProcessingTime, LongestTime);
        if (ApiKeys.FirstOrDefault(static key => !ApiKeyText.IsValid(key)) is not null)
        {
            throw new ArgumentException("An API key is 1 to 255 printable ASCII characters without spaces.");
        }
    }
}
