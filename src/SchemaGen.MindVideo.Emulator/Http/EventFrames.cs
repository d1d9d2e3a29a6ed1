using System.Globalization;
using System.Text;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Server-sent events on the wire.</summary>
internal static class EventFrames
{
    /// <summary>The media type of a stream of events.</summary>
    public const string ContentType = "text/event-stream";

    /// <summary>Sends the head of a stream.</summary>
    public static Task WriteHeadAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-cache";
        return response.Body.FlushAsync(cancellationToken);
    }

    /// <summary>Returns one event as the stream has it.</summary>
    public static byte[] Frame(TaskEvent item) =>
        Encoding.UTF8.GetBytes($"id: {item.Id}\nevent: {item.Type}\ndata: {Encoding.UTF8.GetString(JsonText.Object(item.WriteTo))}\n\n");

    /// <summary>Returns the events that the caller does not have yet, including those to come.</summary>
    public static IEnumerable<TaskEvent> Ahead(HttpContext http, EmulatedTask task)
    {
        int lastSeen = LastSeen(http);
        return TaskEvent.Of(task).Where(item => item.Number > lastSeen);
    }

    /// <summary>Returns the number of the last event that the caller has; 0 where the header is missing or is not the id of an event.</summary>
    private static int LastSeen(HttpContext http) =>
        int.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
