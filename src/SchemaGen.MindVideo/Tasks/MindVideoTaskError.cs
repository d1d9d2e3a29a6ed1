using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>The reason why a task failed.</summary>
public sealed class MindVideoTaskError
{
    /// <summary>The platform's name of the reason; <see langword="null"/>, where the response has none.</summary>
    public string? Code { get; init; }

    /// <summary>The platform's message; <see langword="null"/>, where the response has none.</summary>
    public string? Message { get; init; }

    /// <summary>The other properties, as the platform sent them.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;

    /// <summary>Returns the code and the message, in one line of at most some 1,000 characters.</summary>
    public override string ToString() => ServerText.OneLine((Code, Message) switch
    {
        (null, null) => "no reason was given",
        (null, _) => Message,
        (_, null) => Code,
        _ => $"{Code}: {Message}",
    });
}
