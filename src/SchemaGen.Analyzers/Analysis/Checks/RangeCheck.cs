using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>A number between two bounds (SG1001).</summary>
internal sealed class RangeCheck(RangeBound? minimum, RangeBound? maximum) : ValueCheck
{
    public RangeBound? Minimum => minimum;

    public RangeBound? Maximum => maximum;

    public override Finding? Check(KnownValue value) => value switch
    {
        IntegerValue { IsExact: true, Value: var number } when !IsWithin(number) => Found(ConstraintMessages.Number(number)),
        RealValue { IsExact: true, Value: var number } when double.IsNaN(number) || double.IsInfinity(number) =>
            new Finding(DiagnosticDescriptors.OutOfRange, ConstraintMessages.Number(number), ConstraintMessages.FiniteNumbers),
        RealValue { IsExact: true, Value: var number } when !IsWithin(number) => Found(ConstraintMessages.Number(number)),
        _ => null,
    };

    private bool IsWithin(long value) => minimum?.CompareTo(value) is not > 0 && maximum?.CompareTo(value) is not < 0
        && !(minimum is { IsExclusive: true } && minimum.CompareTo(value) == 0)
        && !(maximum is { IsExclusive: true } && maximum.CompareTo(value) == 0);

    private bool IsWithin(double value) => !NumberRangeConstraint.IsOutside(
        value,
        minimum?.Real ?? double.NegativeInfinity,
        maximum?.Real ?? double.PositiveInfinity,
        minimum is { IsExclusive: true },
        maximum is { IsExclusive: true });

    private Finding Found(string number) => new(
        DiagnosticDescriptors.OutOfRange,
        number,
        ConstraintMessages.Bounds(minimum?.Text, minimum?.IsExclusive ?? false, maximum?.Text, maximum?.IsExclusive ?? false));
}
