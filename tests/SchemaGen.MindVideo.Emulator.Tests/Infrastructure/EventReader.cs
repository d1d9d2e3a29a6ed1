using System.Text.Json;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>An event of a stream.</summary>
internal sealed record ReceivedEvent(string? Id, string? Type, JsonElement Data);

/// <summary>Reads a stream of events line by line, as the HTML standard describes.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventReader(HttpResponseMessage response, StreamReader lines)
    {
        _response = response;
        _lines = lines;
    }

    public string? ContentType => _response.Content.Headers.ContentType?.MediaType;

    public static async Task<EventReader> OpenAsync(HttpClient http, string id, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/tasks/{id}/events");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        if (lastEventId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }

        HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    public async Task<string?> LineAsync() => await _lines.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>Returns the next event; null at the end of the stream.</summary>
    public async Task<ReceivedEvent?> NextAsync()
    {
        Dictionary<string, string> fields = [];
        while (await LineAsync() is { } line)
        {
            if (line.Length == 0 && fields.Count > 0)
            {
                return new ReceivedEvent(fields.GetValueOrDefault("id"), fields.GetValueOrDefault("event"), JsonDocument.Parse(fields["data"]).RootElement);
            }

            if (line.Length > 0 && line[0] != ':')
            {
                string[] parts = line.Split(": ", 2);
                fields[parts[0]] = parts[1];
            }
        }

        return null;
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
