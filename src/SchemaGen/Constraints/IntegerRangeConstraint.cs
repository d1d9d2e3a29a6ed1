using System.Globalization;
using System.Numerics;
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

    /// <inheritdoc cref="IsOutside(int, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOutside(ulong value, ulong minimum, ulong maximum) => value < minimum || value > maximum;

    /// <summary>Determines whether the value breaks a bound; <see langword="null"/> stands for none.</summary>
    public static bool IsOutside(BigInteger value, BigInteger? minimum, BigInteger? maximum) => value < minimum || value > maximum;

    /// <summary>Determines whether every integer of an interval breaks a bound. A decimal holds any integer of 64 bits, and the bounds beyond.</summary>
    public static bool AreAllOutside(decimal smallest, decimal largest, decimal minimum, decimal maximum) =>
        Math.Max(smallest, minimum) > Math.Min(largest, maximum);

    /// <summary>Returns the range in words.</summary>
    public static string Expected(int minimum, int maximum) =>
        Expected(minimum == int.MinValue ? null : minimum, maximum == int.MaxValue ? null : maximum);

    /// <inheritdoc cref="Expected(int, int)"/>
    public static string Expected(long minimum, long maximum) =>
        Expected(minimum == long.MinValue ? null : minimum, maximum == long.MaxValue ? null : maximum);

    /// <summary>Returns the range in words; <see langword="null"/> stands for no bound.</summary>
    public static string Expected(BigInteger? minimum, BigInteger? maximum) => ConstraintMessages.Bounds(
        minimum?.ToString(CultureInfo.InvariantCulture), false, maximum?.ToString(CultureInfo.InvariantCulture), false);

    private static string Expected(long? minimum, long? maximum) => ConstraintMessages.Bounds(
        minimum is { } low ? ConstraintMessages.Number(low) : null, false, maximum is { } high ? ConstraintMessages.Number(high) : null, false);
}
