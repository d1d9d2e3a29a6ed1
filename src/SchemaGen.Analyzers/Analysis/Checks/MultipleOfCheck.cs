using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>A number that is a multiple of another (SG1007). What JSON has no form for is left to <see cref="RangeCheck"/>.</summary>
/// <param name="factor">Finite, and more than 0.</param>
internal sealed class MultipleOfCheck(double factor) : ValueCheck
{
    public override Finding? Check(KnownValue value) => value switch
    {
        IntegerValue { Value: var number } when !IsMultiple(number) => Found(ConstraintMessages.Number(number)),
        RealValue { Value: var number } when !double.IsNaN(number) && !double.IsInfinity(number) && !IsMultiple(number) =>
            Found(ConstraintMessages.Number(number)),
        _ => null,
    };

    private bool IsMultiple(long value) => MultipleOfConstraint.IsMultiple(value, factor);

    private bool IsMultiple(double value)
    {
        try
        {
            return MultipleOfConstraint.IsMultiple(value, factor);
        }
        catch (OverflowException)
        {
            // In a compiler on .NET Framework, the remainder of decimals fails where their quotient is no decimal. Then nothing is certain.
            return true;
        }
    }

    private Finding Found(string number) => new(DiagnosticDescriptors.MultipleOf, number, ConstraintMessages.Number(factor));
}
