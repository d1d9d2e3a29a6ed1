using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.MindVideo;

/// <summary>Checks the ids of tasks, which become segments of URLs.</summary>
internal static class TaskIds
{
    public static bool IsGood([NotNullWhen(true)] string? id) => !string.IsNullOrWhiteSpace(id) && id is not ("." or "..");

    public static void Check(string taskId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(taskId);
        if (!IsGood(taskId))
        {
            throw new ArgumentException($"'{taskId}' is not the id of a task: in a URL it means another place", nameof(taskId));
        }
    }
}
