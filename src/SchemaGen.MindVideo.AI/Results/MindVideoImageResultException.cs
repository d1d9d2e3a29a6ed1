namespace SchemaGen.MindVideo.AI;

/// <summary>The exception that is thrown when a task has succeeded and is paid for, but its output is not what was requested, or could not be downloaded. <see cref="Task"/> has the whole output.</summary>
public sealed class MindVideoImageResultException : MindVideoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="task">The succeeded task.</param>
    /// <param name="message">What is wrong with the output.</param>
    /// <param name="innerException">What caused it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is <see langword="null"/>.</exception>
    public MindVideoImageResultException(MindVideoTask task, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(task);
        Task = task;
        TaskId = task.TaskId;
        RequestId = task.RequestId;
        IdempotencyKey = task.IdempotencyKey;
        ResponseHeaders = task.ResponseHeaders;
    }

    /// <summary>The task, with its output.</summary>
    public MindVideoTask Task { get; }
}
