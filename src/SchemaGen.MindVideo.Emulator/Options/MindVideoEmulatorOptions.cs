using SchemaGen.MindVideo.Emulator.Playground.Code;

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

    /// <summary>The URLs to listen on instead of <see cref="Host"/> and <see cref="Port"/>, each a scheme, a host and a port: <c>http://127.0.0.1:0</c>, <c>https://localhost:5001</c> with the developer certificate, <c>http://*:8080</c> for all addresses.</summary>
    public IList<string> Urls { get; } = [];

    /// <summary>
    /// The hosts by which the emulator may be addressed besides <c>localhost</c>, loopback addresses, the address at which a request arrives, and the hosts of <see cref="Host"/> and <see cref="Urls"/>: names and IP addresses,
    /// <c>*.example.com</c> for all names below one, <c>*</c> for all. Requests to another host, and those of a browser from another origin, are refused with 403.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>The folders with schema files, one file per model; each must exist. Where there is none, and no model was added, <c>schemas</c> of the current folder is read if it exists, or else the files beside the program.</summary>
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

    /// <summary>Adds a model, beside those of <see cref="SchemaFolders"/>.</summary>
    /// <param name="slug">The platform's name of the model.</param>
    /// <param name="schema">The schema of its input: JSON Schema, or an OpenAPI document, as a schema file has it.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The slug is empty, or was added before.</exception>
    public MindVideoEmulatorOptions AddModel(string slug, string schema)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(slug);
        ArgumentNullException.ThrowIfNull(schema);
        if (!Models.TryAdd(slug, schema))
        {
            throw new ArgumentException($"The model '{slug}' was added before.", nameof(slug));
        }

        return this;
    }

    /// <summary>The schemas of the models that were added, by their slugs.</summary>
    internal SortedDictionary<string, string> Models { get; } = new(StringComparer.Ordinal);

    /// <summary>What else the server reads: its certificates.</summary>
    internal IConfiguration? ServerConfiguration { get; set; }

    /// <summary>Writes the code that the page shows; null where it shows none.</summary>
    internal IRequestWriter? RequestWriter { get; set; }

    /// <summary>The number of pages at which the database is full; null for as many as there is room for.</summary>
    internal int? MostPages { get; set; }

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
