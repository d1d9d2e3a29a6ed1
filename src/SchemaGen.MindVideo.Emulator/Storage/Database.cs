using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>Opens the SQLite database, in a file that survives the end of the process, or in memory.</summary>
internal static class Database
{
    private const string FileName = "mindvideo-emulator.db";

    private const int Version = 1;

    /// <param name="folder">The folder of the file; null for memory.</param>
    /// <param name="mostPages">The number of pages at which the database is full; null for as many as there is room for.</param>
    public static SqliteConnection Open(string? folder, int? mostPages)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = folder is null ? ":memory:" : Path.Combine(Directory.CreateDirectory(folder).FullName, FileName),
            Pooling = false,

            // Only another emulator keeps the file open, and the usual half a minute would look like a program that hangs.
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(connection, isFile: folder is not null);
            if (mostPages is { } most)
            {
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {most}"));
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection, bool isFile)
    {
        if (isFile)
        {
            // A killed process loses no commit. A power failure may lose the last commits, but never the file.
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");

            // Two emulators on one folder could accept one idempotency key twice, so the second one is refused when it opens the file.
            Execute(connection, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;");
        }

        using SqliteCommand ask = connection.CreateCommand();
        ask.CommandText = "PRAGMA user_version";
        long version = (long)ask.ExecuteScalar()!;
        if (version is not (0 or Version))
        {
            throw new InvalidDataException($"The data were written by another version of the emulator (format {version}, and this one reads {Version}).");
        }

        Execute(connection, Tables);
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    /// <summary>Times are ticks of UTC, amounts are texts (SQLite has no decimals).</summary>
    private const string Tables = """
        BEGIN;
        CREATE TABLE IF NOT EXISTS tasks (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            task_id TEXT NOT NULL UNIQUE,
            request_id TEXT NOT NULL,
            idempotency_key TEXT UNIQUE,
            fingerprint BLOB NOT NULL,
            model TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL,
            outcome INTEGER NOT NULL,
            cost TEXT NOT NULL,
            is_video INTEGER NOT NULL,
            outputs INTEGER NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            mood INTEGER NOT NULL,
            terrain INTEGER NOT NULL,
            is_refunded INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX IF NOT EXISTS refunds_due ON tasks (ends_at) WHERE outcome <> 0 AND is_refunded = 0;
        CREATE TABLE IF NOT EXISTS ledger (
            entry INTEGER PRIMARY KEY AUTOINCREMENT,
            kind INTEGER NOT NULL,
            task_id TEXT NOT NULL,
            request_id TEXT NOT NULL,
            idempotency_key TEXT,
            model TEXT NOT NULL,
            amount TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            UNIQUE (task_id, kind)
        );
        CREATE TABLE IF NOT EXISTS api_keys (
            key TEXT PRIMARY KEY,
            state INTEGER NOT NULL,
            is_default INTEGER NOT NULL
        );
        CREATE TABLE IF NOT EXISTS latest_time (id INTEGER PRIMARY KEY CHECK (id = 0), ticks INTEGER NOT NULL, written_at INTEGER NOT NULL, is_frozen INTEGER NOT NULL);
        PRAGMA user_version = 1;
        COMMIT;
        """;
}
