namespace SchemaGen.MindVideo;

/// <summary>The options of one wait for a task. What is not set comes from <see cref="MindVideoOptions"/>.</summary>
public sealed class MindVideoWaitOptions : MindVideoRequestOptions
{
    /// <summary>The timeout of the wait. More than zero, at most 45 days.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The delay between the first two polls of the task. It grows by half with each poll. At least 1 millisecond.</summary>
    public TimeSpan? PollInterval { get; set; }

    /// <summary>
    /// Whether to read the events of the task while it is waited for: an event that says that the task has ended is seen at once, without a poll in between. <see langword="false"/> by default, because each wait then holds a
    /// connection, or a stream of one over HTTP/2. While events come, the task is polled at <see cref="MaxPollInterval"/> only; where MindVideo sends a list, the stream ends or breaks for good, or none of
    /// <see cref="MindVideoOptions.MaxConcurrentPolls"/> streams is free, the wait polls as without. Events never end a wait, a poll does, so the task is as complete. A change of the status is reported as progress.
    /// </summary>
    public bool UseEvents { get; set; }

    /// <summary>The longest delay between two polls of the task. Where it is shorter than <see cref="PollInterval"/>, it counts instead.</summary>
    public TimeSpan? MaxPollInterval { get; set; }

    internal MindVideoWaitOptions Copy() => (MindVideoWaitOptions)MemberwiseClone();
}
