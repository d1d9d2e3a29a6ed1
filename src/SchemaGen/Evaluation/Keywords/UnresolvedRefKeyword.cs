using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary>A reference that leads nowhere: nothing is known of what it asks.</summary>
internal sealed class UnresolvedRefKeyword : Keyword
{
    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        evaluated?.MarkPossible();
        return Verdict.Unknown;
    }
}
