using SchemaGen.Constraints;
using Xunit;

namespace SchemaGen.Tests;

public class ExactNumberTests
{
    [Theory]
    [InlineData("-1e2147483640")]
    [InlineData("-9007199254740993")]
    [InlineData("-9007199254740992")]
    [InlineData("-1.5")]
    [InlineData("-1e-2147483640")]
    [InlineData("0e5")]
    [InlineData("1e-2147483641")]
    [InlineData("1e-2147483640")]
    [InlineData("0.099")]
    [InlineData("0.1")]
    [InlineData("1.0")]
    [InlineData("1.00000000000000000000000000000000000001")]
    [InlineData("9.99")]
    [InlineData("1e1")]
    [InlineData("9007199254740992")]
    [InlineData("9007199254740993")]
    [InlineData("1e2147483640")]
    [InlineData("1.1e2147483640")]
    public void Numbers_are_ordered_by_value(string text)
    {
        string[] ascending = GetType().GetMethod(nameof(Numbers_are_ordered_by_value))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().Select(row => (string)row.Data[0]!).ToArray();
        int index = Array.IndexOf(ascending, text);
        Assert.Equal(
            Enumerable.Range(0, ascending.Length).Select(i => Math.Sign(index.CompareTo(i))),
            ascending.Select(other => Math.Sign(ExactNumber.Compare(ExactNumber.Parse(text), ExactNumber.Parse(other)))));
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0.0e7", 0L)]
    [InlineData("1.0", 1L)]
    [InlineData("120e-1", 12L)]
    [InlineData("-0.5e+1", -5L)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808e0", long.MinValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1e19", null)]
    [InlineData("1e2147483640", null)]
    [InlineData("0.5", null)]
    [InlineData("1e-99999999999999999999", null)]
    public void Only_an_integer_of_64_bits_is_returned_as_one(string text, long? expected) => Assert.Equal(expected, ExactNumber.Parse(text).ToInt64());

    [Fact]
    public void A_huge_exponent_takes_no_memory()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        ExactNumber number = ExactNumber.Parse("12e2147483640");
        long? value = number.ToInt64();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4096);
        Assert.Null(value);
        Assert.True(number.IsInteger);
    }
}
