using System.ComponentModel;
using System.Globalization;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

/// <summary>What binds texts (configuration, route values, forms) asks the type for its converter.</summary>
public class TypeConverterTests
{
    private static readonly TypeConverter s_converter = TypeDescriptor.GetConverter(typeof(FlashImageAspectRatio));

    [Theory]
    [InlineData("16:9")]
    [InlineData("Ratio16x9")]
    [InlineData(" ratio16X9 ")]
    public void An_enum_is_read_from_its_value_in_JSON_or_its_name(string text)
    {
        Assert.Equal(FlashImageAspectRatio.Ratio16x9, s_converter.ConvertFromInvariantString(text));
        Assert.True(s_converter.IsValid(text));
    }

    [Theory]
    [InlineData("16:10")]
    [InlineData("16x9")]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("Ratio1x1,Ratio16x9")]
    [InlineData("")]
    public void Another_text_and_a_number_are_refused_with_the_values(string text)
    {
        FormatException error = Assert.Throws<FormatException>(() => s_converter.ConvertFromInvariantString(text));

        Assert.StartsWith($"'{text}' is no value of FlashImageAspectRatio; the values are ", error.Message);
        Assert.False(s_converter.IsValid(text));
    }

    [Fact]
    public void It_is_written_as_in_JSON()
    {
        Assert.Equal("16:9", s_converter.ConvertToInvariantString(FlashImageAspectRatio.Ratio16x9));
        Assert.Equal("99", s_converter.ConvertToInvariantString((FlashImageAspectRatio)99));
        Assert.True(s_converter.CanConvertFrom(typeof(string)));
        Assert.False(s_converter.CanConvertFrom(typeof(int)));
        Assert.Throws<NotSupportedException>(() => s_converter.ConvertFrom(null, CultureInfo.InvariantCulture, 1));
    }
}
