using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.MindVideo;

/// <summary>
/// Removes the API key from texts of servers and of the runtime: a server may quote the key that it does not know, and the runtime quotes a header that it cannot parse. After a change of the key, the earlier ones are
/// removed as well, because responses to them may still come.
/// </summary>
internal sealed class KeyScrubber(string apiKey)
{
    private const int MostKeys = 4;

    private volatile KeyPattern[] _keys = [new KeyPattern(apiKey)];

    /// <summary>Adds a new key. The last ones stay.</summary>
    public void Add(string newKey) => _keys = [new KeyPattern(newKey), .. _keys.Take(MostKeys - 1)];

    [return: NotNullIfNotNull(nameof(text))]
    public string? Scrub(string? text)
    {
        if (text is not null)
        {
            foreach (KeyPattern key in _keys)
            {
                text = key.Scrub(text);
            }
        }

        return text;
    }

    public bool IsIn(ReadOnlySpan<byte> utf8)
    {
        foreach (KeyPattern key in _keys)
        {
            if (key.IsIn(utf8))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns an exception that may become an inner exception; <see langword="null"/>, where its text contains the key, or control characters of a server.</summary>
    public Exception? Clean(Exception exception)
    {
        string text = exception.ToString();
        return ServerText.HasControl(text) || Array.Exists(_keys, key => key.IsIn(text)) ? null : exception;
    }
}
