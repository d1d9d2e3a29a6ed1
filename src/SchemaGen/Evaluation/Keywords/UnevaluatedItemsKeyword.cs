using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>unevaluatedItems</c> (Core, 11.2).</summary>
internal sealed class UnevaluatedItemsKeyword(CompiledSchema schema) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.Array;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var array = (ArrayInstance)instance;
        Verdict verdict = Verdict.Valid;
        for (int i = 0; i < array.Items.Length; i++)
        {
            verdict = Verdicts.And(verdict, EvaluatePart(evaluated![i], i, array.Items[i], run));
            if (verdict == Verdict.Invalid && !run.IsCollecting)
            {
                return verdict;
            }
        }

        if (array.Rest is not null && evaluated!.Rest != Verdict.Valid)
        {
            bool exists = array.MinimumCount > array.Items.Length && evaluated.Rest == Verdict.Invalid;
            Verdict rest = exists ? EvaluatePart(Verdict.Invalid, array.Items.Length, array.Rest, run) : run.Test(schema, array.Rest, null);
            verdict = Verdicts.And(verdict, exists || rest == Verdict.Valid ? rest : Verdict.Unknown);
        }

        evaluated!.MarkAll();
        return verdict;
    }

    private Verdict EvaluatePart(Verdict isEvaluated, int index, Instance item, EvaluationRun run)
    {
        switch (isEvaluated)
        {
            case Verdict.Valid:
                return Verdict.Valid;
            case Verdict.Unknown:
                return Verdicts.Or(Verdict.Unknown, run.Test(schema, item, null));
        }

        if (!schema.IsFalse)
        {
            return run.EvaluateItem(schema, index, item);
        }

        run.ItemViolation(index, KeywordNames.UnevaluatedItems, ConstraintMessages.Forbidden);
        return Verdict.Invalid;
    }
}
