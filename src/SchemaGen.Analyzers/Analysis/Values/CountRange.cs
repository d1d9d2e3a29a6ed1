

namespace SchemaGen.Analysis.Values;

/// <summary>How many there can be. A count is never negative, and never above what a collection holds.</summary>
/// <param name="minimum">The fewest.</param>
/// <param name="maximum">The most; null when there is no telling.</param>
internal readonly struct CountRange(int minimum, int? maximum)
{
    /// <summary>Any count.</summary>
    public static readonly CountRange Any = new(0, null);

    public int Minimum => minimum;

    public int? Maximum => maximum;

    /// <summary>The count, if there is but one.</summary>
    public int? Exact => minimum == maximum ? minimum : null;

    /// <summary>Of a number that stands for a count; what is negative counts as none.</summary>
    public static CountRange Of(AbstractValue value) => value is IntegerValue integer
        ? new CountRange(Clamp(integer.Minimum ?? 0), integer.Maximum is { } most ? Clamp(most) : null)
        : Any;

    /// <summary>Of a number that the function throws for where it is negative; null where it always is.</summary>
    public static CountRange? OfSize(AbstractValue value) => value is IntegerValue { Maximum: < 0 } ? null : Of(value);

    public static CountRange Of(CollectionValue collection) => new(collection.Minimum, collection.Maximum);

    public static CountRange operator +(CountRange left, CountRange right) => new(
        Clamp((long)left.Minimum + right.Minimum),
        left.Maximum + (long?)right.Maximum is { } most ? Clamp(most) : null);

    /// <summary>What is left when so many are taken away, as far as there are any.</summary>
    public static CountRange operator -(CountRange left, CountRange right) => new(
        right.Maximum is { } most ? Clamp((long)left.Minimum - most) : 0,
        left.Maximum - (long?)right.Minimum is { } rest ? Clamp(rest) : null);

    /// <summary>The smaller of two.</summary>
    public static CountRange Min(CountRange left, CountRange right) => new(
        Math.Min(left.Minimum, right.Minimum),
        left.Maximum is { } one && right.Maximum is { } other ? Math.Min(one, other) : left.Maximum ?? right.Maximum);

    /// <summary>The greater of two.</summary>
    public static CountRange Max(CountRange left, CountRange right) => new(
        Math.Max(left.Minimum, right.Minimum),
        left.Maximum is { } one && right.Maximum is { } other ? Math.Max(one, other) : null);

    /// <summary>The same, or fewer.</summary>
    public CountRange OrFewer() => new(0, maximum);

    public AbstractValue ToInteger() => IntegerValue.Between(minimum, maximum);

    private static int Clamp(long count) => count < 0 ? 0 : count > int.MaxValue ? int.MaxValue : (int)count;
}
