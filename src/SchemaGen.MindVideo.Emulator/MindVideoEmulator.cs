using Microsoft.Data.Sqlite;
using SchemaGen.MindVideo.Emulator.Changes;
using SchemaGen.MindVideo.Emulator.Control;
using SchemaGen.MindVideo.Emulator.Hosting;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Models;
using SchemaGen.MindVideo.Emulator.Outputs;
using SchemaGen.MindVideo.Emulator.Playground;
using SchemaGen.MindVideo.Emulator.Storage;

namespace SchemaGen.MindVideo.Emulator;

/// <summary>
/// An emulator of MindVideo on a loopback port, which costs nothing: it has the task API with idempotency, events and real pictures, and for tests a clock to move, a ledger to read, and faults to
/// inject. The endpoints under <c>/emulator</c> use the same objects.
/// </summary>
public sealed class MindVideoEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EmulatorStore _store;
    private readonly ModelCatalog _catalog;
    private readonly EmulatorChanges _changes = new();
    private readonly PageToken _token = new();
    private int _isStopped;

    private MindVideoEmulator(WebApplication app, EmulatorStore store, ModelCatalog catalog, MindVideoEmulatorOptions options)
    {
        _app = app;
        _store = store;
        _catalog = catalog;
        Clock = new EmulatorClock { HasTasks = () => store.HasTasks, Changed = store.RememberTime };
        Faults = new EmulatorFaults(options.FaultSeed, catalog) { Changed = _changes.OfFaults };
        store.Changed = _changes.OfTasks;
        store.Keys.Changed = _changes.OfKeys;
        Ledger = new EmulatorLedger(store, Clock);
        Keys = new EmulatorKeys(store.Keys);
    }

    /// <summary>The address on which it listens, the first one where there are several: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri BaseAddress => Addresses[0];

    /// <summary>All addresses on which it listens.</summary>
    internal IReadOnlyList<Uri> Addresses { get; private set; } = [];

    /// <summary>An API key that worked at the start: the first one of the options that did, or else one of the data folder. It may have been disabled or deleted since.</summary>
    /// <exception cref="InvalidOperationException">No key worked: all keys of the data folder are disabled or deleted. <see cref="EmulatorKeys.Create"/> creates one.</exception>
    public string ApiKey => WorkingKey ?? throw new InvalidOperationException("No API key works: all of the data folder are disabled or deleted. Keys.Create() creates one.");

    /// <summary>The same key as <see cref="ApiKey"/>; null where no key worked.</summary>
    internal string? WorkingKey { get; private set; }

    /// <summary>The clock on which the statuses of tasks depend.</summary>
    public EmulatorClock Clock { get; }

    /// <summary>The faults that are being injected.</summary>
    public EmulatorFaults Faults { get; }

    /// <summary>The charges and refunds.</summary>
    public EmulatorLedger Ledger { get; }

    /// <summary>The API keys.</summary>
    public EmulatorKeys Keys { get; }

    /// <summary>The slugs of the models that it knows, in order.</summary>
    public IReadOnlyList<string> Models => [.. _catalog.Models.Keys];

    /// <summary>The schema files that could not be read.</summary>
    public IReadOnlyList<SchemaProblem> SchemaProblems => _catalog.Problems;

    /// <summary>The settings of a client of <c>SchemaGen.MindVideo</c> that uses this emulator: <c>MindVideo:BaseAddress</c> and <c>MindVideo:ApiKey</c>, for the configuration of an application under test.</summary>
    /// <exception cref="InvalidOperationException">No key worked at the start; see <see cref="ApiKey"/>.</exception>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["MindVideo:BaseAddress"] = BaseAddress.ToString(),
        ["MindVideo:ApiKey"] = ApiKey,
    };

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">The options; <see langword="null"/> for a fresh emulator in memory, on a free loopback port.</param>
    /// <param name="ct">Cancels the start.</param>
    /// <returns>The emulator, which accepts requests.</returns>
    /// <exception cref="ArgumentException">An option is out of its bounds.</exception>
    /// <exception cref="IOException">Host and port cannot be listened on, a schema folder does not exist, or the data folder cannot be written.</exception>
    /// <exception cref="InvalidDataException">The data was written by another version, or the schema of an added model cannot be read.</exception>
    public static async Task<MindVideoEmulator> StartAsync(MindVideoEmulatorOptions? options = null, CancellationToken ct = default)
    {
        options ??= new MindVideoEmulatorOptions();
        options.Validate();
        IReadOnlyList<string> urls = ListenAddress.UrlsOf(options);
        ModelCatalog catalog = await ModelCatalog.ReadAsync([.. options.SchemaFolders], options.Models, ct).ConfigureAwait(false);
        EmulatorStore store = EmulatorStore.Open(options.DataFolder, options.MostPages);
        WebApplication? app = null;
        try
        {
            app = EmulatorApplication.Build(options);
            var emulator = new MindVideoEmulator(app, store, catalog, options);
            emulator.Begin(options);
            EmulatorApplication.Map(app, emulator.Endpoints(options), new ForeignRequests(new AllowedHosts([.. ListenAddress.HostsOf(urls), .. options.AllowedHosts]), emulator._token));
            await ListenAsync(app, options, ct).ConfigureAwait(false);
            emulator.Addresses = [.. app.Urls.Select(ListenAddress.ToBaseAddress)];
            return emulator;
        }
        catch (Exception exception)
        {
            if (app is not null)
            {
                await app.DisposeAsync().ConfigureAwait(false);
            }

            store.Dispose();
            if (exception is SqliteException problem)
            {
                throw StorageProblem.OfStart(problem, options.DataFolder);
            }

            throw;
        }
    }

    /// <summary>Stops the emulator: streams end, the port becomes free, and another emulator can open the data folder. A second call does nothing.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _isStopped, 1) == 0)
        {
            await _app.StopAsync().ConfigureAwait(false);
            await _app.DisposeAsync().ConfigureAwait(false);
            _store.Dispose();
        }
    }

    /// <summary>Stops the emulator, as <see cref="StopAsync"/> does.</summary>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private static async Task ListenAsync(WebApplication app, MindVideoEmulatorOptions options, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct).ConfigureAwait(false);
        }
        catch (Exception exception) when (ListenProblem.Is(exception))
        {
            throw ListenProblem.Of(exception, options);
        }
    }

    private void Begin(MindVideoEmulatorOptions options)
    {
        _store.Keys.Begin([.. options.ApiKeys]);
        WorkingKey = _store.Keys.FirstEnabled(options.ApiKeys.Count > 0 ? options.ApiKeys : [MindVideoEmulatorOptions.DefaultApiKey]);

        // The clock may have been ahead when the emulator was stopped, and a task that had ended must not run again.
        DateTimeOffset now = Clock.Now;
        if (_store.LatestAt(now) is { } latest && latest > now)
        {
            if (latest > EmulatorClock.Latest)
            {
                latest = EmulatorClock.Latest;
                _store.EndTasksBy(latest);
            }

            Clock.Set(latest);
        }
    }

    private EmulatorEndpoints Endpoints(MindVideoEmulatorOptions options)
    {
        CancellationToken stopping = _app.Lifetime.ApplicationStopping;
        var authorization = new Http.Authorization(_store.Keys);
        var exchange = new FaultyExchange(stopping);
        var check = new SubmitCheck(_catalog);
        return new EmulatorEndpoints(
            new SubmitEndpoint(authorization, check, _store, Clock, Faults, exchange, options),
            new TaskEndpoints(authorization, _store, Clock, Faults, exchange, new EventStream(_store, Clock, options, stopping)),
            new OutputEndpoint(_store, Clock, Faults, exchange, new Pictures()),
            new LedgerEndpoint(Ledger),
            new StateEndpoint(_store, Clock, Faults),
            new ClockEndpoint(Clock),
            new KeysEndpoint(Keys),
            new FaultsEndpoint(Faults),
            new PlaygroundEndpoints(
                new PageEndpoint(_token),
                new ModelsEndpoint(_catalog, options),
                new CheckEndpoint(check, _catalog, options),
                new HistoryEndpoint(_store, Clock, Ledger),
                new ChangesEndpoint(_store, Clock, _changes, options.KeepAlive, stopping)));
    }
}
