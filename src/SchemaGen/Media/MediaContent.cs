using System.Globalization;
using SchemaGen.Constraints;

namespace SchemaGen.Media;

/// <summary>The bytes of a media file on the way to a data URI (RFC 2397).</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="what">The words of a message for them: <c>the file 'a.png'</c>.</param>
/// <param name="name">The name of the file; <see langword="null"/>, where there is none.</param>
internal readonly struct MediaContent(ReadOnlyMemory<byte> bytes, string what, string? name)
{
    private const int QuotedBytes = 8;

    /// <summary>Creates the data URI.</summary>
    /// <param name="mediaType">The type that the caller states; <see langword="null"/>, where the bytes or the name are to tell.</param>
    public string ToDataUri(string? mediaType)
    {
        if (bytes.IsEmpty)
        {
            throw new InvalidDataException($"{Capitalize(what)} is empty");
        }

        string head = $"data:{mediaType ?? FindType()};base64,";
        return string.Create(checked(head.Length + ((bytes.Length + 2) / 3 * 4)), (bytes, head), static (characters, content) =>
        {
            content.head.CopyTo(characters);
            Convert.TryToBase64Chars(content.bytes.Span, characters[content.head.Length..], out _);
        });
    }

    private string FindType()
    {
        string? named = name is null ? null : MediaFileNames.TypeOf(name);
        if (MediaSignature.TypeOf(bytes.Span) is { } found)
        {
            // Recorders write sound under brands of films.
            return named is "audio/mp4" && found is "video/mp4" ? named : found;
        }

        if (named is not null && !MediaSignature.IsCertain(named))
        {
            return named;
        }

        string begin = Convert.ToHexString(bytes.Span[..Math.Min(bytes.Length, QuotedBytes)]);
        string reason = named is not null
            ? $"its name says {named}, but it begins with the bytes {begin}, as no such file does"
            : $"it begins with the bytes {begin}, which is no format that is known{(name is null ? "" : $", and neither is the extension '{Path.GetExtension(name)}'")}";
        throw new InvalidDataException($"The media type of {what} is not known: {reason}. Pass it as mediaType, such as \"image/png\"");
    }

    /// <summary>Checks a media type that a caller states: <c>image/png</c>, without parameters (RFC 6838, section 4.2).</summary>
    public static void CheckType(string? mediaType, string parameter)
    {
        if (mediaType is null)
        {
            return;
        }

        int slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == mediaType.Length - 1 || mediaType.AsSpan().Count('/') > 1 || mediaType.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not ('/' or '!' or '#' or '$' or '&' or '-' or '^' or '_' or '.' or '+')))
        {
            throw new ArgumentException($"{ConstraintMessages.Quote(mediaType)} is not a media type, such as \"image/png\", without parameters", parameter);
        }
    }

    /// <summary>Creates the exception for a content that is too long.</summary>
    public static InvalidDataException TooLong(string what, long? length, int maxBytes) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{Capitalize(what)} has {(length is { } known ? $"{known} bytes, which is more than" : "more than")} the {maxBytes} that maxBytes allows in a data URI: upload it, and give its URL"));

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
