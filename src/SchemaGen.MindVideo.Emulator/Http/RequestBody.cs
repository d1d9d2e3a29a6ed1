using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Reads the JSON body of a request.</summary>
internal static class RequestBody
{
    /// <summary>The number of levels to which arrays and objects of a body may be nested.</summary>
    public const int MaxDepth = 64;

    private const int FirstBuffer = 4096;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>Reads the document; or returns the refusal.</summary>
    /// <param name="http">The request.</param>
    /// <param name="limit">The length of the longest allowed body, in bytes.</param>
    public static async Task<(JsonDocument? Document, ApiResponse? Refusal)> ReadAsync(HttpContext http, long limit)
    {
        if (!IsJson(http.Request))
        {
            return (null, ApiResponse.Error(http, StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", "The body is JSON in UTF-8, with the header 'Content-Type: application/json'."));
        }

        if (await ReadBytesAsync(http, limit).ConfigureAwait(false) is not { } body)
        {
            return (null, ApiResponse.Error(http, StatusCodes.Status413PayloadTooLarge, "payload_too_large", $"The body has more than {limit} bytes."));
        }

        return Parse(http, body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body);
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals(ApiResponse.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding is [] or ["identity"];

    /// <summary>Reads the body; returns null where it is too long. An announced length allocates no memory.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(HttpContext http, long limit)
    {
        if (http.Request.ContentLength > limit)
        {
            return null;
        }

        byte[] buffer = new byte[FirstBuffer];
        int length = 0;
        while (true)
        {
            int read = await ReadAsync(http, buffer.AsMemory(length)).ConfigureAwait(false);
            length += read;
            if (length > limit)
            {
                return null;
            }

            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    private static async ValueTask<int> ReadAsync(HttpContext http, Memory<byte> buffer)
    {
        try
        {
            return await http.Request.Body.ReadAsync(buffer, http.RequestAborted).ConfigureAwait(false);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
        {
            // The server has an exception of its own for most mistakes of a chunked body, but not for the size of a chunk that is too large for it.
            throw new BadHttpRequestException("The body is not sent as HTTP requires.", exception);
        }
    }

    private static (JsonDocument? Document, ApiResponse? Refusal) Parse(HttpContext http, ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return (null, Invalid(http, "The body is not valid UTF-8."));
        }

        try
        {
            return (JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth }), null);
        }
        catch (JsonException exception)
        {
            return (null, IsWellFormed(body.Span)
                ? ApiResponse.Error(http, StatusCodes.Status400BadRequest, "invalid_request", $"The body is nested more than {MaxDepth} levels deep.")
                : Invalid(http, $"The body is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})."));
        }
    }

    public static ApiResponse Invalid(HttpContext http, string message) => ApiResponse.Error(http, StatusCodes.Status400BadRequest, "invalid_json", message);

    private static bool IsWellFormed(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
