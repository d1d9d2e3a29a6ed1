using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>Reads <c>data:</c> URIs (RFC 2397): some models answer with the picture itself.</summary>
internal static class DataUri
{
    public static bool TryDecode(string url, [NotNullWhen(true)] out byte[]? data)
    {
        data = null;
        if (!url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            throw new FileFault("it is a data URI without data", isTransient: false);
        }

        string text = Uri.UnescapeDataString(url[(comma + 1)..]);
        if (!url.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            data = Encoding.UTF8.GetBytes(text);
            return true;
        }

        try
        {
            data = Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException exception)
        {
            throw new FileFault("it is a data URI whose base64 is broken", isTransient: false, exception);
        }
    }
}
