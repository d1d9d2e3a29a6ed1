using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>An image or a video that a model made. <see cref="MindVideoClient.DownloadAsync(MindVideoFile, string, CancellationToken)"/> fetches it.</summary>
public sealed class MindVideoFile
{
    /// <summary>The address of the file (<c>url</c>): an http(s) URL, possibly relative to the API's address, or a data URI.</summary>
    public required string Url { get; init; }

    /// <summary>The other properties of the file, such as its size or its media type, as the platform sent them.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;

    /// <summary>Returns the first 100 characters of the URL, with control characters escaped.</summary>
    public override string ToString() => ServerText.OneLine(Url, 100);
}
