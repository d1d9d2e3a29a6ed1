using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>Removes the API key from texts of servers and of the runtime: a server may quote the key that it does not know, and the runtime quotes a header that it cannot parse.</summary>
internal sealed class KeyScrubber
{
    /// <summary>The length of the shortest key that is removed: a shorter one is not a secret, and may be a part of ordinary words.</summary>
    private const int ShortestSecret = 6;

    private const string Placeholder = "[API key]";

    private readonly string[] _forms = [];
    private readonly byte[][] _utf8Forms = [];

    public KeyScrubber(string apiKey)
    {
        if (apiKey.Length >= ShortestSecret)
        {
            // As it is, as JSON may escape it, and as a URL escapes it.
            _forms = [.. new HashSet<string>(StringComparer.Ordinal) { apiKey, apiKey.Replace("/", "\\/", StringComparison.Ordinal), Uri.EscapeDataString(apiKey) }];
            _utf8Forms = [.. _forms.Select(Encoding.UTF8.GetBytes)];
        }
    }

    [return: NotNullIfNotNull(nameof(text))]
    public string? Scrub(string? text)
    {
        foreach (string form in _forms)
        {
            text = text?.Replace(form, Placeholder, StringComparison.Ordinal);
        }

        return text;
    }

    public bool IsIn(ReadOnlySpan<byte> utf8)
    {
        foreach (byte[] form in _utf8Forms)
        {
            if (utf8.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns an exception that may become an inner exception; <see langword="null"/>, where its text contains the key.</summary>
    public Exception? Clean(Exception exception)
    {
        string text = exception.ToString();
        return Array.Exists(_forms, form => text.Contains(form, StringComparison.Ordinal)) ? null : exception;
    }
}
