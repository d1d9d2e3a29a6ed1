using Microsoft.Data.Sqlite;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>
/// The state of the emulator: tasks, ledger and API keys. There is one connection behind one lock: SQLite has one writer anyway, and each statement is compiled once and takes microseconds.
/// </summary>
internal sealed class EmulatorStore : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly Transaction _transaction;
    private readonly TaskTable _tasks;
    private readonly LedgerTable _ledger;
    private readonly LatestTime _latest;

    private EmulatorStore(SqliteConnection connection)
    {
        _connection = connection;
        _transaction = new Transaction(_connection);
        _tasks = new TaskTable(_connection);
        _ledger = new LedgerTable(_connection);
        _latest = new LatestTime(_connection);
        Keys = new KeyTable(_connection, _lock);
    }

    public KeyTable Keys { get; }

    /// <summary>Is called after each change of tasks or ledger, under the store's lock, so it must not call back.</summary>
    public Action Changed { get; set; } = static () => { };

    /// <summary>Opens a store.</summary>
    /// <param name="folder">The folder of its file, which is created where it does not exist; null for memory.</param>
    /// <param name="mostPages">The number of pages at which it is full; null for as many as there is room for.</param>
    /// <exception cref="IOException">The file cannot be used; another emulator may have it open.</exception>
    /// <exception cref="InvalidDataException">The file was written by another version.</exception>
    public static EmulatorStore Open(string? folder, int? mostPages = null)
    {
        try
        {
            return new EmulatorStore(Database.Open(folder, mostPages));
        }
        catch (SqliteException exception)
        {
            throw new IOException($"The data in '{folder}' cannot be used; does another emulator use them? {exception.Message}", exception);
        }
    }

    public bool HasTasks
    {
        get
        {
            lock (_lock)
            {
                return _tasks.Any();
            }
        }
    }

    /// <summary>Returns the latest time that the emulator's clock may have shown; null for a new store.</summary>
    /// <param name="realNow">The time on the machine's clock.</param>
    public DateTimeOffset? LatestAt(DateTimeOffset realNow)
    {
        lock (_lock)
        {
            return _latest.Read(realNow);
        }
    }

    /// <summary>Lets tasks that are later than a time have ended by then, for a clock that begins there although it was later.</summary>
    public void EndTasksBy(DateTimeOffset latest)
    {
        lock (_lock)
        {
            _tasks.EndBy(latest);
        }
    }

    public EmulatedTask? Find(string taskId)
    {
        lock (_lock)
        {
            return _tasks.Find(taskId);
        }
    }

    public EmulatedTask? FindByKey(string idempotencyKey)
    {
        lock (_lock)
        {
            return _tasks.FindByKey(idempotencyKey);
        }
    }

    public IReadOnlyList<EmulatedTask> All()
    {
        lock (_lock)
        {
            return _tasks.All();
        }
    }

    /// <summary>Returns some tasks, newest first.</summary>
    /// <param name="before">The task before which they were accepted; null for the newest. None is older than an unknown task.</param>
    /// <param name="count">How many are returned at most.</param>
    /// <returns>The tasks, and the number of all tasks.</returns>
    public (IReadOnlyList<EmulatedTask> Tasks, int Total) Page(string? before, int count)
    {
        lock (_lock)
        {
            return (_tasks.Page(before, count), _tasks.Count());
        }
    }

    /// <summary>Returns when a task will next start or end after a time; null where none will.</summary>
    public DateTimeOffset? NextStep(DateTimeOffset now)
    {
        lock (_lock)
        {
            return _tasks.NextStep(now);
        }
    }

    /// <summary>Stores a task with its charge in one transaction; or finds the task that has its idempotency key already.</summary>
    /// <param name="key">The idempotency key, if any.</param>
    /// <param name="create">Creates the task. It is called only where the task will be stored.</param>
    /// <returns>The task, and whether it is new.</returns>
    public (EmulatedTask Task, bool IsNew) Accept(string? key, Func<EmulatedTask> create)
    {
        lock (_lock)
        {
            using Transaction.Scope transaction = _transaction.Begin();
            if (key is not null && _tasks.FindByKey(key) is { } original)
            {
                return (original, false);
            }

            EmulatedTask task = create();
            _tasks.Add(task);
            _ledger.Add(LedgerEntryKind.Charge, task, task.CreatedAt);
            transaction.Commit();
            Changed();
            return (task, true);
        }
    }

    /// <summary>Returns the ledger at a moment, after entering the refunds that have become due.</summary>
    public IReadOnlyList<LedgerEntry> ReadLedger(DateTimeOffset now, string? idempotencyKey)
    {
        lock (_lock)
        {
            List<EmulatedTask> due = _tasks.RefundsDue(now);
            if (due.Count > 0)
            {
                using Transaction.Scope transaction = _transaction.Begin();
                foreach (EmulatedTask task in due)
                {
                    _ledger.Add(LedgerEntryKind.Refund, task, task.EndsAt);
                    _tasks.MarkRefunded(task);
                }

                transaction.Commit();
            }

            return _ledger.Read(idempotencyKey);
        }
    }

    public void RememberTime(DateTimeOffset now, bool isFrozen)
    {
        lock (_lock)
        {
            _latest.Write(now, isFrozen);
        }
    }

    /// <summary>Deletes all tasks and the ledger, but not the API keys.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            using Transaction.Scope transaction = _transaction.Begin();
            _tasks.Clear();
            _ledger.Clear();
            _latest.Clear();
            transaction.Commit();
            Changed();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _transaction.Dispose();
            _tasks.Dispose();
            _ledger.Dispose();
            _latest.Dispose();
            Keys.Dispose();
            _connection.Dispose();
        }
    }
}
