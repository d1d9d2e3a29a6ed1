using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>prefixItems</c> and <c>items</c> (Core, 10.3.1.1 and 10.3.1.2).</summary>
/// <param name="prefix">The schemas of the first items.</param>
/// <param name="others">The schema of all others; null where there is none.</param>
internal sealed class ItemsKeyword(CompiledSchema[] prefix, CompiledSchema? others) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.Array;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var array = (ArrayInstance)instance;
        if (others is { IsFalse: true } && array.MinimumCount > prefix.Length)
        {
            if (run.IsCollecting)
            {
                run.Violation(
                    KeywordNames.Items, ConstraintMessages.ItemCount, ConstraintMessages.Counted(array.MinimumCount, "item"), ConstraintMessages.CountBounds(0, prefix.Length));
            }

            return Verdict.Invalid;
        }

        Verdict verdict = Verdict.Valid;
        for (int i = 0; i < array.Items.Length && (i < prefix.Length || others is not null); i++)
        {
            verdict = Verdicts.And(verdict, run.EvaluateItem(SchemaOf(i)!, i, array.Items[i]));
            if (verdict == Verdict.Invalid && !run.IsCollecting)
            {
                return verdict;
            }

            evaluated?.Mark(i);
        }

        if (array.Rest is not null)
        {
            verdict = Verdicts.And(verdict, EvaluateRest(array, array.Rest, run));
            evaluated?.MarkRest(others is not null ? Verdict.Valid : prefix.Length > array.Items.Length ? Verdict.Unknown : Verdict.Invalid);
        }

        return verdict;
    }

    private CompiledSchema? SchemaOf(int index) => index < prefix.Length ? prefix[index] : others;

    private Verdict EvaluateRest(ArrayInstance array, Instance rest, EvaluationRun run)
    {
        Verdict verdict = Verdict.Valid;
        int first = array.Items.Length;
        for (int i = first; i < Math.Max(prefix.Length, first + 1) && i < array.MaximumCount; i++)
        {
            if (SchemaOf(i) is { } schema)
            {
                // An item that may be missing breaks nothing for certain.
                bool exists = i < array.MinimumCount;
                Verdict item = exists ? run.EvaluateItem(schema, i, rest) : run.Test(schema, rest, null);
                verdict = Verdicts.And(verdict, exists || item == Verdict.Valid ? item : Verdict.Unknown);
            }
        }

        // Behind the schemas of the first items.
        if (others is not null && prefix.Length > first && array.MaximumCount > prefix.Length)
        {
            bool exists = array.MinimumCount > prefix.Length;
            Verdict item = run.Test(others, rest, null);
            verdict = Verdicts.And(verdict, exists || item == Verdict.Valid ? item : Verdict.Unknown);
        }

        return verdict;
    }
}
