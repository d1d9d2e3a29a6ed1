using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>What a call does to a list.</summary>
internal readonly struct ListEffect
{
    /// <summary>It only looks at the list.</summary>
    public static readonly ListEffect Kept = new(isKept: true, null);

    /// <summary>Anything may have happened to it.</summary>
    public static readonly ListEffect Unknown = new(isKept: false, null);

    private ListEffect(bool isKept, CollectionValue? after)
    {
        IsKept = isKept;
        After = after;
    }

    public bool IsKept { get; }

    /// <summary>What the list is after the call; null where it is kept, or where there is no telling.</summary>
    public CollectionValue? After { get; }

    public bool IsUnknown => !IsKept && After is null;

    public static ListEffect Changed(CollectionValue after) => new(isKept: false, after);
}
