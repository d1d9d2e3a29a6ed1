using System.Security.Cryptography;
using SchemaGen.MindVideo.Emulator.Storage;

namespace SchemaGen.MindVideo.Emulator;

/// <summary>The API keys that the emulator accepts.</summary>
/// <remarks>Members may be called from any thread. A change takes effect with the next request.</remarks>
public sealed class EmulatorKeys
{
    private const int RandomBytes = 16;

    private readonly KeyTable _table;

    internal EmulatorKeys(KeyTable table) => _table = table;

    /// <summary>The existing keys, and whether each is disabled.</summary>
    public IReadOnlyDictionary<string, bool> All =>
        _table.All.ToDictionary(static pair => pair.Key, static pair => pair.State == ApiKeyState.Disabled, StringComparer.Ordinal);

    internal KeyTable Table => _table;

    /// <summary>Creates a key.</summary>
    /// <param name="key">The key: 1 to 255 printable ASCII characters without spaces; <see langword="null"/> for a random one.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The key has other characters or another length.</exception>
    /// <exception cref="InvalidOperationException">The key exists.</exception>
    public string Create(string? key = null)
    {
        key ??= "mv_emulator_" + RandomNumberGenerator.GetHexString(RandomBytes * 2, lowercase: true);
        if (!ApiKeyText.IsValid(key))
        {
            throw new ArgumentException("An API key is 1 to 255 printable ASCII characters without spaces.", nameof(key));
        }

        return _table.TrySet(key, ApiKeyState.Enabled, static state => state == ApiKeyState.Deleted)
            ? key
            : throw new InvalidOperationException("The API key exists.");
    }

    /// <summary>Disables a key: requests with it get a 403.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether the key exists.</returns>
    public bool Disable(string key) => _table.TrySet(key, ApiKeyState.Disabled, static state => state != ApiKeyState.Deleted);

    /// <summary>Enables a key again.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether the key exists.</returns>
    public bool Enable(string key) => _table.TrySet(key, ApiKeyState.Enabled, static state => state != ApiKeyState.Deleted);

    /// <summary>Deletes a key: requests with it get a 401.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether the key existed.</returns>
    public bool Delete(string key) => _table.TrySet(key, ApiKeyState.Deleted, static state => state != ApiKeyState.Deleted);
}
