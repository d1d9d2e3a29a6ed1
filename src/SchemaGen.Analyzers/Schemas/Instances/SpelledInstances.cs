using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Instances;

/// <summary>Checks and converts the numbers of a schema file that few schemas have: beyond 64 bits, or written as texts.</summary>
internal static class SpelledInstances
{
    private const int MostDigits = 1000;

    /// <summary>The number that a text spells; null where the shape does not take it for one.</summary>
    public static JsonNumber? ToNumber(JsonString text, Shape shape)
    {
        NumberTexts texts = shape switch
        {
            IntegerShape integer => integer.Texts,
            LargeIntegerShape integer => integer.Texts,
            NumberShape number => number.Texts,
            _ => NumberTexts.None,
        };
        return texts != NumberTexts.None && NumberText.IsNumber(text.Value, allowsFraction: texts >= NumberTexts.Decimal, allowsExponent: texts >= NumberTexts.Number)
            ? new JsonNumber(text.Span, text.Value)
            : null;
    }

    /// <summary>What a number would have to be instead; null where it is allowed.</summary>
    public static string? OfLarge(LargeIntegerShape shape, ExactNumber number) =>
        !number.IsInteger ? "an integer"
        : (shape.Minimum is { } minimum && ExactNumber.Compare(number, ExactNumber.Parse(minimum)) < 0) || (shape.Maximum is { } maximum && ExactNumber.Compare(number, ExactNumber.Parse(maximum)) > 0)
            ? ConstraintMessages.Bounds(shape.Minimum, false, shape.Maximum, false)
        : null;

    /// <summary>The default that an integer is; null where it is too long to be written out.</summary>
    public static LargeIntegerDefault? ToDefault(ExactNumber number) => number.Magnitude <= MostDigits ? new LargeIntegerDefault(number.ToIntegerText()) : null;
}
