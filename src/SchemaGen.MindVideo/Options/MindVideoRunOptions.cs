namespace SchemaGen.MindVideo;

/// <summary>The options of one run: of the submit, and of the wait for its task.</summary>
public sealed class MindVideoRunOptions : MindVideoSubmitOptions
{
    /// <summary>The options of the wait. What is not set comes from <see cref="MindVideoOptions"/>.</summary>
    public MindVideoWaitOptions? Wait { get; set; }
}
