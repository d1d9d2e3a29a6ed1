using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// Recognizes how ASP.NET Core describes a number that its clients may send as a text, too: <c>"type": ["integer", "string"]</c> with a pattern of digits; in documents of OpenAPI 3.0
/// the pattern and a numeric <c>format</c> alone. It is the number: that is what a record holds and sends.
/// </summary>
internal static class SpelledNumbers
{
    private const string Integer = "^-?(0|[1-9][0-9]*)";
    private const string Fraction = @"(\.[0-9]+)?";
    private const string Exponent = "([eE][+-]?[0-9]+)?";

    /// <summary>The shape of such a number; null where the schema describes something else.</summary>
    public static Shape? Read(SchemaNode schema, TypeSet types, KeywordSet keywords)
    {
        NumberTexts texts = TextsOf(keywords.Text.Pattern!);
        if (texts == NumberTexts.None || keywords.Text is not { MinLength: null, MaxLength: null } || schema.Has(KeywordNames.Enum) || schema.Has(KeywordNames.Const))
        {
            return null;
        }

        return types.Kinds switch
        {
            JsonTypes.Integer | JsonTypes.String => texts == NumberTexts.Integer ? Spelled(NumericShapes.Whole(schema, keywords.Numeric), texts) : null,
            JsonTypes.Number | JsonTypes.String => Spelled(NumericShapes.Number(schema, keywords.Numeric), texts),
            JsonTypes.None when !types.AllowsNull && keywords.Text.Format is { } format && NumericFormats.Find(format) is not null =>
                Spelled(texts == NumberTexts.Integer ? NumericShapes.Whole(schema, keywords.Numeric) : NumericShapes.Number(schema, keywords.Numeric), texts),
            _ => null,
        };
    }

    /// <summary>The texts that a pattern matches, where they are numbers of one of the forms.</summary>
    private static NumberTexts TextsOf(string pattern) => pattern.Replace(@"\d", "[0-9]").Replace("(?:", "(") switch
    {
        Integer + "$" => NumberTexts.Integer,
        Integer + Fraction + "$" => NumberTexts.Decimal,
        Integer + Fraction + Exponent + "$" => NumberTexts.Number,
        _ => NumberTexts.None,
    };

    private static Shape Spelled(Shape shape, NumberTexts texts) => shape switch
    {
        IntegerShape integer => integer with { Texts = texts },
        LargeIntegerShape integer => integer with { Texts = texts },
        NumberShape number => number with { Texts = texts },
        _ => shape,
    };
}
