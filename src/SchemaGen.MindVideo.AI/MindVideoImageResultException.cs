namespace SchemaGen.MindVideo.AI;

/// <summary>A task has succeeded, and is paid for, but what it made is not what was asked for, or could not be fetched. Nothing is lost: <see cref="Task"/> has all of it.</summary>
public sealed class MindVideoImageResultException : MindVideoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="task">The task, which has succeeded.</param>
    /// <param name="message">What is wrong with its result.</param>
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
    }

    /// <summary>The task, with what it made.</summary>
    public MindVideoTask Task { get; }
}
