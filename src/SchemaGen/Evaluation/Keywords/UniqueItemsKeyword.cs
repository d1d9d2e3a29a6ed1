using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>uniqueItems</c> (Validation, 6.4.3).</summary>
internal sealed class UniqueItemsKeyword : Keyword
{
    /// <summary>Up to here, each item is compared with each.</summary>
    private const int FewItems = 8;

    /// <summary>So many items that are known in part are compared with each other; of more, nothing is known.</summary>
    private const int MaximumPartialItems = 200;

    public override JsonValueTypes Types => JsonValueTypes.Array;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var array = (ArrayInstance)instance;
        if (array.MaximumCount < 2)
        {
            return Verdict.Valid;
        }

        Verdict verdict = array.Rest is null ? Verdict.Valid : Verdict.Unknown;
        Instance[] items = array.Items;
        int duplicate = items.Length > FewItems && Array.TrueForAll(items, InstanceEquality.IsComparable) ? FindByHash(items) : FindByComparing(items, ref verdict);
        if (duplicate < 0)
        {
            return verdict;
        }

        if (run.IsCollecting)
        {
            run.Violation(KeywordNames.UniqueItems, ConstraintMessages.Duplicates, InstanceText.Of(items[duplicate]), "");
        }

        return Verdict.Invalid;
    }

    public override string Describe() => "has no item twice";

    private static int FindByHash(Instance[] items)
    {
        var seen = new HashSet<Instance>(InstanceEquality.Whole);
        for (int i = 0; i < items.Length; i++)
        {
            if (!seen.Add(items[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static int FindByComparing(Instance[] items, ref Verdict verdict)
    {
        if (items.Length > MaximumPartialItems)
        {
            verdict = Verdict.Unknown;
        }

        for (int i = 1; i < Math.Min(items.Length, MaximumPartialItems); i++)
        {
            for (int j = 0; j < i; j++)
            {
                switch (InstanceEquality.Compare(items[i], items[j]))
                {
                    case Verdict.Valid:
                        return i;
                    case Verdict.Unknown:
                        verdict = Verdict.Unknown;
                        break;
                }
            }
        }

        return -1;
    }
}
