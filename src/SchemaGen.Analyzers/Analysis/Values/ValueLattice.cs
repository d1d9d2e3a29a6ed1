namespace SchemaGen.Analysis.Values;

/// <summary>The order of known values: what stands for more, what for less. Kinds that this folder does not know are something that is not null.</summary>
internal static class ValueLattice
{
    /// <summary>What stands for everything that one of both stands for.</summary>
    public static KnownValue Join(KnownValue a, KnownValue b) => (a, b) switch
    {
        _ when a.Equals(b) => a,
        (IntegerValue x, IntegerValue y) => IntegerValue.Between(
            x.Minimum < y.Minimum ? x.Minimum : x.Minimum is null ? null : y.Minimum,
            x.Maximum > y.Maximum ? x.Maximum : x.Maximum is null ? null : y.Maximum),
        (RealValue, RealValue) => JoinReals(RealInterval.Of(a), RealInterval.Of(b)),
        (TextValue x, TextValue y) => TextLattice.Join(x, y),
        (CollectionValue x, CollectionValue y) => CollectionLattice.Join(x, y),
        _ => a.JoinParts(b) ?? (a.IsNotNull && b.IsNotNull ? KnownValue.NotNull : KnownValue.Unknown),
    };

    /// <summary>What stands for everything that one of both stands for, found in a loop: what has moved since the last round will move on.</summary>
    public static KnownValue Widen(KnownValue older, KnownValue newer)
    {
        if (Covers(older, newer))
        {
            return older;
        }

        return (older, Join(older, newer)) switch
        {
            (IntegerValue x, IntegerValue joined) => IntegerValue.Between(
                x.Minimum == joined.Minimum ? joined.Minimum : null,
                x.Maximum == joined.Maximum ? joined.Maximum : null),
            (RealValue { IsNaN: true }, RealValue) => KnownValue.NotNull,
            (RealValue x, RealValue joined) => RealValue.Between(
                x.Minimum.Equals(joined.Minimum) ? joined.Minimum : double.NegativeInfinity,
                x.Maximum.Equals(joined.Maximum) ? joined.Maximum : double.PositiveInfinity,
                joined.MayBeNaN),
            (TextValue x, TextValue joined) => TextLattice.Widen(x, joined),
            (CollectionValue x, CollectionValue joined) => CollectionLattice.Widen(x, joined),
            var (_, joined) => joined,
        };
    }

    /// <summary>Whether the wide one stands for everything that the narrow one stands for.</summary>
    public static bool Covers(KnownValue wide, KnownValue narrow)
    {
        if (wide.Equals(narrow) || wide.Equals(KnownValue.Unknown))
        {
            return true;
        }

        return (wide, narrow) switch
        {
            (IntegerValue x, IntegerValue y) => (x.Minimum is null || x.Minimum <= y.Minimum) && (x.Maximum is null || x.Maximum >= y.Maximum),
            (RealValue, RealValue) => Covers(RealInterval.Of(wide), RealInterval.Of(narrow)),
            (TextValue x, TextValue y) => TextLattice.Covers(x, y),
            (CollectionValue x, CollectionValue y) => CollectionLattice.Covers(x, y),
            _ => (wide.Equals(KnownValue.NotNull) && narrow.IsNotNull) || wide.CoversParts(narrow),
        };
    }

    /// <summary>What stands at least for everything that both stand for; null where that is nothing.</summary>
    public static KnownValue? Meet(KnownValue a, KnownValue b)
    {
        if (Covers(a, b))
        {
            return b;
        }

        if (Covers(b, a))
        {
            return a;
        }

        return (a, b) switch
        {
            (IntegerValue x, IntegerValue y) => MeetIntegers(x, y),
            (RealValue, RealValue) => MeetReals(RealInterval.Of(a), RealInterval.Of(b)),
            (TextValue x, TextValue y) => TextLattice.Meet(x, y),
            (CollectionValue x, CollectionValue y) => CollectionLattice.Meet(x, y),
            (BooleanValue, BooleanValue) => null,
            _ => a.IsNull || b.IsNull ? null : a,
        };
    }

    private static KnownValue JoinReals(RealInterval a, RealInterval b) =>
        new RealInterval(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High), a.HasNaN || b.HasNaN).ToKnownValue() ?? KnownValue.NotNull;

    private static bool Covers(RealInterval wide, RealInterval narrow) =>
        (narrow.HasNoNumber || (wide.Low <= narrow.Low && narrow.High <= wide.High)) && (wide.HasNaN || !narrow.HasNaN);

    private static KnownValue? MeetIntegers(IntegerValue a, IntegerValue b)
    {
        long? minimum = a.Minimum > b.Minimum || b.Minimum is null ? a.Minimum : b.Minimum;
        long? maximum = a.Maximum < b.Maximum || b.Maximum is null ? a.Maximum : b.Maximum;
        return minimum > maximum ? null : IntegerValue.Between(minimum, maximum);
    }

    private static KnownValue? MeetReals(RealInterval a, RealInterval b) =>
        new RealInterval(Math.Max(a.Low, b.Low), Math.Min(a.High, b.High), a.HasNaN && b.HasNaN).ToKnownValue();
}
