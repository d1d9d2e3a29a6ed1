using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Values;

/// <summary>Evaluates integer arithmetic, unchecked as is the default of C#: a result that may leave its type is unknown.</summary>
internal static class IntegerArithmetic
{
    /// <summary>Evaluates a binary operator. The type is that of the result, and of the promoted operands; the distance of a shift is an <c>int</c>.</summary>
    public static AbstractValue Binary(BinaryOperatorKind kind, AbstractValue left, AbstractValue right, SpecialType type)
    {
        if (Lifted(left, right) is { } lifted)
        {
            return lifted;
        }

        if (IntegerLimits.Of(type) is not { } limits)
        {
            return AbstractValue.NotNull;
        }

        var a = IntegerInterval.Of(left, limits);
        var b = IntegerInterval.Of(right, IsShift(kind) ? IntegerLimits.OfInt32 : limits);
        IntegerInterval? result = kind switch
        {
            BinaryOperatorKind.Add => new(Add(a.Low, b.Low), Add(a.High, b.High)),
            BinaryOperatorKind.Subtract => new(Subtract(a.Low, b.High), Subtract(a.High, b.Low)),
            BinaryOperatorKind.Multiply => Multiply(a, b),
            BinaryOperatorKind.Divide => IntegerDivision.Divide(a, b),
            BinaryOperatorKind.Remainder => IntegerDivision.Remainder(a, b),
            _ => IntegerBits.Binary(kind, a, b, limits),
        };
        return result is { } interval ? interval.ToAbstractValue(limits) : AbstractValue.NotNull;
    }

    /// <summary>Evaluates <c>-x</c>.</summary>
    public static AbstractValue Negate(AbstractValue value, SpecialType type) => Binary(BinaryOperatorKind.Subtract, IntegerValue.Exactly(0), value, type);

    /// <summary>Evaluates <c>~x</c>.</summary>
    public static AbstractValue Complement(AbstractValue value, SpecialType type)
    {
        if (!value.IsNotNull || IntegerLimits.Of(type) is not { } limits)
        {
            return value.IsNotNull ? AbstractValue.NotNull : value;
        }

        // The complement is the distance from the number with all bits set, which is -1 or the greatest number.
        var ones = new IntegerEnd(limits.IsSigned ? -1 : limits.Maximum, IsOpen: false);
        var interval = IntegerInterval.Of(value, limits);
        return new IntegerInterval(Subtract(ones, interval.High), Subtract(ones, interval.Low)).ToAbstractValue(limits);
    }

    /// <summary>Evaluates <c>Math.Min</c>.</summary>
    public static AbstractValue Min(AbstractValue left, AbstractValue right)
    {
        (long? leftMinimum, long? leftMaximum) = Ends(left);
        (long? rightMinimum, long? rightMaximum) = Ends(right);
        return IntegerValue.Between(
            leftMinimum < rightMinimum ? leftMinimum : leftMinimum is null ? null : rightMinimum,
            leftMaximum < rightMaximum || rightMaximum is null ? leftMaximum : rightMaximum);
    }

    /// <summary>Evaluates <c>Math.Max</c>.</summary>
    public static AbstractValue Max(AbstractValue left, AbstractValue right)
    {
        (long? leftMinimum, long? leftMaximum) = Ends(left);
        (long? rightMinimum, long? rightMaximum) = Ends(right);
        return IntegerValue.Between(
            leftMinimum > rightMinimum || rightMinimum is null ? leftMinimum : rightMinimum,
            leftMaximum > rightMaximum ? leftMaximum : leftMaximum is null ? null : rightMaximum);
    }

    /// <summary>Evaluates <c>Math.Clamp</c>, which throws unless the bounds are in order.</summary>
    public static AbstractValue Clamp(AbstractValue value, AbstractValue minimum, AbstractValue maximum)
    {
        // Not less than the lower bound, even where that is not known to be below the upper one.
        (long? low, long? high) = Ends(Min(Max(value, minimum), maximum));
        (long? least, _) = Ends(minimum);
        return IntegerValue.Between(low > least || least is null ? low : least, high);
    }

    /// <summary>Evaluates <c>Math.Abs</c>, which throws for the least number of a type.</summary>
    public static AbstractValue Abs(AbstractValue value)
    {
        (long? minimum, long? maximum) = Ends(value);
        if (minimum >= 0)
        {
            return IntegerValue.Between(minimum, maximum);
        }

        long? mirrored = minimum is null or long.MinValue ? null : -minimum;
        return maximum <= 0
            ? IntegerValue.Between(maximum == long.MinValue ? long.MaxValue : -maximum, mirrored)
            : IntegerValue.Between(0, maximum is null || mirrored is null ? null : Math.Max(maximum.Value, mirrored.Value));
    }

    /// <summary>Evaluates <c>Math.Sign</c>.</summary>
    public static AbstractValue Sign(AbstractValue value)
    {
        (long? minimum, long? maximum) = Ends(value);
        return IntegerValue.Between(minimum is { } low ? Math.Sign(low) : -1, maximum is { } high ? Math.Sign(high) : 1);
    }

    /// <summary>Returns what is known without the numbers: an operator on a nullable type returns null where an operand is null.</summary>
    public static AbstractValue? Lifted(AbstractValue left, AbstractValue right)
    {
        if (left.IsNull || right.IsNull)
        {
            return AbstractValue.Null;
        }

        return left.IsNotNull && right.IsNotNull ? null : AbstractValue.Unknown;
    }

    private static bool IsShift(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;

    private static (long? Minimum, long? Maximum) Ends(AbstractValue value) => value is IntegerValue integer ? (integer.Minimum, integer.Maximum) : (null, null);

    private static IntegerEnd Add(IntegerEnd left, IntegerEnd right) => new(left.Value + right.Value, left.IsOpen || right.IsOpen);

    private static IntegerEnd Subtract(IntegerEnd left, IntegerEnd right) => new(left.Value - right.Value, left.IsOpen || right.IsOpen);

    private static IntegerInterval Multiply(IntegerInterval a, IntegerInterval b) =>
        IntegerInterval.Around(Multiply(a.Low, b.Low), Multiply(a.Low, b.High), Multiply(a.High, b.Low), Multiply(a.High, b.High));

    private static IntegerEnd Multiply(IntegerEnd left, IntegerEnd right)
    {
        if (left is { Value: 0, IsOpen: false } || right is { Value: 0, IsOpen: false })
        {
            return new IntegerEnd(0, IsOpen: false);
        }

        return new IntegerEnd(IntegerInterval.Product(left.Value, right.Value), left.IsOpen || right.IsOpen);
    }
}
