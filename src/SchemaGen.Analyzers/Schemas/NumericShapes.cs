using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>Makes the shapes of whole and other numbers from what their keywords say.</summary>
internal static class NumericShapes
{
    public static IntegerShape Integer(SchemaNode schema, NumericKeywords keywords)
    {
        long? minimum = null;
        foreach (WrittenBound bound in keywords.Minimums)
        {
            long? lowest = ToInteger(schema, bound, isMinimum: true);
            minimum = minimum > lowest ? minimum : lowest ?? minimum;
        }

        long? maximum = null;
        foreach (WrittenBound bound in keywords.Maximums)
        {
            long? highest = ToInteger(schema, bound, isMinimum: false);
            maximum = maximum < highest ? maximum : highest ?? maximum;
        }

        return new IntegerShape(minimum, maximum, keywords.MultipleOf);
    }

    public static NumberShape Number(NumericKeywords keywords) => new(
        Tightest(keywords, keywords.Minimums, isMinimum: true),
        Tightest(keywords, keywords.Maximums, isMinimum: false),
        keywords.MultipleOf);

    /// <summary>The outermost whole number that the bound allows.</summary>
    private static long? ToInteger(SchemaNode schema, WrittenBound bound, bool isMinimum)
    {
        WholeNumber whole = isMinimum == bound.IsExclusive ? WholeNumber.Floor(bound.Number.Text) : WholeNumber.Ceiling(bound.Number.Text);
        long step = !bound.IsExclusive ? 0 : isMinimum ? 1 : -1;
        if (whole.Value is { } value && value != (step > 0 ? long.MaxValue : step < 0 ? long.MinValue : null))
        {
            return value + step;
        }

        schema.Faults.AddNotEnforced(schema, bound.Keyword, $"{NodeWords.Describe(bound.Number)} is beyond the range of a 64-bit integer");
        return null;
    }

    private static NumberBound? Tightest(NumericKeywords keywords, IReadOnlyList<WrittenBound> bounds, bool isMinimum)
    {
        NumberBound? tightest = null;
        foreach (WrittenBound bound in bounds)
        {
            if (keywords.ToLiteral(bound.Keyword, bound.Number) is { } literal
                && (tightest is null || IsTighter(literal.Value, bound.IsExclusive, tightest, isMinimum)))
            {
                tightest = new NumberBound(literal, bound.IsExclusive);
            }
        }

        return tightest;
    }

    private static bool IsTighter(double value, bool isExclusive, NumberBound than, bool isMinimum) =>
        value == than.Value.Value ? isExclusive && !than.IsExclusive : isMinimum ? value > than.Value.Value : value < than.Value.Value;
}
