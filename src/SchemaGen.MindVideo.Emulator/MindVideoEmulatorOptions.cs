namespace SchemaGen.MindVideo.Emulator;

/// <summary>How a <see cref="MindVideoEmulator"/> runs. What is not set has the value of a fresh emulator on a free loopback port.</summary>
public sealed class MindVideoEmulatorOptions
{
    /// <summary>The API key of an emulator that is given none: <c>mv_emulator</c>.</summary>
    public const string DefaultApiKey = "mv_emulator";

    internal const int HighestPort = 65535;

    internal static readonly TimeSpan LongestTime = TimeSpan.FromDays(365);

    /// <summary>The address to listen on: an IP address, or <c>localhost</c>. By default 127.0.0.1, which only this machine reaches.</summary>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>The port, from 0 to 65535. 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The folders with schema files, one file per model; each must exist. Where there is none: <c>schemas</c> of the current folder if it exists, else the files beside the program.</summary>
    public IList<string> SchemaFolders { get; } = [];

    /// <summary>The folder that keeps tasks, ledger and API keys across restarts; it is created where it does not exist. <see langword="null"/>, the default, keeps them in memory.</summary>
    public string? DataFolder { get; set; }

    /// <summary>The API keys; where there is none, <see cref="DefaultApiKey"/>. Printable ASCII without spaces.</summary>
    public IList<string> ApiKeys { get; } = [];

    /// <summary>How long a task is queued, on the emulator's clock: zero to 365 days, by default 500 ms.</summary>
    public TimeSpan QueueTime { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a task is processed, on the emulator's clock: zero to 365 days, by default 1.5 s.</summary>
    public TimeSpan ProcessingTime { get; set; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>The longest body of a request, in bytes: at least 1, by default 20 MiB. A longer one is refused with 413.</summary>
    public long MaxRequestBodyBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>The seed of the dice that faults with a probability throw; <see langword="null"/>, the default, for another one in each run.</summary>
    public int? FaultSeed { get; set; }

    /// <summary>Whether nothing is written to the console, not even a warning.</summary>
    public bool Quiet { get; set; }

    /// <summary>How long a stream of events is silent before it sends a comment, so that nobody between takes it for dead.</summary>
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
