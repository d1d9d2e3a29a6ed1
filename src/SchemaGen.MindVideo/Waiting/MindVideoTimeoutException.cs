namespace SchemaGen.MindVideo;

/// <summary>The exception that is thrown when a task has not ended within the timeout of a wait. The task goes on and is charged: <see cref="MindVideoClient.WaitAsync"/> with its id waits for it again.</summary>
public sealed class MindVideoTimeoutException : TimeoutException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="timeout">The timeout of the wait.</param>
    /// <param name="task">The task as it was last seen; <see langword="null"/>, when no response came.</param>
    /// <param name="innerException">What caused it.</param>
    public MindVideoTimeoutException(string taskId, TimeSpan timeout, MindVideoTask? task = null, Exception? innerException = null)
        : base(Describe(taskId, timeout, task, innerException as MindVideoException), innerException)
    {
        TaskId = taskId;
        Task = task;
    }

    /// <summary>The platform's name of the task.</summary>
    public string TaskId { get; }

    /// <summary>The task as it was last seen; <see langword="null"/>, when no response came.</summary>
    public MindVideoTask? Task { get; }

    private static string Describe(string taskId, TimeSpan timeout, MindVideoTask? task, MindVideoException? error)
    {
        string seen = task is null ? "it was not seen" : $"it was last seen '{task.Status}'";
        string reason = error is null ? "" : $". The last look brought nothing: {error.Message}";
        return $"The task '{taskId}' had not ended after {timeout:c}: {seen}. It goes on; wait for it again with its id{reason}";
    }
}
