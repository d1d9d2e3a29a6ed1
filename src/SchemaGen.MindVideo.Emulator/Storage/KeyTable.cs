using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>The table of API keys, with a copy in memory that every request reads. Deleted keys are remembered, so that a restart does not bring them back.</summary>
internal sealed class KeyTable : IDisposable
{
    private readonly Lock _lock;
    private readonly ConcurrentDictionary<string, ApiKeyState> _states = new(StringComparer.Ordinal);
    private readonly Statement _write;
    private readonly Statement _forgetDefault;

    public KeyTable(SqliteConnection connection, Lock storeLock)
    {
        _lock = storeLock;
        _write = new Statement(connection, "INSERT OR REPLACE INTO api_keys (key, state, is_default) VALUES ($key, $state, $default)", "$key", "$state", "$default");
        _forgetDefault = new Statement(connection, "DELETE FROM api_keys WHERE is_default = 1 RETURNING key");
        using var all = new Statement(connection, "SELECT key, state FROM api_keys");
        foreach ((string key, ApiKeyState state) in all.Read(static row => (row.GetString(0), (ApiKeyState)row.GetInt32(1))))
        {
            _states[key] = state;
        }
    }

    /// <summary>Is called after each change, under the store's lock, so it must not call back.</summary>
    public Action Changed { get; set; } = static () => { };

    public IReadOnlyList<(string Key, ApiKeyState State)> All =>
        _states.Where(static pair => pair.Value != ApiKeyState.Deleted).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value)).ToList();

    /// <summary>Returns the first enabled key of some keys, or else any enabled key; null where there is none.</summary>
    public string? FirstEnabled(IEnumerable<string> preferred) =>
        preferred.Concat(All.Select(static pair => pair.Key)).FirstOrDefault(key => StateOf(key) == ApiKeyState.Enabled);

    /// <summary>Adds the keys of the options, where they are new.</summary>
    /// <param name="keys">The keys; none for the default key, which is removed as soon as there are others.</param>
    public void Begin(IReadOnlyCollection<string> keys)
    {
        lock (_lock)
        {
            bool isDefault = keys.Count == 0;
            if (!isDefault)
            {
                foreach (string gone in _forgetDefault.Read(static row => row.GetString(0)))
                {
                    _states.TryRemove(gone, out _);
                }
            }

            foreach (string key in isDefault ? [MindVideoEmulatorOptions.DefaultApiKey] : keys)
            {
                if (_states.TryAdd(key, ApiKeyState.Enabled))
                {
                    _write.Execute(key, (int)ApiKeyState.Enabled, isDefault);
                }
            }
        }
    }

    /// <summary>Returns the state of a key. A key that never existed counts as deleted.</summary>
    public ApiKeyState StateOf(string key) => _states.GetValueOrDefault(key, ApiKeyState.Deleted);

    /// <summary>Changes the state of a key, where its current state allows the change.</summary>
    /// <returns>Whether the state was changed.</returns>
    public bool TrySet(string key, ApiKeyState state, Func<ApiKeyState, bool> isAllowed)
    {
        lock (_lock)
        {
            if (!isAllowed(StateOf(key)))
            {
                return false;
            }

            _write.Execute(key, (int)state, false);
            _states[key] = state;
            Changed();
            return true;
        }
    }

    public void Dispose()
    {
        _write.Dispose();
        _forgetDefault.Dispose();
    }
}
