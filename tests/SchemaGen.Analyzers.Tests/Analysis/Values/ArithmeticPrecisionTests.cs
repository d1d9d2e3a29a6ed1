using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>What the arithmetic knows: that nothing is known would always be true.</summary>
public sealed class ArithmeticPrecisionTests
{
    [Theory]
    [InlineData(BinaryOperatorKind.Add, 2L, 3L, 4L, 5L, 6L, 8L)]
    [InlineData(BinaryOperatorKind.Add, 2L, 3L, null, 5L, null, 8L)]
    [InlineData(BinaryOperatorKind.Subtract, 2L, 3L, 4L, 5L, -3L, -1L)]
    [InlineData(BinaryOperatorKind.Subtract, 5L, null, 1L, 1L, 4L, null)]
    [InlineData(BinaryOperatorKind.Add, 5L, null, 1L, 1L, null, null)]
    [InlineData(BinaryOperatorKind.Add, null, 5L, 1L, 1L, null, 6L)]
    [InlineData(BinaryOperatorKind.Multiply, -2L, 3L, 4L, 5L, -10L, 15L)]
    [InlineData(BinaryOperatorKind.Multiply, null, 3L, 0L, 0L, 0L, 0L)]
    [InlineData(BinaryOperatorKind.Multiply, 65536L, 65536L, 65536L, 65536L, null, null)]
    [InlineData(BinaryOperatorKind.Divide, 10L, 20L, 3L, 3L, 3L, 6L)]
    [InlineData(BinaryOperatorKind.Divide, 10L, null, 2L, 2L, 5L, null)]
    [InlineData(BinaryOperatorKind.Divide, 10L, 20L, 0L, 2L, 5L, 20L)]
    [InlineData(BinaryOperatorKind.Divide, 10L, 20L, 0L, 0L, null, null)]
    [InlineData(BinaryOperatorKind.Remainder, null, null, 10L, 10L, -9L, 9L)]
    [InlineData(BinaryOperatorKind.Remainder, 0L, null, -10L, 10L, 0L, 9L)]
    [InlineData(BinaryOperatorKind.Remainder, -3L, 2L, 10L, 10L, -3L, 2L)]
    [InlineData(BinaryOperatorKind.Remainder, 17L, 17L, 5L, 5L, 2L, 2L)]
    [InlineData(BinaryOperatorKind.Remainder, 17L, 17L, 0L, 0L, null, null)]
    [InlineData(BinaryOperatorKind.And, null, null, 7L, 7L, 0L, 7L)]
    [InlineData(BinaryOperatorKind.And, 12L, 12L, 10L, 10L, 8L, 8L)]
    [InlineData(BinaryOperatorKind.Or, 12L, 12L, 10L, 10L, 14L, 14L)]
    [InlineData(BinaryOperatorKind.ExclusiveOr, 12L, 12L, 10L, 10L, 6L, 6L)]
    [InlineData(BinaryOperatorKind.Or, 12L, 13L, 10L, 10L, 12L, 23L)]
    [InlineData(BinaryOperatorKind.Or, -1L, 13L, 10L, 10L, null, null)]
    [InlineData(BinaryOperatorKind.LeftShift, 1L, 3L, 4L, 4L, 16L, 48L)]
    [InlineData(BinaryOperatorKind.LeftShift, 1L, 1L, 33L, 33L, 2L, 2L)]
    [InlineData(BinaryOperatorKind.LeftShift, 1L, 1L, 31L, 31L, null, null)]
    [InlineData(BinaryOperatorKind.RightShift, -9L, 9L, 1L, 1L, -5L, 4L)]
    [InlineData(BinaryOperatorKind.UnsignedRightShift, 8L, 9L, 1L, 1L, 4L, 4L)]
    [InlineData(BinaryOperatorKind.UnsignedRightShift, -8L, 9L, 1L, 1L, null, null)]
    public void Of_operators_on_int(BinaryOperatorKind kind, long? a, long? b, long? c, long? d, long? minimum, long? maximum)
    {
        AbstractValue result = IntegerArithmetic.Binary(kind, IntegerValue.Between(a, b), IntegerValue.Between(c, d), SpecialType.System_Int32);

        Assert.Equal(IntegerValue.Between(minimum, maximum), result);
    }

