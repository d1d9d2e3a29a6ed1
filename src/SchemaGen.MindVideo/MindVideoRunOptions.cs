namespace SchemaGen.MindVideo;

/// <summary>How one request is submitted and its task is waited for.</summary>
public sealed class MindVideoRunOptions : MindVideoSubmitOptions
{
    /// <summary>How the task is waited for. What is not set comes from <see cref="MindVideoOptions"/>.</summary>
    public MindVideoWaitOptions? Wait { get; set; }
}
