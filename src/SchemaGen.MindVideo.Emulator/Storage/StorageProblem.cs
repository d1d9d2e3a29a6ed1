using Microsoft.Data.Sqlite;

namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>Explains why the data cannot be written. What was not written has not happened: each change is one transaction.</summary>
internal static class StorageProblem
{
    private const int Full = 13;

    /// <summary>Returns the status, the code and the message of a response.</summary>
    public static (int Status, string Code, string Message) Of(SqliteException exception) => exception.SqliteErrorCode == Full
        ? (StatusCodes.Status507InsufficientStorage, "storage_full", "The disk with the emulator's data is full, so nothing was stored.")
        : (StatusCodes.Status500InternalServerError, "storage_failed", $"The emulator's data cannot be read or written: {exception.Message}");

    /// <summary>Returns the exception for a start that fails.</summary>
    public static IOException OfStart(SqliteException exception, string? folder) => new($"{Of(exception).Message.TrimEnd('.')} (in '{folder}').", exception);
}
