using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.MindVideo;

/// <summary>Checks the ids of tasks, which become segments of URLs.</summary>
internal static class TaskIds
{
    public static bool IsGood([NotNullWhen(true)] string? id) => !string.IsNullOrWhiteSpace(id) && id is not ("." or "..") && id.Length <= ServerText.LongestId && ServerText.IsOneLine(id);

    public static void Check(string taskId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(taskId);
        if (!IsGood(taskId))
        {
            throw new ArgumentException($"'{ServerText.OneLine(taskId, ServerText.LongestId)}' is not the id of a task, which has at most {ServerText.LongestId} characters, no control characters, and means no other place in a URL", nameof(taskId));
        }
    }
}
