using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>unevaluatedItems</c> or <c>unevaluatedProperties</c> of <c>true</c>: everything is allowed, and evaluated by that.</summary>
internal sealed class AllEvaluatedKeyword(JsonValueTypes types) : Keyword
{
    public override JsonValueTypes Types => types;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        evaluated?.MarkAll();
        return Verdict.Valid;
    }
}
