using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a multiple of a number (SG1007). It is broken where none of the possible numbers is a multiple. Numbers that JSON cannot express are
/// left to <see cref="RangeCheck"/>.</summary>
/// <param name="factor">The factor, finite and greater than 0.</param>
internal sealed class MultipleOfCheck(double factor) : ValueCheck
{
    /// <summary>The number of integers up to which an interval is tested one by one.</summary>
    private const int FewIntegers = 64;

    /// <summary>The range in which a decimal has enough digits for a quotient of two doubles.</summary>
    private const decimal LeastDecimal = 1e-12m;
    private const decimal GreatestDecimal = 1e15m;

    public double Factor => factor;

    public override Finding? Check(AbstractValue value)
    {
        try
        {
            return IsNoMultiple(value) && FoundWords.TryDescribe(value) is { } found
                ? new(DiagnosticDescriptors.MultipleOf, found, ConstraintMessages.Number(factor))
                : null;
        }
        catch (OverflowException)
        {
            // In a compiler on .NET Framework, the remainder of two decimals fails where their quotient is too large for one. Then nothing is certain.
            return null;
        }
    }

    private bool IsNoMultiple(AbstractValue value) => value switch
    {
        IntegerValue { IsExact: true, Value: var number } => !MultipleOfConstraint.IsMultiple(number, factor),
        IntegerValue { Minimum: { } minimum, Maximum: { } maximum } => AreNoMultiples(minimum, maximum),
        RealValue { IsExact: true, Value: var number } => IsFinite(number) && !MultipleOfConstraint.IsMultiple(number, factor),
        RealValue real => !RealInterval.Of(real).Contains(0) && AreNoMultiples(real),
        _ => false,
    };

    private bool AreNoMultiples(long minimum, long maximum)
    {
        if (maximum - (decimal)minimum >= FewIntegers)
        {
            return AreNoMultiples((decimal)minimum, maximum);
        }

        for (long number = minimum; number < maximum; number++)
        {
            if (MultipleOfConstraint.IsMultiple(number, factor))
            {
                return false;
            }
        }

        return !MultipleOfConstraint.IsMultiple(maximum, factor);
    }

    /// <summary>The conversion to decimals is monotone, so what is between the doubles is between the decimals.</summary>
    private bool AreNoMultiples(RealValue value) =>
        IsDecimal(value.Minimum) && IsDecimal(value.Maximum) && AreNoMultiples((decimal)value.Minimum, (decimal)value.Maximum);

    private bool AreNoMultiples(decimal minimum, decimal maximum)
    {
        if (!IsDecimal(factor))
        {
            return false;
        }

        decimal step = (decimal)factor;
        return decimal.Ceiling(minimum / step) * step > maximum;
    }

    private static bool IsDecimal(double number) => Math.Abs(number) is >= (double)LeastDecimal and <= (double)GreatestDecimal;

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
