using System.Globalization;
using SchemaGen.MindVideo.Emulator.Control;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Playground;

/// <summary>The endpoints <c>GET /playground/tasks</c> and <c>GET /playground/ledger</c>: page by page, newest first. Unlike the task API, no fault hits them.</summary>
internal sealed class HistoryEndpoint(EmulatorStore store, EmulatorClock clock, EmulatorLedger ledger)
{
    private const int UsualCount = 10;
    private const int HighestCount = 100;

    /// <summary>Handles <c>?before=TASK_ID&amp;count=</c>.</summary>
    public Task GetTasksAsync(HttpContext http)
    {
        string? before = http.Request.Query.TryGetValue("before", out var given) ? given.ToString() : null;
        (IReadOnlyList<EmulatedTask> tasks, int total) = store.Page(before, CountOf(http));
        DateTimeOffset now = clock.Now;
        return ApiResponse.Of(writer =>
        {
            writer.WriteNumber("total", total);
            writer.WriteStartArray("tasks");
            foreach (EmulatedTask task in tasks)
            {
                writer.WriteStartObject();
                TaskJson.Write(writer, task, now, address: "");
                writer.WriteString("idempotency_key", task.IdempotencyKey);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }).SendAsync(http);
    }

    /// <summary>Handles <c>?before=ENTRY&amp;count=</c>.</summary>
    public Task GetLedgerAsync(HttpContext http)
    {
        long before = long.TryParse(http.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : long.MaxValue;
        IReadOnlyList<LedgerEntry> entries = ledger.Entries();
        LedgerEntry[] page = [.. entries.Where(entry => entry.Entry < before).TakeLast(CountOf(http)).Reverse()];
        return ApiResponse.Of(writer =>
        {
            writer.WriteNumber("entry_count", entries.Count);
            LedgerJson.Write(writer, EmulatorLedger.Sum(entries), page);
        }).SendAsync(http);
    }

    private static int CountOf(HttpContext http) =>
        int.TryParse(http.Request.Query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? Math.Clamp(count, 1, HighestCount) : UsualCount;
}
