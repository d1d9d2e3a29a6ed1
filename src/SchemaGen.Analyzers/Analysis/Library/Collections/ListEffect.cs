using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>The effect of a call on a list.</summary>
internal readonly struct ListEffect
{
    /// <summary>The call only reads the list.</summary>
    public static readonly ListEffect Kept = new(isKept: true, null);

    /// <summary>The call may have changed the list in any way.</summary>
    public static readonly ListEffect Unknown = new(isKept: false, null);

    private ListEffect(bool isKept, CollectionValue? after)
    {
        IsKept = isKept;
        After = after;
    }

    public bool IsKept { get; }

    /// <summary>The list after the call; null where it is unchanged or unknown.</summary>
    public CollectionValue? After { get; }

    public bool IsUnknown => !IsKept && After is null;

    public static ListEffect Changed(CollectionValue after) => new(isKept: false, after);
}
