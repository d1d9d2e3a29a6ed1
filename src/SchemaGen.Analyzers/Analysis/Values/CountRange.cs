

namespace SchemaGen.Analysis.Values;

/// <summary>The range of a count, which is never negative, and never above what a collection can hold.</summary>
/// <param name="minimum">The lower bound.</param>
/// <param name="maximum">The upper bound; null where there is none.</param>
internal readonly struct CountRange(int minimum, int? maximum)
{
    /// <summary>Any count.</summary>
    public static readonly CountRange Any = new(0, null);

    public int Minimum => minimum;

    public int? Maximum => maximum;

    /// <summary>The count; null where the range has more than one.</summary>
    public int? Exact => minimum == maximum ? minimum : null;

    /// <summary>Returns the range of a number that is used as a count; negative numbers count as 0.</summary>
    public static CountRange Of(AbstractValue value) => value is IntegerValue integer
        ? new CountRange(Clamp(integer.Minimum ?? 0), integer.Maximum is { } most ? Clamp(most) : null)
        : Any;

    /// <summary>Returns the range of a number for which the function throws where it is negative; null where it always is.</summary>
    public static CountRange? OfSize(AbstractValue value) => value is IntegerValue { Maximum: < 0 } ? null : Of(value);

    public static CountRange Of(CollectionValue collection) => new(collection.Minimum, collection.Maximum);

    public static CountRange operator +(CountRange left, CountRange right) => new(
        Clamp((long)left.Minimum + right.Minimum),
        left.Maximum + (long?)right.Maximum is { } most ? Clamp(most) : null);

    /// <summary>Subtracts a count, down to 0.</summary>
    public static CountRange operator -(CountRange left, CountRange right) => new(
        right.Maximum is { } most ? Clamp((long)left.Minimum - most) : 0,
        left.Maximum - (long?)right.Minimum is { } rest ? Clamp(rest) : null);

    /// <summary>Returns the range of the smaller of two counts.</summary>
    public static CountRange Min(CountRange left, CountRange right) => new(
        Math.Min(left.Minimum, right.Minimum),
        left.Maximum is { } one && right.Maximum is { } other ? Math.Min(one, other) : left.Maximum ?? right.Maximum);

    /// <summary>Returns the range of the greater of two counts.</summary>
    public static CountRange Max(CountRange left, CountRange right) => new(
        Math.Max(left.Minimum, right.Minimum),
        left.Maximum is { } one && right.Maximum is { } other ? Math.Max(one, other) : null);

    /// <summary>Returns the range with its lower bound removed.</summary>
    public CountRange OrFewer() => new(0, maximum);

    public AbstractValue ToInteger() => IntegerValue.Between(minimum, maximum);

    private static int Clamp(long count) => count < 0 ? 0 : count > int.MaxValue ? int.MaxValue : (int)count;
}
