using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>A comparison that is decided comes out that way in C#, and what is assumed of its operands holds for each pair that makes it come out so.</summary>
public sealed class ComparisonSoundnessTests
{
    private const int Rounds = 25_000;

    private static readonly BinaryOperatorKind[] s_equalities = [BinaryOperatorKind.Equals, BinaryOperatorKind.NotEquals];

    private static readonly BinaryOperatorKind[] s_orders =
    [
        BinaryOperatorKind.LessThan, BinaryOperatorKind.LessThanOrEqual, BinaryOperatorKind.GreaterThan, BinaryOperatorKind.GreaterThanOrEqual,
    ];

    public static TheoryData<SampleKind> Kinds => [.. Enum.GetValues<SampleKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Decisions_and_assumptions_hold(SampleKind kind)
    {
        var sample = new Sample(501);
        var values = new AnySample(sample, kind);
        BinaryOperatorKind[] operators = kind is SampleKind.Text or SampleKind.Boolean ? s_equalities : [.. s_equalities, .. s_orders];
        for (int i = 0; i < Rounds; i++)
        {
            BinaryOperatorKind comparison = sample.Of(operators);
            (AbstractValue left, object? a) = values.Next();
            (AbstractValue right, object? b) = values.Next();
            string Context() => $"{Stands.Show(left)} {comparison} {Stands.Show(right)}, {a ?? "null"} and {b ?? "null"}";
            bool outcome = Compare(comparison, a, b);

            Stands.True(Comparisons.Decide(comparison, left, right) != !outcome, Context);
            (AbstractValue Left, AbstractValue Right)? assumed = Comparisons.Assume(comparison, left, right, outcome, kind is SampleKind.Int32 or SampleKind.Int64 or SampleKind.UInt64);
            Stands.Assert(assumed?.Left, a, Context);
            Stands.Assert(assumed?.Right, b, Context);
            Stands.True(Stands.Keeps(left, assumed!.Value.Left), Context);
            Stands.True(Stands.Keeps(right, assumed.Value.Right), Context);
        }
    }

    [Fact]
    public void An_assumption_is_as_sharp_as_can_be()
    {
        AbstractValue five = IntegerValue.Exactly(5);

        Assert.Equal(IntegerValue.Between(6, null), Assume(BinaryOperatorKind.GreaterThan, AbstractValue.NotNull, five, true));
        Assert.Equal(IntegerValue.Between(6, null), Assume(BinaryOperatorKind.GreaterThan, AbstractValue.Unknown, five, true));
        Assert.Equal(IntegerValue.Between(null, 5), Assume(BinaryOperatorKind.GreaterThan, AbstractValue.NotNull, five, false));
        Assert.Equal(AbstractValue.Unknown, Assume(BinaryOperatorKind.GreaterThan, AbstractValue.Unknown, five, false));
        Assert.Equal(IntegerValue.Between(1, null), Assume(BinaryOperatorKind.NotEquals, IntegerValue.Between(0, null), IntegerValue.Exactly(0), true));
        Assert.Equal(five, Assume(BinaryOperatorKind.Equals, AbstractValue.Unknown, five, true));
        Assert.Equal(AbstractValue.NotNull, Assume(BinaryOperatorKind.NotEquals, AbstractValue.Unknown, AbstractValue.Null, true));
        Assert.Equal(AbstractValue.Null, Assume(BinaryOperatorKind.NotEquals, AbstractValue.Unknown, AbstractValue.Null, false));
        Assert.Equal(new BooleanValue(false), Assume(BinaryOperatorKind.NotEquals, AbstractValue.NotNull, new BooleanValue(true), true));
        Assert.Equal(TextValue.Exactly("b"), Assume(BinaryOperatorKind.Equals, TextValue.OneOf(["a", "b"]), TextValue.Exactly("a"), false));
        Assert.Null(Assume(BinaryOperatorKind.LessThan, IntegerValue.Between(5, null), five, true));
        Assert.Null(Assume(BinaryOperatorKind.Equals, AbstractValue.NotNull, AbstractValue.Null, true));
        Assert.Null(Assume(BinaryOperatorKind.LessThan, AbstractValue.Unknown, AbstractValue.Null, true));
    }

    [Fact]
    public void NaN_is_in_no_order()
    {
        AbstractValue five = RealValue.Exactly(5);
        AbstractValue atLeastFive = RealValue.Between(5, double.PositiveInfinity, mayBeNaN: false);

        Assert.Equal(RealValue.Between(5.000000000000001, double.PositiveInfinity, mayBeNaN: false), AssumeReal(BinaryOperatorKind.GreaterThan, AbstractValue.NotNull, five, true));
        Assert.Equal(RealValue.Between(double.NegativeInfinity, 5, mayBeNaN: true), AssumeReal(BinaryOperatorKind.GreaterThan, AbstractValue.NotNull, five, false));
        Assert.Equal(AbstractValue.NotNull, AssumeReal(BinaryOperatorKind.GreaterThan, AbstractValue.NotNull, AbstractValue.NotNull, false));
        Assert.Equal(atLeastFive, AssumeReal(BinaryOperatorKind.GreaterThanOrEqual, RealValue.Between(5, double.PositiveInfinity, mayBeNaN: true), five, true));
        Assert.Equal(RealValue.Exactly(double.NaN), AssumeReal(BinaryOperatorKind.GreaterThanOrEqual, RealValue.Between(5, double.PositiveInfinity, mayBeNaN: true), five, false));
        Assert.Null(Comparisons.Decide(BinaryOperatorKind.GreaterThanOrEqual, RealValue.Between(5, 9, mayBeNaN: true), five));
        Assert.False(Comparisons.Decide(BinaryOperatorKind.Equals, RealValue.Exactly(double.NaN), RealValue.Exactly(double.NaN)));
        Assert.True(Comparisons.Decide(BinaryOperatorKind.NotEquals, RealValue.Exactly(double.NaN), five));
        Assert.True(Comparisons.Decide(BinaryOperatorKind.Equals, RealValue.Exactly(-0.0), RealValue.Exactly(0.0)));
    }

    private static AbstractValue? Assume(BinaryOperatorKind kind, AbstractValue left, AbstractValue right, bool outcome) =>
        Comparisons.Assume(kind, left, right, outcome, isInteger: true)?.Left;

    private static AbstractValue? AssumeReal(BinaryOperatorKind kind, AbstractValue left, AbstractValue right, bool outcome) =>
        Comparisons.Assume(kind, left, right, outcome, isInteger: false)?.Left;

    private static bool Compare(BinaryOperatorKind kind, object? left, object? right) => (left, right) switch
    {
        (Int128 a, Int128 b) => Compare(kind, a.CompareTo(b)),
        (double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? kind == BinaryOperatorKind.NotEquals : Compare(kind, a == b ? 0 : a < b ? -1 : 1),
        _ when left is null || right is null => (left is null && right is null && kind == BinaryOperatorKind.Equals)
            || ((left is null) != (right is null) && kind == BinaryOperatorKind.NotEquals),
        _ => Compare(kind, left.Equals(right) ? 0 : 1),
    };

    private static bool Compare(BinaryOperatorKind kind, int order) => kind switch
    {
        BinaryOperatorKind.Equals => order == 0,
        BinaryOperatorKind.NotEquals => order != 0,
        BinaryOperatorKind.LessThan => order < 0,
        BinaryOperatorKind.LessThanOrEqual => order <= 0,
        BinaryOperatorKind.GreaterThan => order > 0,
        _ => order >= 0,
    };
}
