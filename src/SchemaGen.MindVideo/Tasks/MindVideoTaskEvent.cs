using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>An event of a task.</summary>
public sealed class MindVideoTaskEvent
{
    /// <summary>The platform's name of the event, unique within its task; <see langword="null"/>, where the response has none.</summary>
    public string? EventId { get; init; }

    /// <summary>The type of the event (<c>task.succeeded</c>); <see langword="null"/>, where the response has none.</summary>
    public string? Type { get; init; }

    /// <summary>The task; <see langword="null"/>, where the response has none.</summary>
    public string? TaskId { get; init; }

    /// <summary>The status of the task after the event; <see langword="null"/>, where the response has none.</summary>
    public MindVideoTaskStatus? Status { get; init; }

    /// <summary>The time of the event; <see langword="null"/>, where the response has none that can be read.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The other properties, as the platform sent them.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;

    /// <summary>Returns the type of the event and the status of the task.</summary>
    public override string ToString() => $"{Type ?? "event"} {Status}".TrimEnd();
}
