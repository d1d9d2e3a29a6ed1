namespace SchemaGen.Tool.Drift.Changes;

/// <summary>What a change means for a caller, the worst first.</summary>
internal enum ChangeKind
{
    /// <summary>An input that was taken is refused. The change shows one.</summary>
    Breaking,

    /// <summary>It could not be decided whether an input that was taken is refused.</summary>
    Unknown,

    /// <summary>The same call gives another result, or has another price: another value is used for what is left out.</summary>
    DefaultChanged,

    /// <summary>A member is still taken, but has no effect, or is not named any more.</summary>
    WithoutEffect,

    /// <summary>A member is marked as deprecated.</summary>
    Deprecated,

    /// <summary>More inputs are taken.</summary>
    Widened,

    /// <summary>There is a new member, or a new alternative.</summary>
    Added,

    /// <summary>Written otherwise, and proved to refuse nothing that was taken.</summary>
    Unaffected,
}

internal static class ChangeKinds
{
    /// <summary>The name of a kind in JSON and SARIF: <c>defaultChanged</c>.</summary>
    public static string NameOf(ChangeKind kind)
    {
        string name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
