using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Integers beyond 64 bits, and the formats of numbers.</summary>
public sealed class LargeIntegerTests
{
    private const string Million = "1000000000000000000000000000000";

    public static TheoryData<string, object> Large => new()
    {
        { """ "minimum": 0, "maximum": 18446744073709551615 """, new LargeIntegerShape("0", "18446744073709551615") },
        { """ "minimum": 0, "maximum": 1.8446744073709551615e19 """, new LargeIntegerShape("0", "18446744073709551615") },
        { """ "minimum": -1, "maximum": 18446744073709551615 """, new LargeIntegerShape("-1", "18446744073709551615") },
        { """ "minimum": 0, "maximum": 18446744073709551616 """, new LargeIntegerShape("0", "18446744073709551616") },
        { """ "maximum": 18446744073709551615 """, new LargeIntegerShape(null, "18446744073709551615") },
        { """ "minimum": 9223372036854775808 """, new LargeIntegerShape("9223372036854775808") },
        { """ "maximum": 9223372036854775808 """, new LargeIntegerShape(null, "9223372036854775808") },
        { """ "exclusiveMinimum": 9223372036854775807 """, new LargeIntegerShape("9223372036854775808") },
        { """ "exclusiveMaximum": -9223372036854775808 """, new LargeIntegerShape(null, "-9223372036854775809") },
        { """ "minimum": 0.5, "exclusiveMaximum": 1e30 """, new LargeIntegerShape("1", "999999999999999999999999999999") },
        { """ "minimum": -18446744073709551615.5, "maximum": 18446744073709551615.5 """, new LargeIntegerShape("-18446744073709551615", "18446744073709551615") },
        { """ "minimum": -1e40, "exclusiveMinimum": 2 """, new IntegerShape(3) },
        { """ {|SGEVAL:"minimum"|}: -1e999999999999 """, new LargeIntegerShape() },
        { """ "minimum": 0, "maximum": 1e30, {|SGEVAL:"multipleOf"|}: 3 """, new LargeIntegerShape("0", Million) },
        { """ {|SGEVAL:"enum"|}: [1, 18446744073709551615] """, new LargeIntegerShape("1", "18446744073709551615") },
        { """ {|SGEVAL:"const"|}: 1e30 """, new LargeIntegerShape(Million, Million) },
        { """ {|SGEVAL:"enum"|}: [1e9999, 2] """, new LargeIntegerShape() },
        { """ "minimum": {|SG0005:1e30|}, "maximum": 1e29 """, new IntegerShape() },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void Bounds_beyond_64_bits_are_exact(string keywords, object shape) =>
        Assert.Equal(shape, PropertyProbe.ReadShape($$"""{ "type": "integer", {{keywords}} }"""));

    [Theory]
    [InlineData("0", "18446744073709551615", true)]
    [InlineData("9223372036854775808", "9223372036854775809", true)]
    [InlineData("-1", "18446744073709551615", false)]
    [InlineData("0", "18446744073709551616", false)]
    [InlineData(null, "18446744073709551615", false)]
    [InlineData("0", null, false)]
    public void What_lies_in_64_bits_without_a_sign_is_told(string? minimum, string? maximum, bool fits) =>
        Assert.Equal(fits, new LargeIntegerShape(minimum, maximum).FitsUInt64);

    public static TheoryData<string, object> Formats => new()
    {
        { """ "type": "integer", "format": "int8" """, new IntegerShape(-128, 127, Format: "int8") },
        { """ "type": "integer", "format": "uint8" """, new IntegerShape(0, 255, Format: "uint8") },
        { """ "type": "integer", "format": "int16" """, new IntegerShape(-32768, 32767, Format: "int16") },
        { """ "type": "integer", "format": "uint16" """, new IntegerShape(0, 65535, Format: "uint16") },
        { """ "type": "integer", "format": "int32" """, new IntegerShape(int.MinValue, int.MaxValue, Format: "int32") },
        { """ "type": "integer", "format": "uint32" """, new IntegerShape(0, uint.MaxValue, Format: "uint32") },
        { """ "type": "integer", "format": "int64" """, new IntegerShape(Format: "int64") },
        { """ "type": "integer", "format": "uint64" """, new LargeIntegerShape("0", "18446744073709551615", "uint64") },
        { """ "type": "integer", "format": "int32", "minimum": 0 """, new IntegerShape(0, int.MaxValue, Format: "int32") },
        { """ "type": "integer", "format": "int32", "minimum": 1, "maximum": 4 """, new IntegerShape(1, 4) },
        { """ "type": "integer", "format": "int64", "minimum": -9223372036854776000, "maximum": 9223372036854776000 """, new IntegerShape(Format: "int64") },
        { """ "type": "integer", "format": "uint64", "maximum": 9 """, new IntegerShape(0, 9, Format: "uint64") },
        { """ "type": "integer", "format": "uint8", "minimum": {|SG0005:300|} """, new IntegerShape() },
        { """ "type": "integer", "format": "int32", "enum": [1, 2] """, new IntegerShape(AllowedValues: new[] { 1L, 2L }.ToEquatableArray()) },
        { """ "type": "integer", {|SGEVAL:"format"|}: "int8", "enum": [1, 200] """, new IntegerShape(AllowedValues: new[] { 1L, 200L }.ToEquatableArray()) },
        { """ "type": "integer", {|SGEVAL:"format"|}: "float" """, new IntegerShape() },
        { """ "type": "number", "format": "double" """, new NumberShape() },
        { """ "type": "number", "format": "float" """, new NumberShape(Bound("-3.4028235E+38", -3.4028235E+38), Bound("3.4028235E+38", 3.4028235E+38), Format: "float") },
        { """ "type": "number", "format": "float", "minimum": 0, "maximum": 1 """, new NumberShape(Bound("0", 0), Bound("1", 1)) },
        { """ "type": "number", "format": "uint8" """, new NumberShape(Bound("0", 0), Bound("255", 255), Format: "uint8") },
        { """ {|SGEVAL:"format"|}: "int32" """, new AnyShape() },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_range_of_a_format_is_a_bound(string keywords, object shape) => Assert.Equal(shape, PropertyProbe.ReadShape($$"""{ {{keywords}} }"""));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1e19", "10000000000000000000")]
    [InlineData("18446744073709551615.0", "18446744073709551615")]
    public void A_default_keeps_every_digit(string written, string digits) => Assert.Equal(
        new LargeIntegerDefault(digits), PropertyProbe.Read($$"""{ "type": "integer", "minimum": 0, "maximum": 18446744073709551615, "default": {{written}} }""").Default);

    [Theory]
    [InlineData("-1")]
    [InlineData("18446744073709551616")]
    [InlineData("1e999999999")]
    [InlineData("0.5")]
    [InlineData("\"0\"")]
    public void A_default_that_breaks_a_bound_is_told(string written) => Assert.Null(
        PropertyProbe.Read($$"""{ "type": "integer", "minimum": 0, "maximum": 18446744073709551615, "default": {|SG0006:{{written}}|} }""").Default);

    [Theory]
    [InlineData("1024.0", 1024)]
    [InlineData("1e3", 1000)]
    [InlineData("10.0e-1", 1)]
    public void An_integer_may_be_written_with_a_fraction_or_an_exponent(string written, long value) =>
        Assert.Equal(new IntegerDefault(value), PropertyProbe.Read($$"""{ "type": "integer", "minimum": 1.0, "maximum": 4e3, "default": {{written}} }""").Default);

    private static NumberBound Bound(string text, double value) => new(new NumberLiteral(text, value), IsExclusive: false);
}
