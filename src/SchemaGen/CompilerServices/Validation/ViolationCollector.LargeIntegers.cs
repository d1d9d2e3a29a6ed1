using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Checks of integers whose bounds lie beyond a long.
public partial struct ViolationCollector
{
    /// <inheritdoc cref="Range(string?, int, int, int, string?, string)"/>
    public void Range(string? name, ulong value, ulong minimum, ulong maximum, string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (IntegerRangeConstraint.IsOutside(value, minimum, maximum))
        {
            AddOutOfRange(
                name, -1, value.ToString(CultureInfo.InvariantCulture), value < minimum, format, IntegerRangeConstraint.Expected((BigInteger)minimum, (BigInteger)maximum), member);
        }
    }

    /// <inheritdoc cref="Range(string?, int, int, int, string?, string)"/>
    public void Range(string? name, ulong? value, ulong minimum, ulong maximum, string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            Range(name, value.GetValueOrDefault(), minimum, maximum, format, member);
        }
    }

    /// <summary>Checks <c>minimum</c> and <c>maximum</c>, both inclusive; <see langword="null"/> stands for no bound.</summary>
    public void Range(
        string? name, BigInteger value, BigInteger? minimum, BigInteger? maximum, string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (IntegerRangeConstraint.IsOutside(value, minimum, maximum))
        {
            AddOutOfRange(name, -1, value.ToString(CultureInfo.InvariantCulture), value < minimum, format, IntegerRangeConstraint.Expected(minimum, maximum), member);
        }
    }

    /// <inheritdoc cref="Range(string?, BigInteger, BigInteger?, BigInteger?, string?, string)"/>
    public void Range(
        string? name, BigInteger? value, BigInteger? minimum, BigInteger? maximum, string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            Range(name, value.GetValueOrDefault(), minimum, maximum, format, member);
        }
    }
}
