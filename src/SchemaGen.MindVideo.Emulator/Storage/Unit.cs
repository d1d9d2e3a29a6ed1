using Microsoft.Data.Sqlite;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>All or nothing: what is done within is undone where it ends without <c>Commit</c>. Commands that are compiled once cannot take part in the library's own transactions.</summary>
internal sealed class Unit(SqliteConnection connection) : IDisposable
{
    private readonly Statement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement _commit = new(connection, "COMMIT");
    private readonly Statement _rollback = new(connection, "ROLLBACK");

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

    internal ref struct Scope(Unit unit)
    {
        private bool _isDone;

        public void Commit()
        {
            unit._commit.Execute();
            _isDone = true;
        }

        public void Dispose()
        {
            if (!_isDone)
            {
                _isDone = true;
                unit._rollback.Execute();
            }
        }
    }
}