    [Theory]
    [InlineData(SpecialType.System_Int32, null, null)]
    [InlineData(SpecialType.System_Int64, 2147483648L, 2147483648L)]
    [InlineData(SpecialType.System_UInt32, 2147483648L, 2147483648L)]
    [InlineData(SpecialType.System_IntPtr, null, null)]
    [InlineData(SpecialType.System_Decimal, null, null)]
    public void The_type_bounds_the_result(SpecialType type, long? minimum, long? maximum)
    {
        AbstractValue result = IntegerArithmetic.Binary(BinaryOperatorKind.Add, IntegerValue.Exactly(int.MaxValue), IntegerValue.Exactly(1), type);

        Assert.Equal(IntegerValue.Between(minimum, maximum), result);
    }

    [Fact]
    public void Null_and_perhaps_null_are_lifted()
    {
        Assert.Same(AbstractValue.Null, IntegerArithmetic.Binary(BinaryOperatorKind.Add, AbstractValue.Unknown, AbstractValue.Null, SpecialType.System_Int32));
        Assert.Same(AbstractValue.Unknown, IntegerArithmetic.Binary(BinaryOperatorKind.Add, AbstractValue.Unknown, IntegerValue.Exactly(1), SpecialType.System_Int32));
        Assert.Same(AbstractValue.Null, IntegerArithmetic.Negate(AbstractValue.Null, SpecialType.System_Int32));
        Assert.Same(AbstractValue.Unknown, IntegerArithmetic.Complement(AbstractValue.Unknown, SpecialType.System_Int32));
        Assert.Same(AbstractValue.Null, RealArithmetic.Binary(BinaryOperatorKind.Divide, AbstractValue.Null, RealValue.Exactly(1), SpecialType.System_Double));
        Assert.Same(AbstractValue.Unknown, RealArithmetic.Negate(AbstractValue.Unknown));
    }

    [Fact]
    public void Functions_of_integers()
    {
        AbstractValue oneToFour = IntegerValue.Between(1, 4);

        Assert.Equal(IntegerValue.Between(null, 4), IntegerArithmetic.Min(AbstractValue.NotNull, oneToFour));
        Assert.Equal(IntegerValue.Between(1, null), IntegerArithmetic.Max(AbstractValue.NotNull, oneToFour));
        Assert.Equal(oneToFour, IntegerArithmetic.Clamp(AbstractValue.NotNull, IntegerValue.Exactly(1), IntegerValue.Exactly(4)));
        Assert.Equal(IntegerValue.Between(1, null), IntegerArithmetic.Clamp(AbstractValue.NotNull, IntegerValue.Exactly(1), AbstractValue.NotNull));
        Assert.Equal(IntegerValue.Between(0, 9), IntegerArithmetic.Abs(IntegerValue.Between(-9, 4)));
        Assert.Equal(IntegerValue.Between(4, null), IntegerArithmetic.Abs(IntegerValue.Between(null, -4)));
        Assert.Equal(IntegerValue.Between(0, null), IntegerArithmetic.Abs(AbstractValue.NotNull));
        Assert.Equal(IntegerValue.Exactly(1), IntegerArithmetic.Sign(oneToFour));
        Assert.Equal(IntegerValue.Between(-5, -2), IntegerArithmetic.Negate(IntegerValue.Between(2, 5), SpecialType.System_Int32));
        Assert.Equal(IntegerValue.Between(-6, -3), IntegerArithmetic.Complement(IntegerValue.Between(2, 5), SpecialType.System_Int32));
        Assert.Equal(IntegerValue.Exactly(4294967290), IntegerArithmetic.Complement(IntegerValue.Exactly(5), SpecialType.System_UInt32));
    }

