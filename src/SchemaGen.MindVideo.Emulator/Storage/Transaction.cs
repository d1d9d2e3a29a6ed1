using Microsoft.Data.Sqlite;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>Runs several statements as one: a scope that ends without <c>Commit</c> is rolled back. The library's own transactions cannot contain commands that are compiled once.</summary>
internal sealed class Transaction(SqliteConnection connection) : IDisposable
{
    private readonly Statement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement _commit = new(connection, "COMMIT");
    private readonly Statement _rollback = new(connection, "ROLLBACK");

    /// <summary>Whether there is a transaction. SQLite itself ends one whose statement fails on a full disk.</summary>
    private bool IsOpen => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public Scope Begin()
    {
        _begin.Execute();
        return new Scope(this);
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
    }

    internal ref struct Scope(Transaction transaction)
    {
        private bool _isDone;

        public void Commit()
        {
            transaction._commit.Execute();
            _isDone = true;
        }

        public void Dispose()
        {
            if (!_isDone)
            {
                _isDone = true;
                if (transaction.IsOpen)
                {
                    transaction._rollback.Execute();
                }
            }
        }
    }
}
