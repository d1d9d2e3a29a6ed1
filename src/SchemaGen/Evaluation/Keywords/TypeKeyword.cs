using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>type</c> (Validation, 6.1.1).</summary>
internal sealed class TypeKeyword(JsonValueTypes types) : Keyword
{
    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        JsonValueTypes common = instance.Types & types;
        if (common == instance.Types)
        {
            return Verdict.Valid;
        }

        if (common != JsonValueTypes.None)
        {
            return Verdict.Unknown;
        }

        if (run.IsCollecting)
        {
            run.Violation(KeywordNames.Type, ConstraintMessages.WrongType, InstanceText.Describe(instance), TypeWords.Of(types));
        }

        return Verdict.Invalid;
    }

    public override string Describe() => "is " + TypeWords.Of(types);
}
