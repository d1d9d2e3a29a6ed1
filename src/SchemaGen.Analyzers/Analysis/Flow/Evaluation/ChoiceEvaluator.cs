using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates <c>a ? b : c</c> and <c>a ?? b</c> in an expression that is evaluated as a whole. In a control flow graph there are none.</summary>
internal static class ChoiceEvaluator
{
    public static Evaluated EvaluateConditional(OperationEvaluator evaluator, IConditionalOperation choice)
    {
        Evaluated condition = evaluator.Use(choice.Condition);
        return condition.Value switch
        {
            BooleanValue { Value: true } => evaluator.Use(choice.WhenTrue),
            BooleanValue => evaluator.Use(choice.WhenFalse),
            _ => Join(evaluator.Use(choice.WhenTrue), evaluator.Use(choice.WhenFalse)),
        };
    }

    public static Evaluated EvaluateCoalesce(OperationEvaluator evaluator, ICoalesceOperation choice)
    {
        Evaluated value = evaluator.Use(choice.Value);
        if (value.Value.IsNotNull)
        {
            return value;
        }

        Evaluated other = evaluator.Use(choice.WhenNull);
        return value.Value.IsNull ? other : Join(value with { Value = value.Value.WithoutNull() }, other);
    }

    private static Evaluated Join(Evaluated one, Evaluated other) => new(ValueLattice.Join(one.Value, other.Value), 0, one.Definitions | other.Definitions);
}
