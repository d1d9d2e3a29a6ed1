using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>All that a client makes of its options. A client of dependency injection has another core after each change of the options.</summary>
internal sealed class ClientCore
{
    /// <summary>Creates a core.</summary>
    /// <param name="api">The client for requests to the API.</param>
    /// <param name="files">The client for downloads.</param>
    /// <param name="options">The options, which the core owns.</param>
    /// <param name="credentials">The API key.</param>
    /// <param name="time">The clock.</param>
    /// <param name="telemetry">The metrics and traces.</param>
    /// <param name="logger">The logger.</param>
    public ClientCore(HttpClient api, HttpClient files, MindVideoOptions options, Credentials credentials, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
    {
        var transport = new ApiTransport(api, options, credentials, time, telemetry, logger);
        Telemetry = new CallTelemetry(telemetry, options.BaseAddress!, time);
        Tasks = new TaskCalls(transport, new RecentTasks(time), Telemetry, telemetry, logger);
        Events = new EventStream(transport, Tasks, Telemetry, options, time, telemetry, logger);
        Waits = new WaitCalls(Tasks, Events, new TaskWaiter(options, time, telemetry, logger), Telemetry);
        Batches = new BatchCalls(Tasks, Waits, Telemetry, options, time);
        Files = new FileDownloader(files, options, time, telemetry, logger, credentials.Scrubber);
        BaseAddress = options.BaseAddress!;
        Credentials = credentials;
    }

    public TaskCalls Tasks { get; }

    public EventStream Events { get; }

    public WaitCalls Waits { get; }

    public BatchCalls Batches { get; }

    public FileDownloader Files { get; }

    public Uri BaseAddress { get; }

    public Credentials Credentials { get; }

    public CallTelemetry Telemetry { get; }
}
