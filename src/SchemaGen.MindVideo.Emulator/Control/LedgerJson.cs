using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>Writes entries of the ledger as JSON.</summary>
internal static class LedgerJson
{
    /// <summary>Writes entries, and the total of the ledger that they are of.</summary>
    public static void Write(Utf8JsonWriter writer, decimal total, IReadOnlyList<LedgerEntry> entries)
    {
        writer.WriteNumber("total", JsonText.Money(total));
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
