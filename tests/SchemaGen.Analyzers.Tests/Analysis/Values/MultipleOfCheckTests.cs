using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

public sealed class MultipleOfCheckTests
{
    [Theory]
    [InlineData(8.0, 9L, 9L, "9")]
    [InlineData(8.0, 9L, 15L, "9 to 15")]
    [InlineData(8.0, -7L, -1L, "-7 to -1")]
    [InlineData(8.0, 9L, 16L, null)]
    [InlineData(8.0, -7L, 0L, null)]
    [InlineData(8.0, 9L, null, null)]
    [InlineData(1000.0, 1001L, 1999L, "1001 to 1999")]
    [InlineData(1000.0, 1001L, 2000L, null)]
    [InlineData(2.5, 6L, 9L, "6 to 9")]
    [InlineData(2.5, 6L, 10L, null)]
    [InlineData(0.5, 6L, 7L, null)]
    [InlineData(1000.5, 1L, 1000L, "1 to 1000")]
    [InlineData(1000.5, 1L, 2001L, null)]
    [InlineData(1e300, 1L, 5L, "1 to 5")]
    [InlineData(1e300, 1L, 500L, null)]
    [InlineData(8.0, long.MaxValue - 6, long.MaxValue - 1, "9223372036854775801 to 9223372036854775806")]
    [InlineData(3.0, long.MinValue, long.MaxValue, null)]
    public void An_interval_of_integers_is_broken_where_it_holds_no_multiple(double factor, long? minimum, long? maximum, string? found)
    {
        Finding? finding = new MultipleOfCheck(factor).Check(IntegerValue.Between(minimum, maximum));

        Assert.Equal(found, finding?.Found);
    }

    [Theory]
    [InlineData(0.5, 0.6, 0.9, "0.6 to 0.9")]
    [InlineData(0.5, -0.4, -0.1, "-0.4 to -0.1")]
    [InlineData(0.1, 0.25, 0.25, "0.25")]
    [InlineData(0.1, 0.3, 0.3, null)]
    [InlineData(0.5, 0.6, 1.0, null)]
    [InlineData(0.5, -0.4, 0.4, null)]
    [InlineData(0.5, 0.6, double.PositiveInfinity, null)]
    [InlineData(0.5, double.NegativeInfinity, -0.1, null)]
    [InlineData(0.5, 1e-20, 0.1, null)]
    [InlineData(1e-20, 0.25, 0.75, null)]
    public void An_interval_of_doubles_is_broken_where_it_holds_no_multiple(double factor, double minimum, double maximum, string? found)
    {
        Finding? finding = new MultipleOfCheck(factor).Check(RealValue.Between(minimum, maximum, mayBeNaN: false));

        Assert.Equal(found, finding?.Found);
    }

    [Fact]
    public void What_JSON_has_no_form_for_is_left_to_the_range()
    {
        Assert.Null(new MultipleOfCheck(2).Check(RealValue.Exactly(double.NaN)));
        Assert.Null(new MultipleOfCheck(2).Check(RealValue.Exactly(double.PositiveInfinity)));
    }
}
