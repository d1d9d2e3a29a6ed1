using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Finds numbers that satisfy all constraints of a value. Numbers are boxed: a <see cref="long"/> for an integer, otherwise a <see cref="double"/>.</summary>
/// <param name="checks">The constraints.</param>
/// <param name="type">The type of the value.</param>
internal sealed class ValidNumbers(IReadOnlyList<ValueCheck> checks, SpecialType type)
{
    /// <summary>The number of multiples that are tried on each side: only every fifth multiple of 0.2 is an integer.</summary>
    private const int Neighbours = 10;

    private readonly NumberBounds _bounds = new(checks, IsInteger(type));

    public static bool IsInteger(SpecialType type) => type is SpecialType.System_Int32 or SpecialType.System_Int64;

    public static bool IsNumber(SpecialType type) => IsInteger(type) || type == SpecialType.System_Double;

    public bool HasMinimum => checks.OfType<RangeCheck>().Any(static check => check.Minimum is not null);

    public bool HasMaximum => checks.OfType<RangeCheck>().Any(static check => check.Maximum is not null);

    /// <summary>Gets the least number that is allowed; null where there is none, or where it is not clear, as above an exclusive bound of a real number.</summary>
    public object? Least => End(_bounds.Minima).OrderByDescending(ToDouble).FirstOrDefault();

    /// <summary>Gets the greatest number that is allowed.</summary>
    public object? Greatest => End(_bounds.Maxima).OrderBy(ToDouble).FirstOrDefault();

    public bool IsAllowed(object? constant) => Normalize(constant) is { } number && IsValid(number);

    /// <summary>Finds the valid number that is nearest to another one, the lower of two; null where there is none, or where it is not clear.</summary>
    public object? Nearest(object? constant)
    {
        if (Normalize(constant) is not { } number || ToDouble(number) is var value && double.IsNaN(value))
        {
            return null;
        }

        IEnumerable<object> reached = _bounds.Minima.Where(bound => value <= ToDouble(bound)).Concat(_bounds.Maxima.Where(bound => value >= ToDouble(bound)));
        return reached.Append(number).SelectMany(WithMultiples).Concat(Listed())
            .Select(Convert).OfType<object>()
            .Where(IsValid)
            .OrderBy(candidate => Math.Abs(ToDouble(candidate) - value))
            .ThenBy(candidate => double.IsPositiveInfinity(value) ? -ToDouble(candidate) : ToDouble(candidate))
            .FirstOrDefault();
    }

    private bool IsValid(object number) => Constants.ToAbstractValue(number) is var value && checks.All(check => check.Check(value) is null);

    private IEnumerable<object> End(IEnumerable<object> bounds) => bounds.Select(bound => IsValid(bound) ? bound : Nearest(bound)).OfType<object>();

    private IEnumerable<object> Listed() => checks.OfType<AllowedValuesCheck>().SelectMany(static check => check.Allowed).Select(static allowed => allowed switch
    {
        IntegerValue { Value: var whole } => whole,
        RealValue { Value: var real } => real,
        _ => (object?)null,
    }).OfType<object>();

    private IEnumerable<object> WithMultiples(object number)
    {
        yield return number;
        foreach (MultipleOfCheck check in checks.OfType<MultipleOfCheck>())
        {
            // Within these, decimals do not overflow.
            if (Math.Abs(ToDouble(number)) < 1e27 && check.Factor is >= 1e-14 and < 1e27 && Math.Abs(ToDouble(number) / check.Factor) < 1e15)
            {
                decimal factor = (decimal)check.Factor;
                decimal count = decimal.Round(ToDecimal(number) / factor);
                for (int offset = -Neighbours; offset <= Neighbours; offset++)
                {
                    yield return (count + offset) * factor;
                }
            }
        }
    }

    /// <summary>Converts the number to the type of the value; null where that cannot hold it.</summary>
    private object? Convert(object number)
    {
        if (!IsInteger(type))
        {
            return ToDouble(number);
        }

        if (Math.Abs(ToDouble(number)) >= 1e27)
        {
            return null;
        }

        decimal exact = ToDecimal(number);
        (decimal least, decimal greatest) = type == SpecialType.System_Int32 ? (int.MinValue, int.MaxValue) : ((decimal)long.MinValue, (decimal)long.MaxValue);
        return exact == decimal.Truncate(exact) && exact >= least && exact <= greatest ? (long)exact : null;
    }

    /// <summary>Converts a constant of any numeric type to one of the two; null for another constant.</summary>
    private static object? Normalize(object? constant) => constant switch
    {
        double => constant,
        float real => (double)real,
        ulong and > long.MaxValue => (double)(ulong)constant,
        _ => Constants.TryToInt64(constant, out long whole) ? whole : null,
    };

    private static double ToDouble(object number) => System.Convert.ToDouble(number, CultureInfo.InvariantCulture);

    private static decimal ToDecimal(object number) => System.Convert.ToDecimal(number, CultureInfo.InvariantCulture);
}
