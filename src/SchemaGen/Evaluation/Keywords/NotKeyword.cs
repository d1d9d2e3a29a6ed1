using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>not</c> (Core, 10.2.1.4).</summary>
internal sealed class NotKeyword(CompiledSchema schema) : Keyword
{
    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        // What a schema evaluates that is not valid does not count, but its own unevaluated keywords ask for it.
        Verdict verdict = Verdicts.Not(run.Test(schema, instance, null));
        if (verdict == Verdict.Invalid && run.IsCollecting)
        {
            run.Violation(KeywordNames.Not, ConstraintMessages.Excluded, FoundWords.Of(instance, run.NamesOf([schema], instance)), SchemaWords.Of(schema));
        }

        return verdict;
    }
}
