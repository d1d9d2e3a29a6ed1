namespace SchemaGen.MindVideo;

/// <summary>How one task is waited for. What is not set comes from <see cref="MindVideoOptions"/>.</summary>
public sealed class MindVideoWaitOptions
{
    /// <summary>How long to wait in all. More than zero, at most 45 days.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The delay before the task is asked for the second time; it grows by half with each. At least 1 millisecond.</summary>
    public TimeSpan? PollInterval { get; set; }

    /// <summary>The longest delay between two looks at the task. A shorter one than <see cref="PollInterval"/> shortens that.</summary>
    public TimeSpan? MaxPollInterval { get; set; }
}
