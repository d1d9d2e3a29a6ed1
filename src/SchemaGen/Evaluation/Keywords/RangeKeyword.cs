using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary>One bound of a number.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Value">The bound.</param>
/// <param name="IsMinimum">Whether the number is above it.</param>
/// <param name="IsExclusive">Whether it is not allowed itself.</param>
internal sealed record NumberBound(string Keyword, NumberInstance Value, bool IsMinimum, bool IsExclusive)
{
    public Verdict Allows(NumberInstance number)
    {
        if (number.Interval is { } interval)
        {
            return IsMinimum ? interval.IsAbove(Value, IsExclusive) : interval.IsBelow(Value, IsExclusive);
        }

        int order = NumberInstance.Compare(number, Value);
        return Verdicts.Of(order == 0 ? !IsExclusive : (order > 0) == IsMinimum);
    }
}

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> (Validation, 6.2.2 to 6.2.5).</summary>
internal sealed class RangeKeyword(NumberBound[] bounds) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.Number;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var number = (NumberInstance)instance;
        Verdict verdict = Verdict.Valid;
        foreach (NumberBound bound in bounds)
        {
            Verdict next = bound.Allows(number);
            if (next == Verdict.Invalid)
            {
                if (run.IsCollecting)
                {
                    run.Violation(bound.Keyword, ConstraintMessages.OutOfRange, InstanceText.Of(instance), Expected());
                }

                return next;
            }

            verdict = Verdicts.And(verdict, next);
        }

        return verdict;
    }

    public override string Describe() => "is " + Expected();

    private string Expected()
    {
        NumberBound? minimum = Tightest(true);
        NumberBound? maximum = Tightest(false);
        return ConstraintMessages.Bounds(minimum?.Value.Text, minimum is { IsExclusive: true }, maximum?.Value.Text, maximum is { IsExclusive: true });
    }

    private NumberBound? Tightest(bool isMinimum)
    {
        NumberBound? tightest = null;
        foreach (NumberBound bound in bounds)
        {
            if (bound.IsMinimum == isMinimum)
            {
                int order = tightest is null ? 1 : NumberInstance.Compare(bound.Value, tightest.Value) * (isMinimum ? 1 : -1);
                tightest = order > 0 || (order == 0 && bound.IsExclusive) ? bound : tightest;
            }
        }

        return tightest;
    }
}
