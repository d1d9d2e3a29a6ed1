using Microsoft.Data.Sqlite;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>The table of charges and refunds. To be called under the store's lock.</summary>
internal sealed class LedgerTable(SqliteConnection connection) : IDisposable
{
    private const string Select = "SELECT entry, kind, task_id, request_id, idempotency_key, model, amount, created_at FROM ledger ";

    private readonly Statement _add = new(
        connection,
        "INSERT INTO ledger (kind, task_id, request_id, idempotency_key, model, amount, created_at) VALUES ($kind, $task, $request, $key, $model, $amount, $at)",
        "$kind", "$task", "$request", "$key", "$model", "$amount", "$at");

    private readonly Statement _all = new(connection, Select + "ORDER BY entry");
    private readonly Statement _ofKey = new(connection, Select + "WHERE idempotency_key = $key ORDER BY entry", "$key");
    private readonly Statement _clear = new(connection, "DELETE FROM ledger; DELETE FROM sqlite_sequence WHERE name = 'ledger'");

    public void Add(LedgerEntryKind kind, EmulatedTask task, DateTimeOffset at) =>
        _add.Execute((int)kind, task.TaskId, task.RequestId, task.IdempotencyKey, task.Model, Rows.Money(task.Cost), at.UtcTicks);

    public List<LedgerEntry> Read(string? key) => key is null ? _all.Read(Rows.ReadEntry) : _ofKey.Read(Rows.ReadEntry, key);

    public void Clear() => _clear.Execute();

    public void Dispose()
    {
        _add.Dispose();
        _all.Dispose();
        _ofKey.Dispose();
        _clear.Dispose();
    }
}
