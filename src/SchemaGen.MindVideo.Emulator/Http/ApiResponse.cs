using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Validation;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>A response that is ready to be sent.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type of the body; empty where there is no body.</param>
/// <param name="Body">The body.</param>
internal sealed record ApiResponse(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    public const string Json = "application/json";

    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static ApiResponse Of(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) => new(status, Json, JsonText.Object(write));

    public static ApiResponse Nothing { get; } = new(StatusCodes.Status204NoContent, "", default);

    /// <summary>Creates an error in the common shape of all errors.</summary>
    public static ApiResponse Error(HttpContext http, int status, string code, string message, InputViolations? violations = null) =>
        Of(
            writer =>
            {
                writer.WriteString("request_id", RequestId.Of(http));
                writer.WriteStartObject("error");
                writer.WriteString("code", code);
                writer.WriteString("message", violations is { AreAll: false } ? $"{message} It has more violations than the {violations.First.Count} that are listed." : message);
                if (violations is { First.Count: > 0 })
                {
                    writer.WriteStartArray("violations");
                    foreach (InputViolation violation in violations.First)
                    {
                        writer.WriteStartObject();
                        writer.WriteString("pointer", violation.Pointer);
                        writer.WriteString("keyword", violation.Keyword);
                        writer.WriteString("message", violation.Message);
                        writer.WriteEndObject();
                    }

                    writer.WriteEndArray();
                    if (!violations.AreAll)
                    {
                        writer.WriteBoolean("more_violations", true);
                    }
                }

                writer.WriteEndObject();
            },
            status);

    public ApiResponse With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };

    /// <summary>Sets status and headers.</summary>
    public void WriteHead(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach ((string name, string value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (ContentType.Length > 0)
        {
            response.ContentType = ContentType;
            response.ContentLength = Body.Length;
        }
    }

    public async Task SendAsync(HttpContext http)
    {
        WriteHead(http.Response);
        if (Body.Length > 0)
        {
            await http.Response.Body.WriteAsync(Body, http.RequestAborted).ConfigureAwait(false);
        }
    }
}
