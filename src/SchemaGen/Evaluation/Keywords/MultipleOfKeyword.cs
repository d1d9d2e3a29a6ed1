using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>multipleOf</c> (Validation, 6.2.1), without rounding.</summary>
internal sealed class MultipleOfKeyword(NumberInstance factor) : Keyword
{
    private static readonly NumberInstance s_one = new(1);

    private readonly bool _takesIntegers = IsMultiple(s_one, factor);

    public override JsonValueTypes Types => JsonValueTypes.Number;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var number = (NumberInstance)instance;
        if (number.Types == JsonValueTypes.Integer && _takesIntegers)
        {
            return Verdict.Valid;
        }

        if (number.Interval is not null)
        {
            return Verdict.Unknown;
        }

        if (IsMultiple(number, factor))
        {
            return Verdict.Valid;
        }

        if (run.IsCollecting)
        {
            run.Violation(KeywordNames.MultipleOf, ConstraintMessages.MultipleOf, InstanceText.Of(instance), factor.Text);
        }

        return Verdict.Invalid;
    }

    public override string Describe() => "is a multiple of " + factor.Text;

    // Of 64 bits, the least divided by -1 is more than the largest; no factor is negative.
    private static bool IsMultiple(NumberInstance number, NumberInstance factor) => number.Int64 is { } value && factor.Int64 is { } divisor
        ? value % divisor == 0
        : MultipleOfConstraint.IsMultiple(number.Exact, factor.Exact);
}
