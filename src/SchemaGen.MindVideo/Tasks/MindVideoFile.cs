using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>An image or a video that a model made. <see cref="MindVideoClient.DownloadAsync(MindVideoFile, string, CancellationToken)"/> fetches it.</summary>
public sealed class MindVideoFile
{
    /// <summary>Where the file is (<c>url</c>): an http(s) URL, possibly relative to the API's address, or a data URI.</summary>
    public required string Url { get; init; }

    /// <summary>What else the platform said of the file (its size, its media type), as it came.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;

    /// <summary>The URL, and no more than the first 100 characters of it.</summary>
    public override string ToString() => Url.Length <= 100 ? Url : string.Concat(Url.AsSpan(0, 100), "...");
}
