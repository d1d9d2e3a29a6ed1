using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>Why a task failed.</summary>
public sealed class MindVideoTaskError
{
    /// <summary>The platform's name of the reason; <see langword="null"/>, where it told none.</summary>
    public string? Code { get; init; }

    /// <summary>The platform's words; <see langword="null"/>, where it told none.</summary>
    public string? Message { get; init; }

    /// <summary>What else the platform said, as it came.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;

    /// <summary>The code and the message.</summary>
    public override string ToString() => (Code, Message) switch
    {
        (null, null) => "no reason was given",
        (null, _) => Message,
        (_, null) => Code,
        _ => $"{Code}: {Message}",
    };
}
