using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>The endpoint <c>/emulator/ledger</c>.</summary>
internal sealed class LedgerEndpoint(EmulatorLedger ledger)
{
    public Task GetAsync(HttpContext http)
    {
        string? key = http.Request.Query.TryGetValue("idempotency_key", out var given) ? given.ToString() : null;
        IReadOnlyList<LedgerEntry> entries = ledger.Entries(key);
        return ApiResponse.Of(writer => Write(writer, entries)).SendAsync(http);
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<LedgerEntry> entries)
    {
        writer.WriteNumber("total", JsonText.Money(EmulatorLedger.Sum(entries)));
        writer.WriteStartArray("entries");
        foreach (LedgerEntry entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteNumber("entry", entry.Entry);
            writer.WriteString("kind", entry.Kind == LedgerEntryKind.Charge ? "charge" : "refund");
            writer.WriteString("task_id", entry.TaskId);
            writer.WriteString("request_id", entry.RequestId);
            writer.WriteString("idempotency_key", entry.IdempotencyKey);
            writer.WriteString("model", entry.Model);
            writer.WriteNumber("amount", JsonText.Money(entry.Amount));
            writer.WriteString("created_at", TimeText.Of(entry.CreatedAt));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