    [Fact]
    public void Operators_on_doubles()
    {
        AbstractValue oneToTwo = RealValue.Between(1, 2, mayBeNaN: false);

        Assert.Equal(RealValue.Between(2, 4, mayBeNaN: false), Compute(BinaryOperatorKind.Add, oneToTwo, oneToTwo));
        Assert.Equal(RealValue.Between(-1, 1, mayBeNaN: false), Compute(BinaryOperatorKind.Subtract, oneToTwo, oneToTwo));
        Assert.Equal(RealValue.Between(1, 4, mayBeNaN: true), Compute(BinaryOperatorKind.Multiply, oneToTwo, RealValue.Between(1, 2, mayBeNaN: true)));
        Assert.Equal(RealValue.Between(0.5, 2, mayBeNaN: false), Compute(BinaryOperatorKind.Divide, oneToTwo, oneToTwo));
        Assert.Equal(RealValue.Between(0, 2, mayBeNaN: false), Compute(BinaryOperatorKind.Remainder, oneToTwo, RealValue.Exactly(3)));
        Assert.Equal(RealValue.Exactly(1.5), Compute(BinaryOperatorKind.Remainder, RealValue.Exactly(7.5), RealValue.Exactly(2)));
        Assert.Same(AbstractValue.NotNull, Compute(BinaryOperatorKind.Divide, oneToTwo, RealValue.Exactly(0)));
        Assert.Equal(RealValue.Between(2, double.PositiveInfinity, mayBeNaN: false), Compute(BinaryOperatorKind.Add, oneToTwo, RealValue.Between(1, double.PositiveInfinity, mayBeNaN: false)));
        Assert.Equal(RealValue.Exactly(double.NaN), Compute(BinaryOperatorKind.Add, oneToTwo, RealValue.Exactly(double.NaN)));
        Assert.Equal(
            RealValue.Exactly(0.1f + 0.2f),
            RealArithmetic.Binary(BinaryOperatorKind.Add, RealValue.Exactly(0.1f), RealValue.Exactly(0.2f), SpecialType.System_Single));
    }

    [Fact]
    public void Functions_of_doubles()
    {
        AbstractValue unknown = AbstractValue.NotNull;

        Assert.Equal(RealValue.Between(1, 4, mayBeNaN: true), RealArithmetic.Clamp(unknown, RealValue.Exactly(1), RealValue.Exactly(4)));
        Assert.Equal(RealValue.Between(double.NegativeInfinity, 4, mayBeNaN: true), RealArithmetic.Min(unknown, RealValue.Exactly(4)));
        Assert.Equal(RealValue.Between(0, double.PositiveInfinity, mayBeNaN: true), RealArithmetic.Abs(unknown));
        Assert.Equal(RealValue.Between(1.5, 4, mayBeNaN: false), RealArithmetic.Abs(RealValue.Between(-4, -1.5, mayBeNaN: false)));
        Assert.Equal(RealValue.Between(1, 2, mayBeNaN: false), RealArithmetic.Monotone(RealValue.Between(1.5, 2.5, mayBeNaN: false), Math.Floor));
        Assert.Equal(IntegerValue.Between(-1, 1), RealArithmetic.Sign(unknown));
        Assert.Equal(IntegerValue.Exactly(1), RealArithmetic.Sign(RealValue.Between(1.5, 2.5, mayBeNaN: false)));
    }

    [Fact]
    public void Conversions()
    {
        AbstractValue fiveOrMore = IntegerValue.Between(5, null);

        Assert.Equal(fiveOrMore, NumericConversions.Convert(fiveOrMore, SpecialType.System_Int32, SpecialType.System_Int64));
        Assert.Same(AbstractValue.NotNull, NumericConversions.Convert(fiveOrMore, SpecialType.System_Int32, SpecialType.System_Byte));
        Assert.Equal(IntegerValue.Exactly(44), NumericConversions.Convert(IntegerValue.Exactly(300), SpecialType.System_Int32, SpecialType.System_Byte));
        Assert.Equal(IntegerValue.Exactly(4294967295), NumericConversions.Convert(IntegerValue.Exactly(-1), SpecialType.System_Int32, SpecialType.System_UInt32));
        Assert.Same(AbstractValue.NotNull, NumericConversions.Convert(IntegerValue.Exactly(-1), SpecialType.System_Int32, SpecialType.System_UInt64));
        Assert.Equal(IntegerValue.Between(5, 9), NumericConversions.Convert(IntegerValue.Between(5, 9), SpecialType.System_Int64, SpecialType.System_Byte));
        Assert.Equal(RealValue.Between(5, double.PositiveInfinity, mayBeNaN: false), NumericConversions.Convert(fiveOrMore, SpecialType.System_Int32, SpecialType.System_Double));
        Assert.Equal(IntegerValue.Between(-1, 2), NumericConversions.Convert(RealValue.Between(-1.9, 2.9, mayBeNaN: false), SpecialType.System_Double, SpecialType.System_Int32));
        Assert.Equal(RealValue.Exactly(0.1f), NumericConversions.Convert(RealValue.Exactly(0.1), SpecialType.System_Double, SpecialType.System_Single));
    }

    private static AbstractValue Compute(BinaryOperatorKind kind, AbstractValue left, AbstractValue right) => RealArithmetic.Binary(kind, left, right, SpecialType.System_Double);
}
