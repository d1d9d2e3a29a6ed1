using System.Globalization;
using System.Numerics;

namespace SchemaGen.Constraints;

/// <summary>
/// <c>multipleOf</c> (Validation, 6.2.1): the division gives a whole number. Decimal arithmetic gives what people expect: 0.3 is a multiple of
/// 0.1, although neither has an exact binary form.
/// </summary>
internal static class MultipleOfConstraint
{
    /// <summary>The largest magnitude for which a double is turned into a decimal.</summary>
    private const double DecimalRange = 7.9e27;

    /// <summary>Below this, a decimal has too few digits left to hold the number.</summary>
    private const double DecimalPrecision = 1e-14;

    /// <summary>Digits that a 64-bit integer holds.</summary>
    private const int PieceLength = 18;

    public static bool IsMultiple(double value, double factor)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return false;
        }

        if (Math.Abs(value) < DecimalRange && Math.Abs(factor) < DecimalRange && Math.Abs(factor) >= DecimalPrecision
            && (value == 0 || Math.Abs(value) >= DecimalPrecision))
        {
            return decimal.Remainder((decimal)value, (decimal)factor) == 0;
        }

        return Math.IEEERemainder(value, factor) == 0;
    }

    public static bool IsMultiple(long value, double factor)
    {
        if (factor == Math.Floor(factor) && Math.Abs(factor) < long.MaxValue)
        {
            return value % (long)factor == 0;
        }

        return Math.Abs(factor) >= DecimalPrecision && Math.Abs(factor) < DecimalRange
            ? decimal.Remainder(value, (decimal)factor) == 0
            : Math.IEEERemainder(value, factor) == 0;
    }

    /// <summary>Determines the same without rounding, for numbers of any size.</summary>
    public static bool IsMultiple(ExactNumber value, ExactNumber factor)
    {
        if (value.Digits.Length == 0)
        {
            return true;
        }

        // The last digit of a number is not 0, so it is no multiple of what ends further to the left.
        if (factor.Digits.Length == 0 || value.Exponent < factor.Exponent)
        {
            return false;
        }

        BigInteger divisor = BigInteger.Parse(factor.Digits, CultureInfo.InvariantCulture);
        BigInteger shift = BigInteger.ModPow(10, value.Exponent - factor.Exponent, divisor);
        return (Remainder(value.Digits, divisor) * shift % divisor).IsZero;
    }

    /// <summary>Divides a number of many digits piece by piece: .NET takes the square of their count to read them at once.</summary>
    private static BigInteger Remainder(string digits, BigInteger divisor)
    {
        BigInteger remainder = BigInteger.Zero;
        for (int i = 0; i < digits.Length; i += PieceLength)
        {
            string piece = digits.Substring(i, Math.Min(PieceLength, digits.Length - i));
            remainder = ((remainder * BigInteger.Pow(10, piece.Length)) + long.Parse(piece, NumberStyles.None, CultureInfo.InvariantCulture)) % divisor;
        }

        return remainder;
    }
}
