using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>A difference between the two schemas at a place, before it is decided what it means.</summary>
/// <param name="Direction">In which direction it changes the values that are taken.</param>
/// <param name="Place">The place.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Sentence">What it means for a caller, where it means that.</param>
internal sealed record Edit(Direction Direction, Place Place, string Keyword, string Sentence)
{
    /// <summary>Gets the schema that says the old value; null where none does.</summary>
    public Node? OldOwner { get; init; }

    /// <summary>Gets the schema that says the new value; null where none does.</summary>
    public Node? NewOwner { get; init; }

    public string? Old { get; init; }

    public string? New { get; init; }

    public string? Source { get; init; }

    /// <summary>Gets what it is where nothing is refused for it.</summary>
    public ChangeKind Otherwise { get; init; } = ChangeKind.Widened;

    /// <summary>Gets whether it is about members that the old schema does not name.</summary>
    public bool IsAboutOthers { get; init; }

    /// <summary>Gets the alternative that it adds where only one may apply: harmless where it takes nothing that was taken. Null where it adds none.</summary>
    public Node? Alternative { get; init; }

    /// <summary>Gets the rule that it adds; null where it adds none.</summary>
    public Node? Rule { get; init; }

    /// <summary>Gets the members that the rule is about and that the old schema does not name.</summary>
    public IReadOnlyList<string> NewMembers { get; init; } = [];

    public int Weight { get; init; }

    /// <summary>Gets what inputs hold that may be refused for it.</summary>
    public IEnumerable<Target> Targets { get; init; } = [];

    /// <summary>Gets the other places where the same keyword of the same schema means the same.</summary>
    public List<string> AlsoAt { get; } = [];
}

/// <summary>In which direction a difference changes the values that are taken.</summary>
internal enum Direction
{
    /// <summary>Fewer values are taken, unless something else refuses the others already.</summary>
    Narrowing,

    /// <summary>No value is refused that was taken.</summary>
    Widening,

    /// <summary>It does not show.</summary>
    Mixed,

    /// <summary>The values are the same.</summary>
    Neutral,
}
