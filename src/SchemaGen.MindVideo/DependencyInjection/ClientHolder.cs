using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SchemaGen.MindVideo;

/// <summary>The client of a program. It is created again when its options change, so that a new API key in the configuration takes effect when the client is next resolved.</summary>
internal sealed class ClientHolder(IServiceProvider services, IOptionsMonitor<MindVideoOptions> monitor)
{
    /// <summary>The name of the <see cref="HttpClient"/> that calls the API.</summary>
    public const string ApiClient = MindVideoTelemetry.Name;

    /// <summary>The name of the <see cref="HttpClient"/> that downloads. It is a separate one, because the hosts of files are not the API.</summary>
    public const string FilesClient = "SchemaGen.MindVideo.Files";

    private readonly object _lock = new();
    private MindVideoOptions? _options;
    private MindVideoClient? _client;

    public MindVideoClient Client
    {
        get
        {
            // The monitor returns the same instance until the options change.
            MindVideoOptions current = monitor.CurrentValue;
            lock (_lock)
            {
                if (_client is null || !ReferenceEquals(current, _options))
                {
                    _client = Create(current);
                    _options = current;
                }

                return _client;
            }
        }
    }

    private MindVideoClient Create(MindVideoOptions options)
    {
        var clients = services.GetRequiredService<IHttpClientFactory>();
        return new MindVideoClient(
            clients.CreateClient(ApiClient),
            clients.CreateClient(FilesClient),
            options,
            services.GetRequiredService<ILoggerFactory>().CreateLogger(MindVideoTelemetry.Name),
            services.GetService<TimeProvider>(),
            services.GetRequiredService<ClientTelemetry>());
    }
}
