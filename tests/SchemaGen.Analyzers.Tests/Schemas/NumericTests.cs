using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class NumericTests
{
    public static TheoryData<string, long?, long?> IntegerBounds => new()
    {
        { """ "minimum": 1, "maximum": 4 """, 1, 4 },
        { """ "minimum": 1.0, "maximum": 1e3 """, 1, 1000 },
        { """ "minimum": 0.5, "maximum": 3.5 """, 1, 3 },
        { """ "minimum": -3.5, "maximum": -0.5 """, -3, -1 },
        { """ "exclusiveMinimum": 0, "exclusiveMaximum": 10 """, 1, 9 },
        { """ "exclusiveMinimum": 0.5, "exclusiveMaximum": 9.5 """, 1, 9 },
        { """ "exclusiveMinimum": -9.5, "exclusiveMaximum": -0.5 """, -9, -1 },
        { """ "minimum": 0, "exclusiveMinimum": true, "maximum": 10, "exclusiveMaximum": true """, 1, 9 },
        { """ "minimum": 0, "exclusiveMinimum": false, "maximum": 10, "exclusiveMaximum": false """, 0, 10 },
        { """ "exclusiveMinimum": true """, null, null },
        { """ "minimum": 5, "exclusiveMinimum": 1, "maximum": 7, "exclusiveMaximum": 20 """, 5, 7 },
        { """ "minimum": 1, "exclusiveMinimum": 5, "maximum": 20, "exclusiveMaximum": 7 """, 6, 6 },
        { """ "minimum": -0, "maximum": 0e5 """, 0, 0 },
        { """ "minimum": -9223372036854775808, "maximum": 9223372036854775807 """, long.MinValue, long.MaxValue },
        { """ "minimum": 9007199254740993, "maximum": 9007199254740993.5 """, 9007199254740993, 9007199254740993 },
        { """ "maximum": 12.5E+1, "minimum": 1e-400 """, 1, 125 },
        { """ "minimum": {|SG0004:"1"|}, "maximum": {|SG0004:"4"|} """, 1, 4 },
        { """ "minimum": {|SG0004:"one"|}, "maximum": {|SG0004:"04"|} """, null, null },
        { """ "allOf": [{ "maximum": {|SG0004:"4"|} }, { "maximum": 3 }, { "minimum": {|SG0004:"2"|}, "exclusiveMinimum": {|SG0004:"true"|} }] """, 3, 3 },
        { """ "minimum": {|SG0004:null|}, "maximum": {|SG0004:[]|} """, null, null },
        { """ "exclusiveMinimum": {|SG0004:"1"|}, "exclusiveMaximum": {|SG0004:{}|} """, 2, null },
    };

    [Theory]
    [MemberData(nameof(IntegerBounds))]
    public void Bounds_of_whole_numbers_are_whole_and_inclusive(string keywords, long? minimum, long? maximum) =>
        Assert.Equal(new IntegerShape(minimum, maximum), PropertyProbe.ReadShape($$"""{ "type": "integer", {{keywords}} }"""));

    public static TheoryData<string, object?, object?> NumberBounds => new()
    {
        { """ "minimum": 0.10, "maximum": 1e3 """, Bound("0.10", 0.1), Bound("1e3", 1000) },
        { """ "exclusiveMinimum": 0, "exclusiveMaximum": 1 """, Bound("0", 0, true), Bound("1", 1, true) },
        { """ "minimum": 0, "exclusiveMinimum": true, "maximum": 1, "exclusiveMaximum": false """, Bound("0", 0, true), Bound("1", 1) },
        { """ "minimum": 0, "exclusiveMinimum": 0, "maximum": 1, "exclusiveMaximum": 2 """, Bound("0", 0, true), Bound("1", 1) },
        { """ "minimum": 3, "exclusiveMinimum": 2, "maximum": 9, "exclusiveMaximum": 8 """, Bound("3", 3), Bound("8", 8, true) },
        { """ {|SGEVAL:"minimum"|}: -1e400, {|SGEVAL:"maximum"|}: 1e400 """, null, null },
        { """ "minimum": {|SG0004:"0.10"|}, "maximum": {|SG0004:true|} """, Bound("0.10", 0.1), null },
    };

    [Theory]
    [MemberData(nameof(NumberBounds))]
    public void Bounds_of_numbers_stay_as_they_are_written(string keywords, object? minimum, object? maximum) =>
        Assert.Equal(
            new NumberShape((NumberBound?)minimum, (NumberBound?)maximum), PropertyProbe.ReadShape($$"""{ "type": "number", {{keywords}} }"""));

    [Theory]
    [InlineData("8", "8", 8)]
    [InlineData("0.01", "0.01", 0.01)]
    [InlineData("{|SG0004:0|}", null, 0)]
    [InlineData("{|SG0004:-2|}", null, 0)]
    [InlineData("{|SG0004:\"8\"|}", "8", 8)]
    [InlineData("{|SG0004:\"0\"|}", null, 0)]
    [InlineData("{|SG0004:\"eight\"|}", null, 0)]
    public void MultipleOf_is_a_number_above_zero(string written, string? text, double value)
    {
        NumberLiteral? expected = text is null ? null : new NumberLiteral(text, value);

        Assert.Equal(new IntegerShape(MultipleOf: expected), PropertyProbe.ReadShape($$"""{ "type": "integer", "multipleOf": {{written}} }"""));
        Assert.Equal(new NumberShape(MultipleOf: expected), PropertyProbe.ReadShape($$"""{ "type": "number", "multipleOf": {{written}} }"""));
    }

    [Fact]
    public void A_message_names_the_keyword_the_place_the_value_and_what_is_expected() => Assert.Equal(
        "'maximum' of '/properties/n' is \"4\", but it must be a number: it is read as 4",
        Assert.Single(SchemaMarkup.Read("""{ "properties": { "n": { "type": "integer", "maximum": {|SG0004:"4"|} } } }""").Diagnostics).Message);

    private static NumberBound Bound(string text, double value, bool isExclusive = false) => new(new NumberLiteral(text, value), isExclusive);
}
