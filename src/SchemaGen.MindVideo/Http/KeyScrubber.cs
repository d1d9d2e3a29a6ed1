using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>Takes the API key out of whatever others wrote: a server may well write back the key that it does not know, and a runtime quotes the header it does not understand.</summary>
internal sealed class KeyScrubber
{
    /// <summary>Shorter ones are no secrets, and taking them out would tear texts apart.</summary>
    private const int ShortestSecret = 6;

    private const string Placeholder = "[API key]";

    private readonly string[] _forms = [];
    private readonly byte[][] _utf8Forms = [];

    public KeyScrubber(string apiKey)
    {
        if (apiKey.Length >= ShortestSecret)
        {
            // As it is, as JSON may escape it, as a URL does.
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

    /// <summary>The exception, to be the inner one of ours; nothing, where it has the key.</summary>
    public Exception? Clean(Exception exception)
    {
        string text = exception.ToString();
        return Array.Exists(_forms, form => text.Contains(form, StringComparison.Ordinal)) ? null : exception;
    }
}
