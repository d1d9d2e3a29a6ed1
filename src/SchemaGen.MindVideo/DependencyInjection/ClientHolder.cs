using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SchemaGen.MindVideo;

/// <summary>
/// The client of an account. After a change of its options, calls of the same client have the new ones, and calls and waits that are under way have the new API key. Changed options that are not valid have no effect but a
/// log entry: a slip of the pen in a configuration must not stop a program that runs.
/// </summary>
internal sealed class ClientHolder : IDisposable
{
    private readonly IServiceProvider _services;
    private readonly IOptionsMonitor<MindVideoOptions> _monitor;
    private readonly string _name;
    private readonly ILogger _logger;
    private readonly MindVideoClient _client;
    private readonly IDisposable? _subscription;
    private readonly object _lock = new();
    private MindVideoOptions? _options;
    private ClientCore? _core;
    private string? _lastError;

    public ClientHolder(IServiceProvider services, string name)
    {
        _services = services;
        _monitor = services.GetRequiredService<IOptionsMonitor<MindVideoOptions>>();
        _name = name;
        _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(MindVideoTelemetry.Name);
        _client = new MindVideoClient(CurrentCore);

        // A wait that is under way has the new key even where nobody calls the client meanwhile.
        _subscription = _monitor.OnChange((_, changed) =>
        {
            if (changed == _name && _core is not null)
            {
                CurrentCore();
            }
        });
    }

    /// <summary>The client.</summary>
    /// <exception cref="OptionsValidationException">The options are not valid, and have not been valid before.</exception>
    public MindVideoClient Client
    {
        get
        {
            CurrentCore();
            return _client;
        }
    }

    public void Dispose() => _subscription?.Dispose();

    private ClientCore CurrentCore()
    {
        lock (_lock)
        {
            try
            {
                // The monitor returns the same instance until the options change.
                MindVideoOptions current = _monitor.Get(_name);
                if (_core is null || !ReferenceEquals(current, _options))
                {
                    _core = Create(current);
                    _options = current;
                }

                _lastError = null;
            }
            catch (Exception exception) when (_core is not null)
            {
                if (exception.Message != _lastError)
                {
                    _lastError = exception.Message;
                    _logger.OptionsRefused(MindVideoSection.PathOf(_name), _core.Credentials.Scrubber.Scrub(exception.Message));
                }
            }

            return _core;
        }
    }

    private ClientCore Create(MindVideoOptions options)
    {
        var clients = _services.GetRequiredService<IHttpClientFactory>();
        HttpClient api = clients.CreateClient(MindVideoHttpClients.ApiOf(_name));
        MindVideoOptions taken = ClientOptions.Take(options, api);
        return new ClientCore(
            api,
            clients.CreateClient(MindVideoHttpClients.DownloadsOf(_name)),
            taken,
            CredentialsOf(taken),
            _services.GetService<TimeProvider>() ?? TimeProvider.System,
            _services.GetRequiredService<ClientTelemetry>(),
            _logger);
    }

    /// <summary>Changes the key of calls that are under way, but never sends it to the address that MindVideo had before.</summary>
    private Credentials CredentialsOf(MindVideoOptions options)
    {
        if (_core is null || _core.BaseAddress != options.BaseAddress)
        {
            return new Credentials(options.ApiKey!);
        }

        _core.Credentials.Change(options.ApiKey!);
        return _core.Credentials;
    }
}
