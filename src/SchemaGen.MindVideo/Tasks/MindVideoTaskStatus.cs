using System.Text.Json.Serialization;

namespace SchemaGen.MindVideo;

/// <summary>
/// Where a task stands. The platform maps the states of all models to <c>queued</c>, <c>processing</c>, <c>succeeded</c>, <c>failed</c> and <c>cancelled</c>; one that it adds later is kept as it came.
/// </summary>
[JsonConverter(typeof(TaskStatusConverter))]
public readonly struct MindVideoTaskStatus : IEquatable<MindVideoTaskStatus>
{
    private readonly string? _value;

    /// <summary>Creates a status from what the platform calls it.</summary>
    /// <param name="value">The name, in any case: <c>queued</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public MindVideoTaskStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Accepted, and not begun: <c>queued</c>.</summary>
    public static MindVideoTaskStatus Queued { get; } = new("queued");

    /// <summary>Being worked on: <c>processing</c>.</summary>
    public static MindVideoTaskStatus Processing { get; } = new("processing");

    /// <summary>Done, with an output: <c>succeeded</c>.</summary>
    public static MindVideoTaskStatus Succeeded { get; } = new("succeeded");

    /// <summary>Ended without an output: <c>failed</c>.</summary>
    public static MindVideoTaskStatus Failed { get; } = new("failed");

    /// <summary>Given up before it was done: <c>cancelled</c>.</summary>
    public static MindVideoTaskStatus Cancelled { get; } = new("cancelled");

    /// <summary>What the platform called it; empty, where it said nothing.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether the task has ended: nothing about it will change.</summary>
    public bool IsTerminal => this == Succeeded || this == Failed || this == Cancelled;

    /// <summary>Whether it is one of the five that the platform documents.</summary>
    public bool IsKnown => IsTerminal || this == Queued || this == Processing;

    /// <summary>Whether both are the same status.</summary>
    public static bool operator ==(MindVideoTaskStatus left, MindVideoTaskStatus right) => left.Equals(right);

    /// <summary>Whether they are different.</summary>
    public static bool operator !=(MindVideoTaskStatus left, MindVideoTaskStatus right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MindVideoTaskStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MindVideoTaskStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>What the platform called it.</summary>
    public override string ToString() => Value;
}
