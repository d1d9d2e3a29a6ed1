namespace SchemaGen.Analysis.Values;

/// <summary>The lattice of abstract values, ordered by the sets that they stand for. Kinds that are declared outside this namespace join to <see cref="AbstractValue.NotNull"/>, unless they join by parts.</summary>
internal static class ValueLattice
{
    /// <summary>Returns the least value that subsumes both.</summary>
    public static AbstractValue Join(AbstractValue a, AbstractValue b) => (a, b) switch
    {
        _ when a.Equals(b) => a,
        (IntegerValue x, IntegerValue y) => IntegerValue.Between(
            x.Minimum < y.Minimum ? x.Minimum : x.Minimum is null ? null : y.Minimum,
            x.Maximum > y.Maximum ? x.Maximum : x.Maximum is null ? null : y.Maximum),
        (RealValue, RealValue) => JoinReals(RealInterval.Of(a), RealInterval.Of(b)),
        (TextValue x, TextValue y) => TextLattice.Join(x, y),
        (CollectionValue x, CollectionValue y) => CollectionLattice.Join(x, y),
        (not ExcludingValue, ExcludingValue y) => y.Join(a),
        _ => a.JoinParts(b) ?? (a.IsNotNull && b.IsNotNull ? AbstractValue.NotNull : AbstractValue.Unknown),
    };

    /// <summary>Joins two values of successive iterations of a loop: a bound that has moved since the last iteration is dropped.</summary>
    public static AbstractValue Widen(AbstractValue older, AbstractValue newer)
    {
        if (Subsumes(older, newer))
        {
            return older;
        }

        return (older, Join(older, newer)) switch
        {
            (IntegerValue x, IntegerValue joined) => IntegerValue.Between(
                x.Minimum == joined.Minimum ? joined.Minimum : null,
                x.Maximum == joined.Maximum ? joined.Maximum : null),
            (RealValue { IsNaN: true }, RealValue) => AbstractValue.NotNull,
            (RealValue x, RealValue joined) => RealValue.Between(
                x.Minimum.Equals(joined.Minimum) ? joined.Minimum : double.NegativeInfinity,
                x.Maximum.Equals(joined.Maximum) ? joined.Maximum : double.PositiveInfinity,
                joined.MayBeNaN),
            (TextValue x, TextValue joined) => TextLattice.Widen(x, joined),
            (CollectionValue x, CollectionValue joined) => CollectionLattice.Widen(x, joined),
            (StructureValue x, StructureValue joined) => x.WidenParts(joined) ?? joined,
            var (_, joined) => joined,
        };
    }

    /// <summary>Determines whether the wide value stands for everything that the narrow one stands for.</summary>
    public static bool Subsumes(AbstractValue wide, AbstractValue narrow)
    {
        if (wide.Equals(narrow) || wide.Equals(AbstractValue.Unknown))
        {
            return true;
        }

        return (wide, narrow) switch
        {
            (IntegerValue x, IntegerValue y) => (x.Minimum is null || x.Minimum <= y.Minimum) && (x.Maximum is null || x.Maximum >= y.Maximum),
            (RealValue, RealValue) => Subsumes(RealInterval.Of(wide), RealInterval.Of(narrow)),
            (TextValue x, TextValue y) => TextLattice.Subsumes(x, y),
            (CollectionValue x, CollectionValue y) => CollectionLattice.Subsumes(x, y),
            _ => (wide.Equals(AbstractValue.NotNull) && narrow.IsNotNull) || wide.SubsumesParts(narrow),
        };
    }

    /// <summary>Returns a value that stands at least for everything that both stand for; null where there is nothing.</summary>
    public static AbstractValue? Meet(AbstractValue a, AbstractValue b)
    {
        if (Subsumes(a, b))
        {
            return b;
        }

        if (Subsumes(b, a))
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
            (ExcludingValue x, _) => x.Meet(b),
            (_, ExcludingValue y) => y.Meet(a),
            _ => a.IsNull || b.IsNull ? null : a,
        };
    }

    private static AbstractValue JoinReals(RealInterval a, RealInterval b) =>
        new RealInterval(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High), a.HasNaN || b.HasNaN).ToAbstractValue() ?? AbstractValue.NotNull;

    private static bool Subsumes(RealInterval wide, RealInterval narrow) =>
        (narrow.HasNoNumber || (wide.Low <= narrow.Low && narrow.High <= wide.High)) && (wide.HasNaN || !narrow.HasNaN);

    private static AbstractValue? MeetIntegers(IntegerValue a, IntegerValue b)
    {
        long? minimum = a.Minimum > b.Minimum || b.Minimum is null ? a.Minimum : b.Minimum;
        long? maximum = a.Maximum < b.Maximum || b.Maximum is null ? a.Maximum : b.Maximum;
        return minimum > maximum ? null : IntegerValue.Between(minimum, maximum);
    }

    private static AbstractValue? MeetReals(RealInterval a, RealInterval b) =>
        new RealInterval(Math.Max(a.Low, b.Low), Math.Min(a.High, b.High), a.HasNaN && b.HasNaN).ToAbstractValue();
}
