using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Values;

/// <summary>Evaluates arithmetic of <c>double</c> and <c>float</c>. Rounding is monotone, so the ends of a result are the results of ends.</summary>
internal static class RealArithmetic
{
    /// <summary>Evaluates a binary operator. The type is that of the result, and of the operands.</summary>
    public static AbstractValue Binary(BinaryOperatorKind kind, AbstractValue left, AbstractValue right, SpecialType type)
    {
        if (IntegerArithmetic.Lifted(left, right) is { } lifted)
        {
            return lifted;
        }

        if (type is not (SpecialType.System_Double or SpecialType.System_Single))
        {
            return AbstractValue.NotNull;
        }

        var a = RealInterval.Of(left);
        var b = RealInterval.Of(right);
        if (a.HasNoNumber || b.HasNoNumber)
        {
            return RealValue.Exactly(double.NaN);
        }

        RealInterval? result = kind switch
        {
            BinaryOperatorKind.Add => Around(a, b, static (x, y) => x + y),
            BinaryOperatorKind.Subtract => Around(a, b, static (x, y) => x - y),
            BinaryOperatorKind.Multiply when !(HasZero(a) && HasInfinity(b)) && !(HasInfinity(a) && HasZero(b)) => Around(a, b, static (x, y) => x * y),
            BinaryOperatorKind.Divide when !HasZero(b) => Around(a, b, static (x, y) => x / y),
            BinaryOperatorKind.Remainder when !HasZero(b) && !HasInfinity(a) => Remainder(a, b),
            _ => null,
        };
        if (result is not { } interval)
        {
            return AbstractValue.NotNull;
        }

        // A double has more than twice the digits of a float, so rounding twice is rounding once.
        return RealValue.Between(Round(interval.Low, type), Round(interval.High, type), a.HasNaN || b.HasNaN);
    }

    /// <summary>Evaluates <c>-x</c>.</summary>
    public static AbstractValue Negate(AbstractValue value) =>
        value is RealValue { IsNaN: false } real ? RealValue.Between(-real.Maximum, -real.Minimum, real.MayBeNaN) : value;

    /// <summary>Evaluates <c>Math.Min</c>: NaN where either operand is NaN.</summary>
    public static AbstractValue Min(AbstractValue left, AbstractValue right) => Choose(left, right, Math.Min);

    /// <summary>Evaluates <c>Math.Max</c>: NaN where either operand is NaN.</summary>
    public static AbstractValue Max(AbstractValue left, AbstractValue right) => Choose(left, right, Math.Max);

    /// <summary>Evaluates <c>Math.Clamp</c>, which throws unless the bounds are in order, and passes NaN through.</summary>
    public static AbstractValue Clamp(AbstractValue value, AbstractValue minimum, AbstractValue maximum)
    {
        var least = RealInterval.Of(minimum);
        if (least.HasNaN || RealInterval.Of(maximum).HasNaN)
        {
            return AbstractValue.NotNull;
        }

        // Not less than the lower bound, even where that is not known to be below the upper one.
        var clamped = RealInterval.Of(Min(Max(value, minimum), maximum));
        return (clamped with { Low = Math.Max(clamped.Low, least.Low) }).ToAbstractValue() ?? AbstractValue.NotNull;
    }

    /// <summary>Evaluates <c>Math.Abs</c>.</summary>
    public static AbstractValue Abs(AbstractValue value)
    {
        var interval = RealInterval.Of(value);
        if (interval.HasNoNumber)
        {
            return value;
        }

        double most = Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
        double least = interval is { Low: <= 0, High: >= 0 } ? 0 : Math.Min(Math.Abs(interval.Low), Math.Abs(interval.High));
        return RealValue.Between(least, most, interval.HasNaN);
    }

    /// <summary>Evaluates <c>Math.Sign</c>, an integer. It throws for NaN.</summary>
    public static AbstractValue Sign(AbstractValue value)
    {
        var interval = RealInterval.Of(value);
        return interval.HasNoNumber ? AbstractValue.NotNull : IntegerValue.Between(Math.Sign(interval.Low), Math.Sign(interval.High));
    }

    /// <summary>Evaluates a monotone function that preserves NaN: <c>Math.Floor</c>, <c>Math.Round</c>.</summary>
    public static AbstractValue Monotone(AbstractValue value, Func<double, double> function)
    {
        var interval = RealInterval.Of(value);
        return interval.HasNoNumber ? RealValue.Exactly(double.NaN) : RealValue.Between(function(interval.Low), function(interval.High), interval.HasNaN);
    }

    private static AbstractValue Choose(AbstractValue left, AbstractValue right, Func<double, double, double> choice)
    {
        var a = RealInterval.Of(left);
        var b = RealInterval.Of(right);
        return a.HasNoNumber || b.HasNoNumber
            ? RealValue.Exactly(double.NaN)
            : RealValue.Between(choice(a.Low, b.Low), choice(a.High, b.High), a.HasNaN || b.HasNaN);
    }

    /// <summary>Returns the interval around the results of the ends; null where one of them is NaN (infinity minus infinity).</summary>
    private static RealInterval? Around(RealInterval a, RealInterval b, Func<double, double, double> operation)
    {
        double[] results = [operation(a.Low, b.Low), operation(a.Low, b.High), operation(a.High, b.Low), operation(a.High, b.High)];
        return results.Any(double.IsNaN) ? null : new RealInterval(results.Min(), results.Max(), HasNaN: false);
    }

    /// <summary>Returns the remainder, which has the sign of the dividend and is not greater than either operand.</summary>
    private static RealInterval Remainder(RealInterval a, RealInterval b)
    {
        if (a.Low == a.High && b.Low == b.High)
        {
            double exact = a.Low % b.Low;
            return new(exact, exact, HasNaN: false);
        }

        double most = Math.Max(Math.Abs(b.Low), Math.Abs(b.High));
        return new(a.Low >= 0 ? 0 : Math.Max(a.Low, -most), a.High <= 0 ? 0 : Math.Min(a.High, most), HasNaN: false);
    }

    private static double Round(double number, SpecialType type) => type == SpecialType.System_Single ? (float)number : number;

    private static bool HasZero(RealInterval interval) => interval.Contains(0);

    private static bool HasInfinity(RealInterval interval) => double.IsInfinity(interval.Low) || double.IsInfinity(interval.High);
}
