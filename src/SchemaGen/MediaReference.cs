using SchemaGen.Constraints;
using SchemaGen.Media;

namespace SchemaGen;

/// <summary>
/// Creates data URIs (RFC 2397) from local files, for members that take an http(s) URL or a data URI: <c>ImageUrls = [MediaReference.FromFile("photo.png")]</c>. The media type is recognized by the first bytes of the file;
/// its name tells where they do not. Small files only: a model fetches a large one from its URL.
/// </summary>
public static class MediaReference
{
    /// <summary>The largest file that becomes a data URI where no other bound is given, in bytes: 10 MiB. As base64 it is a third longer.</summary>
    public const int DefaultMaxBytes = 10 * 1024 * 1024;

    /// <summary>Reads a file into a data URI.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>, without parameters; <see langword="null"/> to recognize it.</param>
    /// <param name="maxBytes">The largest file that is read, in bytes.</param>
    /// <returns>The data URI, with base64.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty, or <paramref name="mediaType"/> is not a media type.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is not positive.</exception>
    /// <exception cref="InvalidDataException">The file is empty or too large, or its media type is not known.</exception>
    /// <exception cref="IOException">The file is missing, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read, or is a folder.</exception>
    public static string FromFile(string path, string? mediaType = null, int maxBytes = DefaultMaxBytes)
    {
        Check(path, mediaType, maxBytes);
        using FileStream stream = Open(path, FileOptions.SequentialScan);
        return Read(stream, NameOf(path), path, mediaType, maxBytes);
    }

    /// <summary>Reads a file into a data URI.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>, without parameters; <see langword="null"/> to recognize it.</param>
    /// <param name="maxBytes">The largest file that is read, in bytes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The data URI, with base64.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty, or <paramref name="mediaType"/> is not a media type.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is not positive.</exception>
    /// <exception cref="InvalidDataException">The file is empty or too large, or its media type is not known.</exception>
    /// <exception cref="IOException">The file is missing, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read, or is a folder.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<string> FromFileAsync(string path, string? mediaType = null, int maxBytes = DefaultMaxBytes, CancellationToken cancellationToken = default)
    {
        Check(path, mediaType, maxBytes);
        FileStream stream = Open(path, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, NameOf(path), path, mediaType, maxBytes, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the rest of a stream into a data URI.</summary>
    /// <param name="stream">The stream. It is not closed.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>, without parameters; <see langword="null"/> to recognize it by the first bytes.</param>
    /// <param name="maxBytes">How many bytes are read at most.</param>
    /// <returns>The data URI, with base64.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="mediaType"/> is not a media type.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is not positive.</exception>
    /// <exception cref="InvalidDataException">The stream is empty or too long, or its media type is not known.</exception>
    public static string FromStream(Stream stream, string? mediaType = null, int maxBytes = DefaultMaxBytes)
    {
        Check(stream, mediaType, maxBytes);
        return Read(stream, "the stream", null, mediaType, maxBytes);
    }

    /// <summary>Reads the rest of a stream into a data URI.</summary>
    /// <param name="stream">The stream. It is not closed.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>, without parameters; <see langword="null"/> to recognize it by the first bytes.</param>
    /// <param name="maxBytes">How many bytes are read at most.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The data URI, with base64.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="mediaType"/> is not a media type.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is not positive.</exception>
    /// <exception cref="InvalidDataException">The stream is empty or too long, or its media type is not known.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<string> FromStreamAsync(Stream stream, string? mediaType = null, int maxBytes = DefaultMaxBytes, CancellationToken cancellationToken = default)
    {
        Check(stream, mediaType, maxBytes);
        return await ReadAsync(stream, "the stream", null, mediaType, maxBytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes bytes as a data URI.</summary>
    /// <param name="bytes">The contents of a file.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>, without parameters; <see langword="null"/> to recognize it by the first bytes.</param>
    /// <returns>The data URI, with base64.</returns>
    /// <exception cref="ArgumentException"><paramref name="mediaType"/> is not a media type.</exception>
    /// <exception cref="InvalidDataException">There are no bytes, or their media type is not known.</exception>
    public static string FromBytes(ReadOnlyMemory<byte> bytes, string? mediaType = null)
    {
        MediaContent.CheckType(mediaType, nameof(mediaType));
        return new MediaContent(bytes, "the content", null).ToDataUri(mediaType);
    }

    /// <summary>Recognizes the media type of a file by its first bytes: PNG, JPEG, GIF, WebP, AVIF, HEIC, BMP, TIFF, SVG, MP4, QuickTime, WebM, MP3, WAV, Ogg, FLAC, MP4 audio, PDF.</summary>
    /// <param name="bytes">The first bytes; some 100 are enough.</param>
    /// <returns>The media type, such as <c>image/png</c>; <see langword="null"/>, where it is none of these.</returns>
    public static string? MediaTypeOf(ReadOnlySpan<byte> bytes) => MediaSignature.TypeOf(bytes);

    private static void Check(string path, string? mediaType, int maxBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        MediaContent.CheckType(mediaType, nameof(mediaType));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
    }

    private static void Check(Stream stream, string? mediaType, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        MediaContent.CheckType(mediaType, nameof(mediaType));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
    }

    private static string NameOf(string path) => $"the file {ConstraintMessages.Quote(path)}";

    private static FileStream Open(string path, FileOptions options) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, options);

    private static string Read(Stream stream, string what, string? name, string? mediaType, int maxBytes)
    {
        var buffer = new BoundedBuffer(stream, what, maxBytes);
        while (buffer.Add(stream.Read(buffer.Free.Span)))
        {
        }

        return new MediaContent(buffer.Written, what, name).ToDataUri(mediaType);
    }

    private static async Task<string> ReadAsync(Stream stream, string what, string? name, string? mediaType, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new BoundedBuffer(stream, what, maxBytes);
        while (buffer.Add(await stream.ReadAsync(buffer.Free, cancellationToken).ConfigureAwait(false)))
        {
        }

        return new MediaContent(buffer.Written, what, name).ToDataUri(mediaType);
    }
}
