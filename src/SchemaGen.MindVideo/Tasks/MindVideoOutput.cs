using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>What a model made.</summary>
public sealed class MindVideoOutput
{
    /// <summary>The images, in the order of the platform (<c>images</c>); empty for a model of videos.</summary>
    public IReadOnlyList<MindVideoFile> Images { get; init; } = [];

    /// <summary>The videos, in the order of the platform (<c>videos</c>); empty for a model of images.</summary>
    public IReadOnlyList<MindVideoFile> Videos { get; init; } = [];

    /// <summary>What else the platform said, as it came.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;
}
