using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Containment;

/// <summary>Proves the keywords that speak of one value without parts.</summary>
internal static class ValueProofs
{
    /// <summary>More values, or integers between two bounds, are not tried one by one.</summary>
    private const int MostValues = 5_000;

    private const int MostIntegers = 100;

    /// <summary>The values of a schema, one by one, where these are few; null where they are not. There may be some among them that it refuses.</summary>
    public static IReadOnlyList<Instance>? FiniteValues(MergedSchema schema)
    {
        if (schema.Values is { } values)
        {
            return values.Count <= MostValues ? values : null;
        }

        if ((schema.Types & ~(JsonValueTypes.Null | JsonValueTypes.Boolean)) == 0)
        {
            List<Instance> literals = [];
            literals.AddRange((schema.Types & JsonValueTypes.Null) != 0 ? [LiteralInstance.Null] : []);
            literals.AddRange((schema.Types & JsonValueTypes.Boolean) != 0 ? [LiteralInstance.True, LiteralInstance.False] : []);
            return literals;
        }

        return schema.Types == JsonValueTypes.Integer && schema.Integers is { Minimum: { IsExclusive: false, Value.Int64: { } low }, Maximum: { IsExclusive: false, Value.Int64: { } high } } && high - low is >= 0 and < MostIntegers
            ? [.. Enumerable.Range(0, (int)(high - low) + 1).Select(offset => new NumberInstance(low + offset))]
            : null;
    }

    public static bool Hold(MergedSchema left, Node right, string keyword) => keyword switch
    {
        KeywordNames.Minimum or KeywordNames.ExclusiveMinimum or KeywordNames.Maximum or KeywordNames.ExclusiveMaximum => Bound(left, right, keyword),
        KeywordNames.MultipleOf => (left.Types & JsonValueTypes.Number) == 0 || (right[keyword] is NumberInstance factor && IsMultiple(left, factor)),
        KeywordNames.MinLength => (left.Types & JsonValueTypes.String) == 0 || left.Lengths.Minimum >= (CountRange.Read(right, keyword) ?? 0),
        KeywordNames.MaxLength => (left.Types & JsonValueTypes.String) == 0 || left.Lengths.Maximum <= (CountRange.Read(right, keyword) ?? int.MaxValue),
        KeywordNames.Pattern => (left.Types & JsonValueTypes.String) == 0 || (right[keyword] is StringInstance { Value: { } pattern } && left.Patterns.Any(known => known.Text == pattern)),
        KeywordNames.Format => Format(left, right),
        KeywordNames.Enum => right[keyword] is not ArrayInstance,
        _ => false,
    };

    private static bool Bound(MergedSchema left, Node right, string keyword)
    {
        if (right[keyword] is not NumberInstance value || (left.Types & JsonValueTypes.Number) == 0)
        {
            return true;
        }

        bool isMinimum = keyword is KeywordNames.Minimum or KeywordNames.ExclusiveMinimum;
        return IsWithin(left, new NumberEdge(value, keyword is KeywordNames.ExclusiveMinimum or KeywordNames.ExclusiveMaximum, right, keyword), isMinimum);
    }

    private static bool IsWithin(MergedSchema left, NumberEdge edge, bool isMinimum)
    {
        NumberRange range = (left.Types & JsonValueTypes.Fraction) == 0 ? left.Integers : left.Numbers;
        return NumberRange.IsWithin(isMinimum ? range.Minimum : range.Maximum, edge, isMinimum);
    }

    private static bool IsMultiple(MergedSchema left, NumberInstance factor)
    {
        ExactNumber exact = factor.Exact;
        return ((left.Types & JsonValueTypes.Fraction) == 0 && MultipleOfConstraint.IsMultiple(ExactNumber.Parse("1"), exact))
            || left.Factors.Any(known => MultipleOfConstraint.IsMultiple(known.Factor.Exact, exact));
    }

    /// <summary>A format of numbers is a range; one of texts is proved by itself alone; any other asks nothing.</summary>
    private static bool Format(MergedSchema left, Node right)
    {
        if (right[KeywordNames.Format] is not StringInstance { Value: { } name })
        {
            return true;
        }

        if (NumericFormats.Find(name) is { } numbers)
        {
            return (left.Types & JsonValueTypes.Number) == 0
                || (IsWithin(left, new NumberEdge(NumberInstance.Parse(numbers.Minimum), false, right, KeywordNames.Format), true)
                    && IsWithin(left, new NumberEdge(NumberInstance.Parse(numbers.Maximum), false, right, KeywordNames.Format), false));
        }

        return AssertedFormats.Find(name) is null || (left.Types & JsonValueTypes.String) == 0 || left.Formats.Any(known => known.Text == name);
    }
}
