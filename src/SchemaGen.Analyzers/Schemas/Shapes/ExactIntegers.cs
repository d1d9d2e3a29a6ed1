using System.Globalization;
using System.Numerics;
using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Makes the shapes of integers with bounds beyond 64 bits, or with the <c>format</c> of an integer type.</summary>
internal static class ExactIntegers
{
    /// <summary>The most digits of a bound that is written out; longer ones are compared by the evaluator alone.</summary>
    private const int MostDigits = 1000;

    public static Shape Read(SchemaNode schema, NumericKeywords keywords, NumericFormat? format)
    {
        bool isOpen = false;
        BigInteger? minimum = Tightest(schema, keywords.Minimums, isMinimum: true, ref isOpen);
        BigInteger? maximum = Tightest(schema, keywords.Maximums, isMinimum: false, ref isOpen);
        bool isOfFormat = false;
        if (format is not null)
        {
            BigInteger least = Parse(format.Minimum);
            BigInteger largest = Parse(format.Maximum);
            isOfFormat = !(minimum >= least && maximum <= largest);
            minimum = minimum > least ? minimum : least;
            maximum = maximum < largest ? maximum : largest;
            isOpen = false;
        }

        if (minimum > maximum)
        {
            JsonMember named = schema.Json.Member(KeywordNames.Format) ?? keywords.Minimums[0].Keyword;
            Contradictions.Report(schema, Last(keywords.Minimums) ?? named, Last(keywords.Maximums) ?? named);
            return new IntegerShape(MultipleOf: keywords.MultipleOf);
        }

        string? told = isOfFormat ? format!.Name : null;
        if (!isOpen && !(minimum < long.MinValue) && !(minimum > long.MaxValue) && !(maximum < long.MinValue) && !(maximum > long.MaxValue))
        {
            // What a long holds anyway is no bound, where the format alone says so.
            return new IntegerShape(
                isOfFormat && minimum == long.MinValue ? null : (long?)minimum, isOfFormat && maximum == long.MaxValue ? null : (long?)maximum, keywords.MultipleOf, Format: told);
        }

        if (keywords.MultipleOf is not null)
        {
            schema.Diagnostics.LeaveToEvaluator(schema, schema.Json.Member(KeywordNames.MultipleOf)!, "the integers are beyond 64 bits");
        }

        return new LargeIntegerShape(Text(minimum), Text(maximum), told);
    }

    /// <summary>The shape of a list of integers of any size, which the evaluator compares.</summary>
    public static LargeIntegerShape OfList(IEnumerable<JsonNumber> values)
    {
        List<ExactNumber> numbers = values.Select(static value => ExactNumber.Parse(value.Text)).ToList();
        List<BigInteger> exact = numbers.Where(static number => number.Magnitude <= MostDigits).Select(static number => Parse(number.ToIntegerText())).ToList();
        return exact.Count < numbers.Count ? new LargeIntegerShape() : new LargeIntegerShape(Text(exact.Min()), Text(exact.Max()));
    }

    private static BigInteger? Tightest(SchemaNode schema, IReadOnlyList<WrittenBound> bounds, bool isMinimum, ref bool isOpen)
    {
        BigInteger? tightest = null;
        foreach (WrittenBound bound in bounds)
        {
            if (Outermost(bound, isMinimum) is not { } next)
            {
                isOpen = true;
                schema.Diagnostics.LeaveToEvaluator(schema, bound.Keyword, ConstraintMessages.Format("it has more than {0} digits", MostDigits));
            }
            else if (tightest is null || (isMinimum ? next > tightest : next < tightest))
            {
                tightest = next;
            }
        }

        return tightest;
    }

    /// <summary>The outermost integer that a bound allows; null where it is too long to be written out.</summary>
    private static BigInteger? Outermost(WrittenBound bound, bool isMinimum)
    {
        ExactNumber number = ExactNumber.Parse(bound.Number.Text);
        if (number.Magnitude > MostDigits)
        {
            return null;
        }

        if (number.IsInteger)
        {
            return Parse(number.ToIntegerText()) + (!bound.IsExclusive ? 0 : isMinimum ? 1 : -1);
        }

        int point = (int)Math.Max(number.Magnitude, 0);
        BigInteger towardsZero = point == 0 ? BigInteger.Zero : Parse((number.IsNegative ? "-" : "") + number.Digits.Substring(0, point));
        return towardsZero + (isMinimum == number.IsNegative ? 0 : isMinimum ? 1 : -1);
    }

    private static JsonMember? Last(IReadOnlyList<WrittenBound> bounds) => bounds.Count == 0 ? null : bounds[bounds.Count - 1].Keyword;

    private static string? Text(BigInteger? bound) => bound?.ToString(CultureInfo.InvariantCulture);

    private static BigInteger Parse(string digits) => BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
