namespace SchemaGen.Constraints;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> of numbers (Validation, 6.2.2 to 6.2.5). An infinity,
/// or the end of all doubles, stands for no bound.</summary>
internal static class NumberRangeConstraint
{
    /// <summary>Determines whether the value breaks a bound. NaN is neither below nor above anything, but lies outside every range.</summary>
    public static bool IsOutside(double value, double minimum, double maximum, bool minimumIsExclusive, bool maximumIsExclusive) =>
        !(value >= minimum && value <= maximum)
        || (minimumIsExclusive && value == minimum)
        || (maximumIsExclusive && value == maximum);

    /// <summary>Determines whether the number is a bound at all. Attributes have the end of all doubles where there is no bound: an infinity has no form in JSON,
    /// where OpenAPI documents quote it.</summary>
    public static bool IsBound(double value) => Math.Abs(value) < double.MaxValue;

    /// <summary>Returns the keyword that a value outside the range breaks.</summary>
    public static string Keyword(double value, double minimum, bool minimumIsExclusive, bool maximumIsExclusive) =>
        value < minimum || (minimumIsExclusive && value == minimum)
            ? minimumIsExclusive ? KeywordNames.ExclusiveMinimum : KeywordNames.Minimum
            : maximumIsExclusive ? KeywordNames.ExclusiveMaximum : KeywordNames.Maximum;

    /// <summary>Returns the range in words.</summary>
    public static string Expected(double minimum, double maximum, bool minimumIsExclusive, bool maximumIsExclusive) => ConstraintMessages.Bounds(
        IsBound(minimum) ? ConstraintMessages.Number(minimum) : null,
        minimumIsExclusive,
        IsBound(maximum) ? ConstraintMessages.Number(maximum) : null,
        maximumIsExclusive);
}
