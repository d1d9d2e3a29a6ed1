namespace SchemaGen.MindVideo;

/// <summary>A task had not ended when the time to wait for it was over. It goes on, and costs what it costs: <see cref="MindVideoClient.WaitAsync"/> with its id waits for it again.</summary>
public sealed class MindVideoTimeoutException : TimeoutException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="timeout">How long it was waited for.</param>
    /// <param name="task">The task as it was last seen; <see langword="null"/>, when no answer came.</param>
    /// <param name="innerException">What caused it.</param>
    public MindVideoTimeoutException(string taskId, TimeSpan timeout, MindVideoTask? task = null, Exception? innerException = null)
        : base(Describe(taskId, timeout, task, innerException as MindVideoException), innerException)
    {
        TaskId = taskId;
        Task = task;
    }

    /// <summary>The platform's name of the task.</summary>
    public string TaskId { get; }

    /// <summary>The task as it was last seen; <see langword="null"/>, when no answer came.</summary>
    public MindVideoTask? Task { get; }

    private static string Describe(string taskId, TimeSpan timeout, MindVideoTask? task, MindVideoException? fault)
    {
        string seen = task is null ? "it was not seen" : $"it was last seen '{task.Status}'";
        string reason = fault is null ? "" : $". The last look brought nothing: {fault.Message}";
        return $"The task '{taskId}' had not ended after {timeout:c}: {seen}. It goes on; wait for it again with its id{reason}";
    }
}
