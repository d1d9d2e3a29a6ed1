using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.MindVideo;

/// <summary>What can be the id of a task: it becomes a segment of a URL.</summary>
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
