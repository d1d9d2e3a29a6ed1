using System.Globalization;

namespace SchemaGen.MindVideo;

/// <summary>The exception that is thrown when a task failed or was cancelled, or has succeeded without an output.</summary>
public sealed class MindVideoTaskFailedException : MindVideoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is <see langword="null"/>.</exception>
    public MindVideoTaskFailedException(MindVideoTask task)
        : base(Describe(task))
    {
        Task = task;
        TaskId = task.TaskId;
        RequestId = task.RequestId;
        ErrorCode = ServerText.OneLine(task.Error?.Code);
        ErrorMessage = ServerText.OneLine(task.Error?.Message);
        IdempotencyKey = task.IdempotencyKey;
        ResponseHeaders = task.ResponseHeaders;
    }

    /// <summary>The task, as the platform sent it.</summary>
    public MindVideoTask Task { get; }

    private static string Describe(MindVideoTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        string reason = task.Error is null ? "" : $" ({task.Error})";
        string cost = task.CostActual is { } actual ? string.Create(CultureInfo.InvariantCulture, $"; it cost {actual}") : "";
        string request = task.RequestId is null ? "" : $" [request {task.RequestId}]";
        if (task.Status == MindVideoTaskStatus.Succeeded)
        {
            return $"The task '{task.TaskId}' has succeeded, but has no output{cost}{request}";
        }

        return task.Status.IsTerminal
            ? $"The task '{task.TaskId}' is {task.Status}{reason}{cost}{request}"
            : $"The task '{task.TaskId}' has not ended: it is '{task.Status}'{request}";
    }
}
