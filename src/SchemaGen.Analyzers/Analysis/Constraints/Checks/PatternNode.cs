using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>A part of a pattern.</summary>
/// <param name="kind">The kind of the part.</param>
/// <param name="parts">What it consists of.</param>
internal sealed class PatternNode(PatternNodeKind kind, params PatternNode[] parts)
{
    public PatternNodeKind Kind { get; } = kind;

    public IReadOnlyList<PatternNode> Parts { get; } = parts;

    /// <summary>The characters, of a <see cref="PatternNodeKind.Set"/>; null for any.</summary>
    public CodePointSet? Set { get; init; }

    /// <summary>Whether the characters are those that are not in the set.</summary>
    public bool IsNegated { get; init; }

    /// <summary>How often the part is there at least, of a <see cref="PatternNodeKind.Repeat"/>.</summary>
    public int Minimum { get; init; }

    /// <summary>How often the part is there at most; null for any number.</summary>
    public int? Maximum { get; init; }

    public static PatternNode Empty { get; } = new(PatternNodeKind.Sequence);
}

internal enum PatternNodeKind
{
    /// <summary>One character.</summary>
    Set,

    /// <summary>The start of the text.</summary>
    Start,

    /// <summary>The end of the text.</summary>
    End,

    /// <summary>All parts, one after the other.</summary>
    Sequence,

    /// <summary>One of the parts.</summary>
    Choice,

    /// <summary>One part, a number of times.</summary>
    Repeat,
}
