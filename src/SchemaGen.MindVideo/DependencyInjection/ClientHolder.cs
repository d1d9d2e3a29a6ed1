using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SchemaGen.MindVideo;

/// <summary>The one client of a program, made anew when its options change: an API key that is replaced in the configuration is used by whoever asks for the client next.</summary>
internal sealed class ClientHolder(IServiceProvider services, IOptionsMonitor<MindVideoOptions> monitor)
{
    /// <summary>The name of the <see cref="HttpClient"/> that calls the API.</summary>
    public const string ApiClient = MindVideoTelemetry.Name;

    /// <summary>The name of the <see cref="HttpClient"/> that downloads: its own, because the hosts of files are not the API.</summary>
    public const string FilesClient = "SchemaGen.MindVideo.Files";

    private readonly object _lock = new();
    private MindVideoOptions? _options;
    private MindVideoClient? _client;

    public MindVideoClient Client
    {
        get
        {
            // The monitor gives the same options until they change.
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
