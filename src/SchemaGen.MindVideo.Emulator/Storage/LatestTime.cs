using Microsoft.Data.Sqlite;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>
/// The latest time that the emulator's clock may have shown. After a restart the clock does not begin earlier, because tasks that had ended would run again. To be called under the store's lock.
/// </summary>
internal sealed class LatestTime(SqliteConnection connection) : IDisposable
{
    private readonly Statement _read = new(
        connection,
        "SELECT max(ticks) FROM (SELECT ticks + CASE WHEN is_frozen THEN 0 ELSE max($real - written_at, 0) END AS ticks FROM latest_time UNION ALL SELECT max(created_at) FROM tasks)",
        "$real");

    private readonly Statement _write = new(connection, "INSERT OR REPLACE INTO latest_time (id, ticks, written_at, is_frozen) VALUES (0, $ticks, $real, $frozen)", "$ticks", "$real", "$frozen");
    private readonly Statement _clear = new(connection, "DELETE FROM latest_time");

    /// <summary>Returns the latest time; null for a new store.</summary>
    /// <param name="realNow">The time on the machine's clock, by which a clock that was ahead has run on since.</param>
    public DateTimeOffset? Read(DateTimeOffset realNow) =>
        _read.Read(static row => row.IsDBNull(0) ? (DateTimeOffset?)null : new DateTimeOffset(Math.Clamp(row.GetInt64(0), 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero), realNow.UtcTicks).Single();

    public void Write(DateTimeOffset now, bool isFrozen) => _write.Execute(now.UtcTicks, DateTimeOffset.UtcNow.UtcTicks, isFrozen);

    public void Clear() => _clear.Execute();

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
        _clear.Dispose();
    }
}
