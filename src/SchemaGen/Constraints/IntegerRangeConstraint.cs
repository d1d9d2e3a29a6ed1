using System.Runtime.CompilerServices;

namespace SchemaGen.Constraints;

/// <summary><c>minimum</c> and <c>maximum</c> of integers (Validation, 6.2.2 and 6.2.4), both inclusive. The smallest and the largest value of the type stand
/// for no bound.</summary>
internal static class IntegerRangeConstraint
{
    /// <summary>Determines whether the value breaks a bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOutside(int value, int minimum, int maximum) => value < minimum || value > maximum;

    /// <inheritdoc cref="IsOutside(int, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOutside(long value, long minimum, long maximum) => value < minimum || value > maximum;

    /// <summary>Determines whether every integer of an interval breaks a bound. A decimal holds any integer of 64 bits, and the bounds beyond.</summary>
    public static bool AreAllOutside(decimal smallest, decimal largest, decimal minimum, decimal maximum) =>
        Math.Max(smallest, minimum) > Math.Min(largest, maximum);

    /// <summary>Returns the keyword that a value outside the range breaks.</summary>
    public static string Keyword(long value, long minimum) => value < minimum ? KeywordNames.Minimum : KeywordNames.Maximum;

    /// <summary>Returns the range in words.</summary>
    public static string Expected(int minimum, int maximum) =>
        Expected(minimum == int.MinValue ? null : minimum, maximum == int.MaxValue ? null : maximum);

    /// <inheritdoc cref="Expected(int, int)"/>
    public static string Expected(long minimum, long maximum) =>
        Expected(minimum == long.MinValue ? null : minimum, maximum == long.MaxValue ? null : maximum);

    private static string Expected(long? minimum, long? maximum) => ConstraintMessages.Bounds(
        minimum is { } low ? ConstraintMessages.Number(low) : null, false, maximum is { } high ? ConstraintMessages.Number(high) : null, false);
}
