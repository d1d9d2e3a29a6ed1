using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Numbers that may be written as texts, as ASP.NET Core describes them.</summary>
public sealed class SpelledNumberTests
{
    private const string Digits = """ "pattern": "^-?(?:0|[1-9]\\d*)$" """;
    private const string Decimal = """ "pattern": "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$" """;
    private const string Number = """ "pattern": "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$" """;

    public static TheoryData<string, object> Spelled => new()
    {
        { $$""" "type": ["integer", "string"], {{Digits}} """, new IntegerShape(Texts: NumberTexts.Integer) },
        { $$""" "type": ["string", "integer"], {{Digits}}, "minimum": 1, "maximum": 4 """, new IntegerShape(1, 4, Texts: NumberTexts.Integer) },
        { $$""" "type": ["integer", "string"], {{Digits}}, "format": "int32" """, new IntegerShape(int.MinValue, int.MaxValue, Format: "int32", Texts: NumberTexts.Integer) },
        { $$""" "type": ["integer", "string"], {{Digits}}, "format": "int64" """, new IntegerShape(Format: "int64", Texts: NumberTexts.Integer) },
        { $$""" "type": ["integer", "string"], {{Digits}}, "format": "uint64" """, new LargeIntegerShape("0", "18446744073709551615", "uint64", NumberTexts.Integer) },
        { """ "type": ["integer", "string"], "pattern": "^-?(0|[1-9][0-9]*)$" """, new IntegerShape(Texts: NumberTexts.Integer) },
        { $$""" {{Digits}}, "format": "int32" """, new IntegerShape(int.MinValue, int.MaxValue, Format: "int32", Texts: NumberTexts.Integer) },
        { $$""" "type": ["number", "string"], {{Number}}, "format": "double" """, new NumberShape(Texts: NumberTexts.Number) },
        { $$""" "type": ["number", "string"], {{Decimal}} """, new NumberShape(Texts: NumberTexts.Decimal) },
        { $$""" {{Number}}, "format": "double" """, new NumberShape(Texts: NumberTexts.Number) },
        { $$""" "type": ["integer", "string"], {{Digits}}, "default": "7" """, new IntegerShape(Texts: NumberTexts.Integer) },
        { $$""" "type": ["integer", "string"], {{Digits}}, "default": {|SG0006:"seven"|} """, new IntegerShape(Texts: NumberTexts.Integer) },
    };

    [Theory]
    [MemberData(nameof(Spelled))]
    public void A_number_or_its_digits_are_the_number(string keywords, object shape) => Assert.Equal(shape, PropertyProbe.ReadShape($$"""{ {{keywords}} }"""));

    [Fact]
    public void Null_beside_them_makes_it_nullable()
    {
        PropertyModel property = PropertyProbe.Read($$"""{ "type": ["null", "integer", "string"], {{Digits}} }""");

        Assert.Equal(new IntegerShape(Texts: NumberTexts.Integer), property.Shape);
        Assert.True(property.IsNullable);
    }

    [Theory]
    [InlineData("""{ "type": ["integer", "string"] }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^\\d+$" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^-?(?:0|[1-9]\\d*)$", "maxLength": 3 }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$" }""")]
    [InlineData("""{ "type": ["integer", "string", "boolean"], "pattern": "^-?(?:0|[1-9]\\d*)$" }""")]
    public void Other_texts_stay_texts(string schema) => Assert.IsType<UnionShape>(PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ "type": "string", "pattern": "^-?(?:0|[1-9]\\d*)$" }""")]
    public void A_text_of_digits_alone_stays_a_text(string schema) => Assert.IsType<TextShape>(PropertyProbe.ReadShape(schema));

    [Fact]
    public void Without_a_type_the_format_shows_that_it_is_a_number() =>
        Assert.Equal(new AnyShape(), PropertyProbe.ReadShape("""{ {|SGEVAL:"pattern"|}: "^-?(?:0|[1-9]\\d*)$" }"""));
}
