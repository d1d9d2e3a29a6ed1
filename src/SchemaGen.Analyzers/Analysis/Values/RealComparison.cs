using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Values;

/// <summary>Decides comparisons of floating-point numbers, and refines the operands. With NaN, a comparison and its opposite are both false.</summary>
internal static class RealComparison
{
    public static bool? Decide(BinaryOperatorKind kind, RealInterval left, RealInterval right)
    {
        if (left.HasNoNumber || right.HasNoNumber)
        {
            return false;
        }

        (bool isTrue, bool isFalse) = kind switch
        {
            BinaryOperatorKind.Equals => (left.Low == right.High && left.High == right.Low, left.High < right.Low || right.High < left.Low),
            BinaryOperatorKind.LessThan => (left.High < right.Low, left.Low >= right.High),
            BinaryOperatorKind.LessThanOrEqual => (left.High <= right.Low, left.Low > right.High),
            BinaryOperatorKind.GreaterThan => (left.Low > right.High, left.High <= right.Low),
            BinaryOperatorKind.GreaterThanOrEqual => (left.Low >= right.High, left.High < right.Low),
            _ => (false, false),
        };
        if (isFalse)
        {
            return false;
        }

        return isTrue && !left.HasNaN && !right.HasNaN ? true : null;
    }

    /// <summary>Refines the operands by the outcome of <c>left &lt; right</c> (or <c>&lt;=</c>).</summary>
    public static (AbstractValue Left, AbstractValue Right)? AssumeOrder(AbstractValue left, AbstractValue right, bool isStrict, bool outcome)
    {
        var a = RealInterval.Of(left);
        var b = RealInterval.Of(right);
        if (outcome)
        {
            a = Below(a, b, isStrict) with { HasNaN = false };
            b = Above(b, RealInterval.Of(left), isStrict) with { HasNaN = false };
        }
        else
        {
            // The comparison is false, whatever one operand is, when the other one is NaN.
            (a, b) = (b.HasNaN ? a : Above(a, b, !isStrict), a.HasNaN ? b : Below(b, a, !isStrict));
        }

        return Narrow(left, a) is { } first && Narrow(right, b) is { } second ? (first, second) : null;
    }

    /// <summary>Refines both operands where they are equal; returns null where they cannot be.</summary>
    public static (AbstractValue Left, AbstractValue Right)? AssumeEqual(AbstractValue left, AbstractValue right)
    {
        var a = RealInterval.Of(left);
        var b = RealInterval.Of(right);
        var common = new RealInterval(Math.Max(a.Low, b.Low), Math.Min(a.High, b.High), HasNaN: false);
        return Narrow(left, common) is { } first && Narrow(right, common) is { } second ? (first, second) : null;
    }

    /// <summary>Excludes a number from a value; returns null where nothing is left.</summary>
    public static AbstractValue? Without(AbstractValue value, double number)
    {
        var interval = RealInterval.Of(value);
        return Narrow(value, interval with
        {
            Low = interval.Low == number ? RealInterval.Next(number) : interval.Low,
            High = interval.High == number ? RealInterval.Previous(number) : interval.High,
        });
    }

    private static RealInterval Below(RealInterval a, RealInterval b, bool isStrict) =>
        a with { High = Math.Min(a.High, isStrict ? RealInterval.Previous(b.High) : b.High) };

    private static RealInterval Above(RealInterval a, RealInterval b, bool isStrict) =>
        a with { Low = Math.Max(a.Low, isStrict ? RealInterval.Next(b.Low) : b.Low) };

    /// <summary>Narrows a value to an interval. An integer that is compared with a real number stays as it is, because rounding may have moved it.</summary>
    private static AbstractValue? Narrow(AbstractValue value, RealInterval interval) =>
        interval.ToAbstractValue() is { } narrowed ? value is IntegerValue || interval == RealInterval.Of(value) ? value : narrowed : null;
}
