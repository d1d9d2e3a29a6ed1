using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>Reads <c>data:</c> URIs (RFC 2397), in which some models return the picture itself.</summary>
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
            throw new DownloadException("it is a data URI without data", isTransient: false);
        }

        byte[] bytes = Unescape(url.AsSpan(comma + 1));
        data = url.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase) ? FromBase64(bytes) : bytes;
        return true;
    }

    /// <summary>Unescapes to bytes rather than to text: <c>%FF</c> is one byte of a picture.</summary>
    private static byte[] Unescape(ReadOnlySpan<char> text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToArray());
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
            {
                bytes[length++] = value;
                i += 2;
            }
            else
            {
                bytes[length++] = bytes[i];
            }
        }

        return bytes[..length];
    }

    /// <summary>Decodes base64, with padding or without, also in the alphabet of URLs (RFC 4648, section 5).</summary>
    private static byte[] FromBase64(byte[] text)
    {
        text.AsSpan().Replace((byte)'-', (byte)'+');
        text.AsSpan().Replace((byte)'_', (byte)'/');
        int padding = (4 - (text.AsSpan().TrimEnd("= \r\n"u8).Length % 4)) % 4;
        byte[] padded = [.. text.AsSpan().TrimEnd("= \r\n"u8), .. "==="u8[..Math.Min(padding, 3)]];
        byte[] data = new byte[Base64.GetMaxDecodedFromUtf8Length(padded.Length)];
        return Base64.DecodeFromUtf8(padded, data, out _, out int written) is System.Buffers.OperationStatus.Done
            ? data[..written]
            : throw new DownloadException("it is a data URI whose base64 is broken", isTransient: false);
    }
}
