using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Makes the shapes of integers and other numbers from their keywords.</summary>
internal static class NumericShapes
{
    /// <summary>The shape of integers: another one, where a bound lies beyond 64 bits.</summary>
    public static Shape Whole(SchemaNode schema, NumericKeywords keywords)
    {
        if (schema.Json[KeywordNames.Format] is not null && FormatOf(schema) is { IsInteger: true } format)
        {
            return ExactIntegers.Read(schema, keywords, format);
        }

        IntegerShape shape = Integer(schema, keywords, out bool isHeld, isSilent: true);
        return isHeld ? shape : ExactIntegers.Read(schema, keywords, format: null);
    }

    /// <param name="schema">The schema.</param>
    /// <param name="keywords">The keywords of the schema.</param>
    /// <param name="isHeld">Whether the shape expresses each bound.</param>
    /// <param name="isSilent">Whether a bound that it does not express is not reported.</param>
    public static IntegerShape Integer(SchemaNode schema, NumericKeywords keywords, out bool isHeld, bool isSilent = false)
    {
        isHeld = true;
        long? minimum = null;
        foreach (WrittenBound bound in keywords.Minimums)
        {
            long? lowest = ToInteger(schema, bound, isMinimum: true, isSilent);
            isHeld &= lowest is not null;
            minimum = minimum > lowest ? minimum : lowest ?? minimum;
        }

        long? maximum = null;
        foreach (WrittenBound bound in keywords.Maximums)
        {
            long? highest = ToInteger(schema, bound, isMinimum: false, isSilent);
            isHeld &= highest is not null;
            maximum = maximum < highest ? maximum : highest ?? maximum;
        }

        if (minimum > maximum)
        {
            isHeld = false;
            if (!isSilent)
            {
                ReportContradiction(schema, keywords);
            }

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
        string? format = FormatOf(schema) is { Name: not "double" } known ? Within(known, ref minimum, ref maximum) : null;
        if (minimum is not null && maximum is not null
            && (minimum.Value.Value > maximum.Value.Value || (minimum.Value.Value == maximum.Value.Value && (minimum.IsExclusive || maximum.IsExclusive))))
        {
            ReportContradiction(schema, keywords);
            isHeld = false;
            return new NumberShape(MultipleOf: keywords.MultipleOf);
        }

        return new NumberShape(minimum, maximum, keywords.MultipleOf, Format: format);
    }

    /// <summary>Narrows bounds to the range of a format; returns its name where it gives one of them.</summary>
    private static string? Within(NumericFormat format, ref NumberBound? minimum, ref NumberBound? maximum)
    {
        var least = NumericKeywords.ReadLiteral(format.Minimum)!;
        var largest = NumericKeywords.ReadLiteral(format.Maximum)!;
        bool isBelow = minimum is null || minimum.Value.Value < least.Value;
        bool isAbove = maximum is null || maximum.Value.Value > largest.Value;
        minimum = isBelow ? new NumberBound(least, IsExclusive: false) : minimum;
        maximum = isAbove ? new NumberBound(largest, IsExclusive: false) : maximum;
        return isBelow || isAbove ? format.Name : null;
    }

    /// <summary>Reports that the remaining bounds contradict each other, at the last written of each side: with two of one side, either would do.</summary>
    private static void ReportContradiction(SchemaNode schema, NumericKeywords keywords) => Contradictions.Report(schema, Last(schema, keywords.Minimums), Last(schema, keywords.Maximums));

    /// <summary>The bound that was written last; the format, where there is none.</summary>
    private static JsonMember Last(SchemaNode schema, IReadOnlyList<WrittenBound> bounds) =>
        bounds.Count == 0 ? schema.Json.Member(KeywordNames.Format)! : bounds[bounds.Count - 1].Keyword;

    private static NumericFormat? FormatOf(SchemaNode schema) => schema.Json[KeywordNames.Format] is JsonString { Value: var name } ? NumericFormats.Find(name) : null;

    /// <summary>The outermost whole number that the bound allows.</summary>
    private static long? ToInteger(SchemaNode schema, WrittenBound bound, bool isMinimum, bool isSilent)
    {
        WholeNumber whole = isMinimum == bound.IsExclusive ? WholeNumber.Floor(bound.Number.Text) : WholeNumber.Ceiling(bound.Number.Text);
        long step = !bound.IsExclusive ? 0 : isMinimum ? 1 : -1;
        if (whole.Value is { } value && value != (step > 0 ? long.MaxValue : step < 0 ? long.MinValue : null))
        {
            return value + step;
        }

        if (!isSilent)
        {
            schema.Diagnostics.LeaveToEvaluator(schema, bound.Keyword, $"{NodeWords.Describe(bound.Number)} is beyond the range of a 64-bit integer");
        }

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
