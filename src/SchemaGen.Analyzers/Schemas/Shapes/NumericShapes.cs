using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Makes the shapes of integers and other numbers from their keywords.</summary>
internal static class NumericShapes
{
    public static IntegerShape Integer(SchemaNode schema, NumericKeywords keywords) => Integer(schema, keywords, out _);

    /// <param name="schema">The schema.</param>
    /// <param name="keywords">The keywords of the schema.</param>
    /// <param name="isHeld">Whether the shape expresses each bound; false where one was reported.</param>
    public static IntegerShape Integer(SchemaNode schema, NumericKeywords keywords, out bool isHeld)
    {
        isHeld = true;
        long? minimum = null;
        foreach (WrittenBound bound in keywords.Minimums)
        {
            long? lowest = ToInteger(schema, bound, isMinimum: true);
            isHeld &= lowest is not null;
            minimum = minimum > lowest ? minimum : lowest ?? minimum;
        }

        long? maximum = null;
        foreach (WrittenBound bound in keywords.Maximums)
        {
            long? highest = ToInteger(schema, bound, isMinimum: false);
            isHeld &= highest is not null;
            maximum = maximum < highest ? maximum : highest ?? maximum;
        }

        if (minimum > maximum)
        {
            ReportContradiction(schema, keywords);
            isHeld = false;
            return new IntegerShape(MultipleOf: keywords.MultipleOf);
        }

        return new IntegerShape(minimum, maximum, keywords.MultipleOf);
    }

    public static NumberShape Number(SchemaNode schema, NumericKeywords keywords) => Number(schema, keywords, out _);

    /// <param name="schema">The schema.</param>
    /// <param name="keywords">The keywords of the schema.</param>
    /// <param name="isHeld">Whether the shape expresses each bound; false where one was reported.</param>
    public static NumberShape Number(SchemaNode schema, NumericKeywords keywords, out bool isHeld)
    {
        isHeld = true;
        NumberBound? minimum = Tightest(keywords, keywords.Minimums, isMinimum: true, ref isHeld);
        NumberBound? maximum = Tightest(keywords, keywords.Maximums, isMinimum: false, ref isHeld);
        if (minimum is not null && maximum is not null
            && (minimum.Value.Value > maximum.Value.Value || (minimum.Value.Value == maximum.Value.Value && (minimum.IsExclusive || maximum.IsExclusive))))
        {
            ReportContradiction(schema, keywords);
            isHeld = false;
            return new NumberShape(MultipleOf: keywords.MultipleOf);
        }

        return new NumberShape(minimum, maximum, keywords.MultipleOf);
    }

    /// <summary>Reports that the remaining bounds contradict each other, at the last written of each side: with two of one side, either would do.</summary>
    private static void ReportContradiction(SchemaNode schema, NumericKeywords keywords) =>
        Contradictions.Report(schema, keywords.Minimums[keywords.Minimums.Count - 1].Keyword, keywords.Maximums[keywords.Maximums.Count - 1].Keyword);

    /// <summary>The outermost whole number that the bound allows.</summary>
    private static long? ToInteger(SchemaNode schema, WrittenBound bound, bool isMinimum)
    {
        WholeNumber whole = isMinimum == bound.IsExclusive ? WholeNumber.Floor(bound.Number.Text) : WholeNumber.Ceiling(bound.Number.Text);
        long step = !bound.IsExclusive ? 0 : isMinimum ? 1 : -1;
        if (whole.Value is { } value && value != (step > 0 ? long.MaxValue : step < 0 ? long.MinValue : null))
        {
            return value + step;
        }

        schema.Diagnostics.LeaveToEvaluator(schema, bound.Keyword, $"{NodeWords.Describe(bound.Number)} is beyond the range of a 64-bit integer");
        return null;
    }

    private static NumberBound? Tightest(NumericKeywords keywords, IReadOnlyList<WrittenBound> bounds, bool isMinimum, ref bool isHeld)
    {
        NumberBound? tightest = null;
        foreach (WrittenBound bound in bounds)
        {
            if (keywords.ToLiteral(bound.Keyword, bound.Number) is not { } literal)
            {
                isHeld = false;
            }
            else if (tightest is null || IsTighter(literal.Value, bound.IsExclusive, tightest, isMinimum))
            {
                tightest = new NumberBound(literal, bound.IsExclusive);
            }
        }

        return tightest;
    }

    private static bool IsTighter(double value, bool isExclusive, NumberBound than, bool isMinimum) =>
        value == than.Value.Value ? isExclusive && !than.IsExclusive : isMinimum ? value > than.Value.Value : value < than.Value.Value;
}
