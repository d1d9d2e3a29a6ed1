using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>Lengths, patterns and references.</summary>
public sealed class TextCheckTests
{
    private static readonly TextLengthCheck s_twoToTen = new(2, 10);

    [Theory]
    [InlineData(11, 11, "11 characters")]
    [InlineData(11, 14, "11 to 14 characters")]
    [InlineData(11, null, "at least 11 characters")]
    [InlineData(0, 1, "at most 1 character")]
    [InlineData(1, 1, "1 character")]
    [InlineData(10, 11, null)]
    [InlineData(1, 2, null)]
    [InlineData(0, 11, null)]
    [InlineData(10, null, null)]
    public void No_length_of_the_interval_is_allowed(int minimum, int? maximum, string? found)
    {
        Finding? finding = s_twoToTen.Check(TextValue.OfCodePoints(minimum, maximum));

        Assert.Equal(found, finding?.Found);
        Assert.Equal(found is null ? null : "2 to 10", finding?.Allowed);
    }

    [Theory]
    [InlineData(new[] { "" }, "0 characters")]
    [InlineData(new[] { "", "12345678901" }, "0 or 11 characters")]
    [InlineData(new[] { "12345678901", "1", "" }, "0, 1 or 11 characters")]
    [InlineData(new[] { "12345678901", "1", "", "123456789012" }, "0, 1, 11, ... characters")]
    [InlineData(new[] { "a", "b" }, "1 character")]
    [InlineData(new[] { "a", "ab" }, null)]
    [InlineData(new[] { "😀" }, "1 character")]
    [InlineData(new[] { "😀😀", "" }, null)]
    public void No_text_of_the_set_has_an_allowed_length(string[] texts, string? found)
    {
        Assert.Equal(found, s_twoToTen.Check(TextValue.OneOf(texts))?.Found);
    }

    [Fact]
    public void A_length_in_UTF16_units_is_one_or_two_of_a_code_point()
    {
        Assert.Equal("at least 11 characters", s_twoToTen.Check(TextValue.OfUnits(21, null))?.Found);
        Assert.Null(s_twoToTen.Check(TextValue.OfUnits(20, null)));
    }

    [Theory]
    [InlineData(new[] { "A" }, "\"A\"")]
    [InlineData(new[] { "A", "1" }, "\"A\" or \"1\"")]
    [InlineData(new[] { "A", "a" }, null)]
    [InlineData(new[] { "a" }, null)]
    public void No_text_of_the_set_matches(string[] texts, string? found)
    {
        Finding? finding = new TextPatternCheck("^[a-z]$").Check(TextValue.OneOf(texts));

        Assert.Equal(found, finding?.Found);
        Assert.Equal(found is null ? null : "a text that matches the pattern ^[a-z]$", finding?.Allowed);
    }

    [Fact]
    public void Of_a_length_no_pattern_is_certain() => Assert.Null(new TextPatternCheck("^[a-z]$").Check(TextValue.OfUnits(5, 5)));

    [Fact]
    public void A_pattern_that_took_too_long_is_not_asked_again()
    {
        const string Pattern = "^(a+)+$";
        TextValue miss = TextValue.Exactly("b");
        var check = new TextPatternCheck(Pattern);
        Assert.NotNull(check.Check(miss));

        Finding?[] endless = new Finding?[4];
        Parallel.For(0, endless.Length, i => endless[i] = check.Check(TextValue.OneOf([new string('a', 60) + "!", "b"])));

        Assert.All(endless, static finding => Assert.Null(finding));
        Assert.Null(check.Check(miss));
        Assert.NotNull(new TextPatternCheck(Pattern).Check(miss));
    }

    [Theory]
    [InlineData(new[] { "/tmp/a.png" }, "a local path (\"/tmp/a.png\")")]
    [InlineData(new[] { "", "/tmp/a.png" }, "an empty text or a local path (\"/tmp/a.png\")")]
    [InlineData(new[] { "", "https://example.com/a.png" }, null)]
    [InlineData(new[] { "https://example.com/a.png" }, null)]
    public void No_text_of_the_set_refers_to_a_file(string[] texts, string? found)
    {
        Assert.Equal(found, new MediaReferenceCheck("image/*").Check(TextValue.OneOf(texts))?.Found);
        Assert.Equal(found, AbsoluteUriCheck.Instance.Check(TextValue.OneOf(texts))?.Found);
    }

    [Fact]
    public void Of_a_length_no_reference_is_certain()
    {
        Assert.Null(AbsoluteUriCheck.Instance.Check(TextValue.OfUnits(1, null)));
        Assert.Null(new MediaReferenceCheck("image/*").Check(AbstractValue.NotNull));
    }
}
