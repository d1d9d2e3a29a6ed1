using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Determines whether two abstract values are adjacent, so that their join stands for nothing that neither of them stands for.</summary>
internal static class ValueGaps
{
    public static bool IsClosed(AbstractValue left, AbstractValue right) => (left, right) switch
    {
        (BooleanValue a, BooleanValue b) => a.Value == b.Value,
        (IntegerValue a, IntegerValue b) => Meets(a.Maximum, b.Minimum) && Meets(b.Maximum, a.Minimum),
        (RealValue a, RealValue b) => Meets(a, b) && Meets(b, a),
        (CollectionValue a, CollectionValue b) => Meets(a.Maximum, b.Minimum) && Meets(b.Maximum, a.Minimum),
        (TextValue { Values.IsDefault: true } a, TextValue b) => Meets(a, b),
        (TextValue a, TextValue { Values.IsDefault: true } b) => Meets(a, b),
        (RecordValue a, RecordValue b) =>
            a.IsWhole == b.IsWhole && a.IsMadeLike(b) && a.Properties.All(assigned => IsClosed(assigned.Value, b.Find(assigned.Property.Name)!.Value)),
        _ => true,
    };

    private static bool Meets(long? maximum, long? minimum) => maximum is null || minimum is null || maximum >= minimum || maximum + 1 == minimum;

    private static bool Meets(TextValue a, TextValue b) => Meets(a.MaximumCodePoints, b.MinimumCodePoints) && Meets(b.MaximumCodePoints, a.MinimumCodePoints)
        && (a.Ends.Subsumes(b.Ends) || b.Ends.Subsumes(a.Ends));

    private static bool Meets(RealValue low, RealValue high) =>
        low.IsNaN || high.IsNaN || low.Maximum >= high.Minimum || RealInterval.Next(low.Maximum) >= high.Minimum;
}
