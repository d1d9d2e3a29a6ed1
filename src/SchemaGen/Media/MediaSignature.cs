namespace SchemaGen.Media;

/// <summary>Recognizes the formats of media files by their first bytes, as the WHATWG's MIME Sniffing standard and the formats themselves have them.</summary>
internal static class MediaSignature
{
    /// <summary>How many bytes are looked at.</summary>
    private const int Begin = 256;

    /// <summary>Formats without a signature of their own, or with one that some files lack: a file's name is enough for them.</summary>
    private static readonly string[] s_withoutSignature = ["image/svg+xml", "audio/mpeg", "video/quicktime"];

    /// <summary>Returns whether each file of a type begins with its signature.</summary>
    public static bool IsCertain(string mediaType) => Array.IndexOf(s_withoutSignature, mediaType) < 0;

    /// <summary>Returns the media type of a file; <see langword="null"/>, where its first bytes do not tell.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> begin = bytes[..Math.Min(bytes.Length, Begin)];
        return begin switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
            [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
            [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => "image/tiff",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, .. var form] => form.StartsWith("WEBP"u8) ? "image/webp" : form.StartsWith("WAVE"u8) ? "audio/wav" : null,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] => TypeOfBrand(brand),
            [0x1A, 0x45, 0xDF, 0xA3, .. var header] => header.IndexOf("webm"u8) >= 0 ? "video/webm" : null,
            [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
            [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "audio/flac",
            [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFA or 0xFB or 0xF2 or 0xF3, ..] => "audio/mpeg",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
            _ => begin.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<svg"u8) ? "image/svg+xml" : null,
        };
    }

    /// <summary>Returns the type of an ISO base media file (ISO/IEC 14496-12) by its major brand.</summary>
    private static string? TypeOfBrand(ReadOnlySpan<byte> brand) => brand switch
    {
        [(byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => "image/avif",
        [(byte)'h', (byte)'e', (byte)'i', (byte)'c' or (byte)'x', ..] or [(byte)'m', (byte)'i', (byte)'f', (byte)'1', ..] => "image/heic",
        [(byte)'q', (byte)'t', (byte)' ', (byte)' ', ..] => "video/quicktime",
        [(byte)'M', (byte)'4', (byte)'A' or (byte)'B', (byte)' ', ..] => "audio/mp4",
        [_, _, _, _, ..] => "video/mp4",
        _ => null,
    };
}
