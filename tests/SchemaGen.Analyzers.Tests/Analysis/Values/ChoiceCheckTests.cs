using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>Values out of a list, and enum members.</summary>
public sealed class ChoiceCheckTests
{
    private static readonly AllowedValuesCheck s_durations = new([IntegerValue.Exactly(5), IntegerValue.Exactly(10), AbstractValue.Null]);
    private static readonly AllowedValuesCheck s_speeds = new([RealValue.Exactly(0.5), IntegerValue.Exactly(1)]);
    private static readonly AllowedValuesCheck s_sizes = new([TextValue.Exactly("1K"), TextValue.Exactly("2K"), TextValue.Exactly("square")]);
    private static readonly DefinedEnumCheck s_ratios = new([new(0, "\"1:1\""), new(1, "\"16:9\""), new(7, "\"9:16\"")]);

    [Theory]
    [InlineData(6L, 6L, "6")]
    [InlineData(6L, 9L, "6 to 9")]
    [InlineData(11L, null, "at least 11")]
    [InlineData(null, 4L, "at most 4")]
    [InlineData(6L, 10L, null)]
    [InlineData(10L, null, null)]
    [InlineData(4L, 12L, null)]
    public void No_allowed_number_lies_in_the_interval(long? minimum, long? maximum, string? found)
    {
        Finding? finding = s_durations.Check(IntegerValue.Between(minimum, maximum));

        Assert.Equal(found, finding?.Found);
        Assert.Equal(found is null ? null : "5, 10", finding?.Allowed);
    }

    [Fact]
    public void Of_doubles_as_well()
    {
        Assert.Equal("0.6 to 0.9", s_speeds.Check(RealValue.Between(0.6, 0.9, mayBeNaN: false))?.Found);
        Assert.Equal("NaN", s_speeds.Check(RealValue.Exactly(double.NaN))?.Found);
        Assert.Equal("at least 2", s_speeds.Check(RealValue.Between(2, double.PositiveInfinity, mayBeNaN: true))?.Found);
        Assert.Null(s_speeds.Check(RealValue.Between(0.6, 1, mayBeNaN: false)));
        Assert.Null(s_speeds.Check(RealValue.Exactly(0.5)));
    }

    [Theory]
    [InlineData(new[] { "4K" }, "\"4K\"")]
    [InlineData(new[] { "4K", "8K" }, "\"4K\" or \"8K\"")]
    [InlineData(new[] { "4K", "8K", "" }, "\"4K\", \"8K\" or \"\"")]
    [InlineData(new[] { "4K", "8K", "", "x" }, "\"4K\", \"8K\", \"\", ...")]
    [InlineData(new[] { "4K", "2K" }, null)]
    [InlineData(new[] { "1K" }, null)]
    public void No_allowed_text_is_in_the_set(string[] texts, string? found)
    {
        Assert.Equal(found, s_sizes.Check(TextValue.OneOf(texts))?.Found);
    }

    [Fact]
    public void No_allowed_text_has_the_length()
    {
        Assert.Equal("a text of at least 7 characters", s_sizes.Check(TextValue.OfCodePoints(7, null))?.Found);
        Assert.Equal("a text of 1 character", s_sizes.Check(TextValue.OfCodePoints(1, 1))?.Found);
        Assert.Null(s_sizes.Check(TextValue.OfCodePoints(3, 6)));
    }

    [Fact]
    public void No_allowed_Boolean()
    {
        var check = new AllowedValuesCheck([new BooleanValue(true)]);

        Assert.Equal("false", check.Check(new BooleanValue(false))?.Found);
        Assert.Null(check.Check(new BooleanValue(true)));
        Assert.Null(check.Check(AbstractValue.NotNull));
    }

    [Theory]
    [InlineData(99L, 99L, "99")]
    [InlineData(2L, 6L, "2 to 6")]
    [InlineData(8L, null, "at least 8")]
    [InlineData(null, -1L, "at most -1")]
    [InlineData(2L, 7L, null)]
    [InlineData(1L, 1L, null)]
    public void No_member_of_the_enum_lies_in_the_interval(long? minimum, long? maximum, string? found)
    {
        Finding? finding = s_ratios.Check(IntegerValue.Between(minimum, maximum));

        Assert.Equal(found, finding?.Found);
        Assert.Equal(found is null ? null : "\"1:1\", \"16:9\", \"9:16\"", finding?.Allowed);
    }

    [Fact]
    public void An_enum_without_members_allows_anything() => Assert.Null(new DefinedEnumCheck([]).Check(IntegerValue.Exactly(1)));
}
