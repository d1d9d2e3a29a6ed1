using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>A number that is a multiple of another (SG1007). What JSON has no form for is left to <see cref="RangeCheck"/>.</summary>
/// <param name="factor">Finite, and more than 0.</param>
internal sealed class MultipleOfCheck(double factor) : ValueCheck
{
    public double Factor => factor;

    public override Finding? Check(KnownValue value)
    {
        try
        {
            return value switch
            {
                IntegerValue { IsExact: true, Value: var number } when !MultipleOfConstraint.IsMultiple(number, factor) => Found(ConstraintMessages.Number(number)),
                RealValue { IsExact: true, Value: var number } when IsFinite(number) && !MultipleOfConstraint.IsMultiple(number, factor) =>
                    Found(ConstraintMessages.Number(number)),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            // In a compiler on .NET Framework, the remainder of two decimals fails where their quotient is too large for one. Then nothing is certain.
            return null;
        }
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private Finding Found(string number) => new(DiagnosticDescriptors.MultipleOf, number, ConstraintMessages.Number(factor));
}
