using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

public sealed class RangeCheckTests
{
    private static readonly RangeCheck s_oneToFour = new(new RangeBound(1L, isExclusive: false), new RangeBound(4L, isExclusive: false));

    [Theory]
    [InlineData(5L, 5L, "5")]
    [InlineData(5L, 9L, "5 to 9")]
    [InlineData(5L, null, "at least 5")]
    [InlineData(null, 0L, "at most 0")]
    [InlineData(-3L, -1L, "-3 to -1")]
    [InlineData(long.MaxValue, long.MaxValue, "9223372036854775807")]
    [InlineData(0L, 1L, null)]
    [InlineData(4L, 9L, null)]
    [InlineData(0L, 9L, null)]
    [InlineData(2L, 3L, null)]
    [InlineData(4L, null, null)]
    [InlineData(null, 1L, null)]
    public void An_interval_of_integers_is_broken_where_none_is_allowed(long? minimum, long? maximum, string? found)
    {
        Finding? finding = s_oneToFour.Check(IntegerValue.Between(minimum, maximum));

        Assert.Equal(found, finding?.Found);
        Assert.Equal(found is null ? null : "1 to 4", finding?.Allowed);
    }

    [Theory]
    [InlineData(5.5, 5.5, "5.5")]
    [InlineData(5.5, 9.0, "5.5 to 9")]
    [InlineData(5.5, double.PositiveInfinity, "at least 5.5")]
    [InlineData(4.000000000000001, double.PositiveInfinity, "more than 4")]
    [InlineData(double.NegativeInfinity, 0.9999999999999999, "less than 1")]
    [InlineData(double.NegativeInfinity, 0.5, "at most 0.5")]
    [InlineData(4.000000000000001, 5.999999999999999, "more than 4 and less than 6")]
    [InlineData(double.NaN, double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, "Infinity")]
    [InlineData(4.0, double.PositiveInfinity, null)]
    [InlineData(0.0, 9.0, null)]
    public void An_interval_of_doubles_is_broken_where_none_is_allowed(double minimum, double maximum, string? found)
    {
        AbstractValue value = double.IsNaN(minimum) || minimum == maximum ? RealValue.Exactly(minimum) : RealValue.Between(minimum, maximum, mayBeNaN: false);

        Assert.Equal(found, s_oneToFour.Check(value)?.Found);
    }

    [Fact]
    public void What_JSON_has_no_form_for_is_outside_of_every_range()
    {
        var unbounded = new RangeCheck(null, null);

        Assert.Equal("only finite numbers", unbounded.Check(RealValue.Exactly(double.NegativeInfinity))?.Allowed);
        Assert.Equal("at least 5", s_oneToFour.Check(RealValue.Between(5, double.PositiveInfinity, mayBeNaN: true))?.Found);
        Assert.Null(unbounded.Check(RealValue.Between(5, double.PositiveInfinity, mayBeNaN: true)));
    }

    [Theory]
    [InlineData(1L, 1L, true)]
    [InlineData(0L, 1L, true)]
    [InlineData(0L, 2L, false)]
    [InlineData(3L, 9L, true)]
    public void The_bound_of_an_exclusive_range_is_outside(long minimum, long maximum, bool isBroken)
    {
        var whole = new RangeCheck(new RangeBound(1L, isExclusive: true), new RangeBound(3L, isExclusive: true));
        var real = new RangeCheck(new RangeBound(1.0, isExclusive: true), new RangeBound(3.0, isExclusive: true));

        Assert.Equal(isBroken, whole.Check(IntegerValue.Between(minimum, maximum)) is not null);
        Assert.Equal(isBroken, real.Check(IntegerValue.Between(minimum, maximum)) is not null);
        Assert.Equal(isBroken, real.Check(RealValue.Between(minimum, maximum, mayBeNaN: false)) is not null);
    }

    [Fact]
    public void Between_two_fractions_there_may_be_no_integer()
    {
        var check = new RangeCheck(new RangeBound(1.25, isExclusive: false), new RangeBound(1.75, isExclusive: false));

        Assert.Equal("1 to 2", check.Check(IntegerValue.Between(1, 2))?.Found);
        Assert.Null(check.Check(RealValue.Between(1, 2, mayBeNaN: false)));
    }

    [Fact]
    public void Bounds_beyond_the_integers_stay_there()
    {
        var high = new RangeCheck(new RangeBound(1e300, isExclusive: false), null);
        var low = new RangeCheck(new RangeBound(-1e300, isExclusive: true), new RangeBound(1e300, isExclusive: true));

        Assert.NotNull(high.Check(IntegerValue.Exactly(long.MaxValue)));
        Assert.Null(low.Check(IntegerValue.Exactly(long.MaxValue)));
        Assert.Null(low.Check(IntegerValue.Exactly(long.MinValue)));
    }

    [Fact]
    public void An_integer_is_compared_exactly_where_doubles_are_far_apart()
    {
        var check = new RangeCheck(new RangeBound((double)(1L << 60), isExclusive: true), null);

        Assert.NotNull(check.Check(IntegerValue.Exactly(1L << 60)));
        Assert.Null(check.Check(IntegerValue.Exactly((1L << 60) + 1)));
    }

    [Fact]
    public void What_is_not_a_number_is_not_checked()
    {
        Assert.All([AbstractValue.Unknown, AbstractValue.NotNull, AbstractValue.Null, TextValue.Exactly("5")], static value => Assert.Null(s_oneToFour.Check(value)));
    }
}
