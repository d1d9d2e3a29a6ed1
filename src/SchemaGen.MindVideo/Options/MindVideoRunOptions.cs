namespace SchemaGen.MindVideo;

/// <summary>The options of one run: of the submit, and of the wait for its task. The headers are sent with the submit and with each request of the wait.</summary>
public sealed class MindVideoRunOptions : MindVideoSubmitOptions
{
    /// <summary>The options of the wait. What is not set comes from <see cref="MindVideoOptions"/>. Its headers are added to those of the run, and win over those of the same name.</summary>
    public MindVideoWaitOptions? Wait { get; set; }
}
