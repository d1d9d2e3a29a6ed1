using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>The output of a model.</summary>
public sealed class MindVideoOutput
{
    /// <summary>The images, in the order of the platform (<c>images</c>); empty for a model of videos.</summary>
    public IReadOnlyList<MindVideoFile> Images { get; init; } = [];

    /// <summary>The videos, in the order of the platform (<c>videos</c>); empty for a model of images.</summary>
    public IReadOnlyList<MindVideoFile> Videos { get; init; } = [];

    /// <summary>The other properties, as the platform sent them.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;
}
