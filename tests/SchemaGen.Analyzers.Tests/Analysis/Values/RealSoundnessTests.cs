using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>What C# computes is always among what the arithmetic of <c>double</c> and <c>float</c> says.</summary>
public sealed class RealSoundnessTests
{
    private const int Rounds = 50_000;

    private static readonly BinaryOperatorKind[] s_operators =
    [
        BinaryOperatorKind.Add, BinaryOperatorKind.Subtract, BinaryOperatorKind.Multiply, BinaryOperatorKind.Divide, BinaryOperatorKind.Remainder,
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_operators(bool isSingle)
    {
        var sample = new Sample(201);
        SpecialType type = isSingle ? SpecialType.System_Single : SpecialType.System_Double;
        for (int i = 0; i < Rounds; i++)
        {
            BinaryOperatorKind kind = sample.Of(s_operators);
            (AbstractValue left, double a) = sample.KnownDouble(isSingle);
            (AbstractValue right, double b) = sample.KnownDouble(isSingle);
            double concrete = isSingle ? Compute(kind, (float)a, (float)b) : Compute(kind, a, b);

            Stands.Assert(
                RealArithmetic.Binary(kind, left, right, type),
                concrete,
                () => $"{Stands.Show(left)} {kind} {Stands.Show(right)}, {a:R} and {b:R}");
        }
    }

    [Fact]
    public void Of_one_operand_and_of_Math()
    {
        var sample = new Sample(202);
        for (int i = 0; i < Rounds; i++)
        {
            (AbstractValue x, double a) = sample.KnownDouble(isSingle: false);
            (AbstractValue y, double b) = sample.KnownDouble(isSingle: false);
            (AbstractValue z, double c) = sample.KnownDouble(isSingle: false);
            string Context() => $"{Stands.Show(x)}, {Stands.Show(y)}, {Stands.Show(z)}; {a:R}, {b:R}, {c:R}";

            Stands.Assert(RealArithmetic.Negate(x), -a, Context);
            Stands.Assert(RealArithmetic.Abs(x), Math.Abs(a), Context);
            Stands.Assert(RealArithmetic.Min(x, y), Math.Min(a, b), Context);
            Stands.Assert(RealArithmetic.Max(x, y), Math.Max(a, b), Context);
            Stands.Assert(RealArithmetic.Monotone(x, Math.Floor), Math.Floor(a), Context);
            Stands.Assert(RealArithmetic.Monotone(x, Math.Sqrt), Math.Sqrt(a), Context);
            if (!double.IsNaN(a))
            {
                Stands.Assert(RealArithmetic.Sign(x), (Int128)Math.Sign(a), Context);
            }

            if (!(b > c))
            {
                Stands.Assert(RealArithmetic.Clamp(x, y, z), Math.Clamp(a, b, c), Context);
            }
        }
    }

    [Fact]
    public void Of_conversions()
    {
        var sample = new Sample(203);
        for (int i = 0; i < Rounds; i++)
        {
            (AbstractValue x, double a) = sample.KnownDouble(isSingle: false);
            string Context() => $"{Stands.Show(x)}, {a:R}";

            Stands.Assert(NumericConversions.Convert(x, SpecialType.System_Double, SpecialType.System_Single), (double)(float)a, Context);
            foreach (NumberType type in NumberType.All)
            {
                // Outside of the type, C# leaves the result to the machine.
                AbstractValue converted = NumericConversions.Convert(x, SpecialType.System_Double, type.Type);
                if (Math.Truncate(a) is var whole && Math.Abs(whole) < 1e30 && (Int128)whole >= type.Minimum && (Int128)whole <= type.Maximum)
                {
                    Stands.Assert(converted, (Int128)whole, Context);
                }
                else
                {
                    Assert.Same(AbstractValue.NotNull, converted);
                }
            }
        }
    }

    private static double Compute(BinaryOperatorKind kind, double left, double right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.Divide => left / right,
        _ => left % right,
    };

    private static float Compute(BinaryOperatorKind kind, float left, float right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.Divide => left / right,
        _ => left % right,
    };
}
