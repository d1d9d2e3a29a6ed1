using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a number between two bounds (SG1001). It is broken where none of the possible numbers is between them.</summary>
internal sealed class RangeCheck(RangeBound? minimum, RangeBound? maximum) : ValueCheck
{
    public RangeBound? Minimum => minimum;

    public RangeBound? Maximum => maximum;

    public override Finding? Check(AbstractValue value) => value switch
    {
        IntegerValue integer when IsOutside(integer) => Found(FoundWords.Describe(integer)),
        RealValue { IsExact: true, Value: var number } when double.IsNaN(number) || double.IsInfinity(number) =>
            new Finding(DiagnosticDescriptors.OutOfRange, ConstraintMessages.Number(number), ConstraintMessages.FiniteNumbers),
        RealValue real when IsOutside(real) => Found(FoundWords.Describe(real)),
        _ => null,
    };

    private bool IsOutside(IntegerValue value) => IntegerRangeConstraint.AreAllOutside(
        value.Minimum ?? decimal.MinValue, value.Maximum ?? decimal.MaxValue, minimum?.LeastWhole ?? decimal.MinValue, maximum?.GreatestWhole ?? decimal.MaxValue);

    /// <summary>NaN and the infinities are outside every range.</summary>
    private bool IsOutside(RealValue value)
    {
        double least = minimum?.LeastReal ?? double.MinValue;
        double greatest = maximum?.GreatestReal ?? double.MaxValue;
        return Math.Max(least, value.Minimum) > Math.Min(greatest, value.Maximum);
    }

    private Finding Found(string found) => new(
        DiagnosticDescriptors.OutOfRange,
        found,
        ConstraintMessages.Bounds(minimum?.Text, minimum?.IsExclusive ?? false, maximum?.Text, maximum?.IsExclusive ?? false));
}
