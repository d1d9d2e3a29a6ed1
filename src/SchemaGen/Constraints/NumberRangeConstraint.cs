namespace SchemaGen.Constraints;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> of numbers (Validation, 6.2.2 to 6.2.5). An infinity
/// stands for no bound.</summary>
internal static class NumberRangeConstraint
{
    /// <summary>Whether the value breaks a bound. NaN is neither below nor above anything, but lies outside of every range.</summary>
    public static bool IsOutside(double value, double minimum, double maximum, bool minimumIsExclusive, bool maximumIsExclusive) =>
        !(value >= minimum && value <= maximum)
        || (minimumIsExclusive && value == minimum)
        || (maximumIsExclusive && value == maximum);

    /// <summary>The keyword that a value outside of the range breaks.</summary>
    public static string Keyword(double value, double minimum, bool minimumIsExclusive, bool maximumIsExclusive) =>
        value < minimum || (minimumIsExclusive && value == minimum)
            ? minimumIsExclusive ? "exclusiveMinimum" : "minimum"
            : maximumIsExclusive ? "exclusiveMaximum" : "maximum";

    public static string Expected(double minimum, double maximum, bool minimumIsExclusive, bool maximumIsExclusive) => ConstraintMessages.Bounds(
        double.IsInfinity(minimum) ? null : ConstraintMessages.Number(minimum),
        minimumIsExclusive,
        double.IsInfinity(maximum) ? null : ConstraintMessages.Number(maximum),
        maximumIsExclusive);
}
