namespace SchemaGen.MindVideo;

/// <summary>How a <see cref="MindVideoClient"/> reaches MindVideo. Bound from the configuration section <c>MindVideo</c> by <c>AddMindVideo</c>.</summary>
public sealed class MindVideoOptions
{
    /// <summary>The configuration section that <c>AddMindVideo</c> reads: <c>MindVideo</c>.</summary>
    public const string SectionName = "MindVideo";

    /// <summary>The environment variable that holds the API key where nothing else gives one: <c>MINDVIDEO_API_KEY</c>.</summary>
    public const string ApiKeyVariable = "MINDVIDEO_API_KEY";

    /// <summary>The API key, sent as <c>Authorization: Bearer ...</c>. Where it is not set, it comes from <see cref="ApiKeyVariable"/>. Printable ASCII without spaces.</summary>
    public string? ApiKey { get; set; }
}
