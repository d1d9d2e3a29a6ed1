using System.Globalization;
using Microsoft.Data.Sqlite;
using SchemaGen.MindVideo.Emulator.Outputs;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>Converts rows to objects, and values to columns.</summary>
internal static class Rows
{
    public const string TaskColumns =
        "task_id, request_id, idempotency_key, fingerprint, model, created_at, starts_at, ends_at, outcome, cost, is_video, outputs, width, height, mood, terrain";

    public static EmulatedTask ReadTask(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.IsDBNull(2) ? null : row.GetString(2),
        row.GetFieldValue<byte[]>(3),
        row.GetString(4),
        ReadTime(row, 5),
        ReadTime(row, 6),
        ReadTime(row, 7),
        (TaskOutcome)row.GetInt32(8),
        ReadMoney(row, 9),
        new OutputPlan(row.GetBoolean(10), row.GetInt32(11), new OutputSize(row.GetInt32(12), row.GetInt32(13)), row.GetInt64(14), row.GetInt64(15)));

    public static LedgerEntry ReadEntry(SqliteDataReader row) => new(
        row.GetInt64(0),
        (LedgerEntryKind)row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetString(5),
        ReadMoney(row, 6),
        ReadTime(row, 7));

    public static string Money(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static decimal ReadMoney(SqliteDataReader row, int column) => decimal.Parse(row.GetString(column), CultureInfo.InvariantCulture);

    private static DateTimeOffset ReadTime(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
