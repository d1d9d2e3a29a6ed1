using System.Text.Json.Serialization;

namespace SchemaGen.MindVideo;

/// <summary>
/// The status of a task. The platform maps the states of all models to <c>queued</c>, <c>processing</c>, <c>succeeded</c>, <c>failed</c> and <c>cancelled</c>; a status that it adds later is kept as it is.
/// </summary>
[JsonConverter(typeof(TaskStatusConverter))]
public readonly struct MindVideoTaskStatus : IEquatable<MindVideoTaskStatus>
{
    private readonly string? _value;

    /// <summary>Creates a status from its name on the platform.</summary>
    /// <param name="value">The name, in any case: <c>queued</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public MindVideoTaskStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The task is accepted and has not begun: <c>queued</c>.</summary>
    public static MindVideoTaskStatus Queued { get; } = new("queued");

    /// <summary>The task is being processed: <c>processing</c>.</summary>
    public static MindVideoTaskStatus Processing { get; } = new("processing");

    /// <summary>The task ended with an output: <c>succeeded</c>.</summary>
    public static MindVideoTaskStatus Succeeded { get; } = new("succeeded");

    /// <summary>The task ended without an output: <c>failed</c>.</summary>
    public static MindVideoTaskStatus Failed { get; } = new("failed");

    /// <summary>The task was cancelled before it was done: <c>cancelled</c>.</summary>
    public static MindVideoTaskStatus Cancelled { get; } = new("cancelled");

    /// <summary>The platform's name of the status; empty, where the response has none.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether the task has ended, after which nothing about it changes.</summary>
    public bool IsTerminal => this == Succeeded || this == Failed || this == Cancelled;

    /// <summary>Whether the status is one of the five that the platform documents.</summary>
    public bool IsKnown => IsTerminal || this == Queued || this == Processing;

    /// <summary>Returns whether two statuses are the same.</summary>
    public static bool operator ==(MindVideoTaskStatus left, MindVideoTaskStatus right) => left.Equals(right);

    /// <summary>Returns whether two statuses are different.</summary>
    public static bool operator !=(MindVideoTaskStatus left, MindVideoTaskStatus right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MindVideoTaskStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MindVideoTaskStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>Returns the platform's name of the status.</summary>
    public override string ToString() => Value;
}
