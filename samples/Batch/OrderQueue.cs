using Hangfire.Storage.SQLite;

namespace Batch;

/// <summary>The durable queue: a SQLite file, which all processes share.</summary>
internal static class OrderQueue
{
    public static SQLiteStorage Open(string path) => new(path, new SQLiteStorageOptions
    {
        QueuePollInterval = TimeSpan.FromMilliseconds(200),

        // The job of a worker that has died is handed out again after this time. A slow one is, too, and runs twice: with the order as the idempotency key it is charged once all the same.
        InvisibilityTimeout = TimeSpan.FromSeconds(5),
    });
}
