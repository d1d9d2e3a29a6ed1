using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>Something that happened to a task.</summary>
public sealed class MindVideoTaskEvent
{
    /// <summary>The platform's name of the event, unique within its task; <see langword="null"/>, where it told none.</summary>
    public string? EventId { get; init; }

    /// <summary>What kind of event it is (<c>task.succeeded</c>); <see langword="null"/>, where the platform told none.</summary>
    public string? Type { get; init; }

    /// <summary>The task; <see langword="null"/>, where the platform told none.</summary>
    public string? TaskId { get; init; }

    /// <summary>Where the task stood after it; <see langword="null"/>, where the platform told nothing.</summary>
    public MindVideoTaskStatus? Status { get; init; }

    /// <summary>When it happened; <see langword="null"/>, where the platform told nothing, or nothing that can be read as a time.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What else the platform said, as it came.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;

    /// <summary>The kind of the event and where the task stood.</summary>
    public override string ToString() => $"{Type ?? "event"} {Status}".TrimEnd();
}
