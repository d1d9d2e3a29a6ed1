using Microsoft.Data.Sqlite;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>
/// The latest moment that a stored task or a move of the clock has seen. The clock itself is not kept; but after a restart it begins no earlier, or tasks that had ended would run again.
/// To be called under the store's lock.
/// </summary>
internal sealed class LatestTime(SqliteConnection connection) : IDisposable
{
    private readonly Statement _read = new(connection, "SELECT max(ticks) FROM (SELECT ticks FROM latest_time UNION ALL SELECT max(created_at) FROM tasks)");
    private readonly Statement _write = new(connection, "INSERT OR REPLACE INTO latest_time (id, ticks) VALUES (0, $ticks)", "$ticks");
    private readonly Statement _clear = new(connection, "DELETE FROM latest_time");

    public DateTimeOffset? Read() =>
        _read.Read(static row => row.IsDBNull(0) ? (DateTimeOffset?)null : new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero)).Single();

    public void Write(DateTimeOffset now) => _write.Execute(now.UtcTicks);

    public void Clear() => _clear.Execute();

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
        _clear.Dispose();
    }
}
