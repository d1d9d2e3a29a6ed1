using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>What C# computes is always among what the arithmetic of integers says.</summary>
public sealed class IntegerSoundnessTests
{
    private const int Rounds = 50_000;

    private static readonly BinaryOperatorKind[] s_operators =
    [
        BinaryOperatorKind.Add, BinaryOperatorKind.Subtract, BinaryOperatorKind.Multiply, BinaryOperatorKind.Divide, BinaryOperatorKind.Remainder, BinaryOperatorKind.And,
        BinaryOperatorKind.Or, BinaryOperatorKind.ExclusiveOr, BinaryOperatorKind.LeftShift, BinaryOperatorKind.RightShift, BinaryOperatorKind.UnsignedRightShift,
    ];

    [Fact]
    public void Of_operators()
    {
        var sample = new Sample(101);
        for (int i = 0; i < Rounds; i++)
        {
            NumberType type = sample.Of(NumberType.Promoted);
            BinaryOperatorKind kind = sample.Of(s_operators);
            bool isShift = kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
            (AbstractValue left, Int128 a) = sample.KnownInteger(type.Minimum, type.Maximum);
            (AbstractValue right, Int128 b) = isShift ? sample.KnownInteger(int.MinValue, int.MaxValue) : sample.KnownInteger(type.Minimum, type.Maximum);
            AbstractValue result = IntegerArithmetic.Binary(kind, left, right, type.Type);

            if (type.Compute(kind, a, b) is { } concrete)
            {
                Stands.Assert(result, concrete, () => $"{Stands.Show(left)} {kind} {Stands.Show(right)} as {type.Type}, {a} and {b}");
            }
        }
    }

    [Fact]
    public void Of_one_operand_and_of_Math()
    {
        var sample = new Sample(102);
        for (int i = 0; i < Rounds; i++)
        {
            NumberType type = sample.Of(NumberType.Promoted);
            (AbstractValue x, Int128 a) = sample.KnownInteger(type.Minimum, type.Maximum);
            (AbstractValue y, Int128 b) = sample.KnownInteger(type.Minimum, type.Maximum);
            (AbstractValue z, Int128 c) = sample.KnownInteger(type.Minimum, type.Maximum);
            string Context() => $"{Stands.Show(x)}, {Stands.Show(y)}, {Stands.Show(z)} as {type.Type}; {a}, {b}, {c}";

            Stands.Assert(IntegerArithmetic.Complement(x, type.Type), type.Complement(a), Context);
            Stands.Assert(IntegerArithmetic.Negate(x, type.Type), type.Cut(-a), Context);
            Stands.Assert(IntegerArithmetic.Min(x, y), Int128.Min(a, b), Context);
            Stands.Assert(IntegerArithmetic.Max(x, y), Int128.Max(a, b), Context);
            Stands.Assert(IntegerArithmetic.Sign(x), (Int128)Int128.Sign(a), Context);
            if (type.Minimum == 0 || a != type.Minimum)
            {
                Stands.Assert(IntegerArithmetic.Abs(x), Int128.Abs(a), Context);
            }

            if (b <= c)
            {
                Stands.Assert(IntegerArithmetic.Clamp(x, y, z), Int128.Clamp(a, b, c), Context);
            }
        }
    }

    [Fact]
    public void Of_conversions()
    {
        var sample = new Sample(103);
        for (int i = 0; i < Rounds; i++)
        {
            NumberType from = sample.Of(NumberType.All);
            NumberType to = sample.Of(NumberType.All);
            (AbstractValue x, Int128 a) = sample.KnownInteger(from.Minimum, from.Maximum);
            (float single, double real) = from.ToReal(a);
            string Context() => $"{Stands.Show(x)} from {from.Type} to {to.Type}, {a}";

            Stands.Assert(NumericConversions.Convert(x, from.Type, to.Type), to.Cut(a), Context);
            Stands.Assert(NumericConversions.Convert(x, from.Type, SpecialType.System_Double), real, Context);
            Stands.Assert(NumericConversions.Convert(x, from.Type, SpecialType.System_Single), (double)single, Context);
        }
    }
}
