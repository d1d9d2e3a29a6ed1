namespace SchemaGen.MindVideo;

/// <summary>The options of one wait for a task. What is not set comes from <see cref="MindVideoOptions"/>.</summary>
public sealed class MindVideoWaitOptions : MindVideoRequestOptions
{
    /// <summary>The timeout of the wait. More than zero, at most 45 days.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The delay between the first two polls of the task. It grows by half with each poll. At least 1 millisecond.</summary>
    public TimeSpan? PollInterval { get; set; }

    /// <summary>The longest delay between two polls of the task. Where it is shorter than <see cref="PollInterval"/>, it counts instead.</summary>
    public TimeSpan? MaxPollInterval { get; set; }
}
