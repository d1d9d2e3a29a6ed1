using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates <c>x is pattern</c> as a value. What it says of <c>x</c> is found by the branch on it.</summary>
internal static class PatternTests
{
    public static Evaluated Evaluate(OperationEvaluator evaluator, IIsPatternOperation test)
    {
        Evaluated value = evaluator.Evaluate(test.Value);
        if (!evaluator.IsDraft(test.Value))
        {
            evaluator.Check(value.Value);
        }

        if (evaluator.Graph is null)
        {
            return new Evaluated(AbstractValue.NotNull);
        }

        foreach (IPropertySubpatternOperation part in PatternPlaces.AllIn(test.Pattern))
        {
            // A member that is read elsewhere too can be refined.
            if (evaluator.ExpressionOf(part.Member) is not null)
            {
                evaluator.Evaluate(part.Member);
            }
        }

        // Whether it matches or not, its variables do not keep their old values.
        foreach (PatternVariable variable in PatternVariable.Of(test.Pattern))
        {
            if (!evaluator.Context.Scan.HasEscaped(variable.Symbol))
            {
                evaluator.Bind(evaluator.Context.Variables.Of(variable.Symbol), OperationEvaluator.Unknown((variable.Symbol as Microsoft.CodeAnalysis.ILocalSymbol)?.Type), variable.Place);
            }
        }

        PatternMatch match = new PatternMatcher(evaluator.Context.Types).Match(evaluator.Resolve(value.Value), test.Pattern);
        return match switch
        {
            { WhenTrue.Count: 0 } => new Evaluated(new BooleanValue(false), 0, value.Definitions),
            { WhenFalse.Count: 0 } => new Evaluated(new BooleanValue(true), 0, value.Definitions),
            _ => new Evaluated(new ConditionValue(test, evaluator.State, evaluator.Context), 0, value.Definitions),
        };
    }
}
