using Microsoft.Data.Sqlite;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>The table of tasks. To be called under the store's lock.</summary>
internal sealed class TaskTable(SqliteConnection connection) : IDisposable
{
    private const string Select = "SELECT " + Rows.TaskColumns + " FROM tasks ";

    private readonly Statement _add = new(
        connection,
        "INSERT INTO tasks (" + Rows.TaskColumns + ") VALUES ($id, $request, $key, $fingerprint, $model, $created, $starts, $ends, $outcome, $cost, $video, $outputs, $width, $height, $mood, $terrain)",
        "$id", "$request", "$key", "$fingerprint", "$model", "$created", "$starts", "$ends", "$outcome", "$cost", "$video", "$outputs", "$width", "$height", "$mood", "$terrain");

    private readonly Statement _find = new(connection, Select + "WHERE task_id = $id", "$id");
    private readonly Statement _findByKey = new(connection, Select + "WHERE idempotency_key = $key", "$key");
    private readonly Statement _all = new(connection, Select + "ORDER BY number");
    private readonly Statement _page = new(
        connection,
        Select + "WHERE $before IS NULL OR number < (SELECT number FROM tasks WHERE task_id = $before) ORDER BY number DESC LIMIT $count",
        "$before", "$count");

    private readonly Statement _count = new(connection, "SELECT count(*) FROM tasks");
    private readonly Statement _nextStep = new(
        connection,
        "SELECT min(CASE WHEN starts_at > $now THEN starts_at ELSE ends_at END) FROM tasks WHERE ends_at > $now",
        "$now");

    private readonly Statement _any = new(connection, "SELECT 1 FROM tasks LIMIT 1");
    private readonly Statement _refundsDue = new(connection, Select + "WHERE outcome <> 0 AND is_refunded = 0 AND ends_at <= $now ORDER BY ends_at, number", "$now");
    private readonly Statement _markRefunded = new(connection, "UPDATE tasks SET is_refunded = 1 WHERE task_id = $id", "$id");
    private readonly Statement _endBy = new(
        connection,
        "UPDATE tasks SET created_at = min(created_at, $latest), starts_at = min(starts_at, $latest), ends_at = min(ends_at, $latest) WHERE ends_at > $latest",
        "$latest");

    private readonly Statement _clear = new(connection, "DELETE FROM tasks; DELETE FROM sqlite_sequence WHERE name = 'tasks'");

    public void Add(EmulatedTask task) => _add.Execute(
        task.TaskId,
        task.RequestId,
        task.IdempotencyKey,
        task.Fingerprint,
        task.Model,
        task.CreatedAt.UtcTicks,
        task.StartsAt.UtcTicks,
        task.EndsAt.UtcTicks,
        (int)task.Outcome,
        Rows.Money(task.Cost),
        task.Output.IsVideo,
        task.Output.Count,
        task.Output.Size.Width,
        task.Output.Size.Height,
        task.Output.Mood,
        task.Output.Terrain);

    public EmulatedTask? Find(string taskId) => _find.Read(Rows.ReadTask, taskId).SingleOrDefault();

    public EmulatedTask? FindByKey(string key) => _findByKey.Read(Rows.ReadTask, key).SingleOrDefault();

    public List<EmulatedTask> All() => _all.Read(Rows.ReadTask);

    /// <summary>Returns some tasks, newest first: those before a task, or the newest.</summary>
    public List<EmulatedTask> Page(string? before, int count) => _page.Read(Rows.ReadTask, before, count);

    public int Count() => _count.Read(static row => row.GetInt32(0))[0];

    /// <summary>Returns when a task will next start or end after a time; null where none will.</summary>
    public DateTimeOffset? NextStep(DateTimeOffset now) =>
        _nextStep.Read(static row => row.IsDBNull(0) ? (DateTimeOffset?)null : new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero), now.UtcTicks)[0];

    public bool Any() => _any.Read(static row => row.GetInt32(0)).Count > 0;

    public List<EmulatedTask> RefundsDue(DateTimeOffset now) => _refundsDue.Read(Rows.ReadTask, now.UtcTicks);

    public void MarkRefunded(EmulatedTask task) => _markRefunded.Execute(task.TaskId);

    /// <summary>Lets tasks that are later than a time have ended by then.</summary>
    public void EndBy(DateTimeOffset latest) => _endBy.Execute(latest.UtcTicks);

    public void Clear() => _clear.Execute();

    public void Dispose()
    {
        foreach (Statement statement in new[] { _add, _find, _findByKey, _all, _page, _count, _nextStep, _any, _refundsDue, _markRefunded, _endBy, _clear })
        {
            statement.Dispose();
        }
    }
}
