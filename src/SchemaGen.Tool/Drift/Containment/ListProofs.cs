using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Containment;

/// <summary>Proves the keywords of arrays.</summary>
internal sealed class ListProofs(ContainmentProver prover)
{
    public bool Hold(MergedSchema left, Node right, string keyword) => keyword switch
    {
        KeywordNames.MinItems => left.Counts.Minimum >= (CountRange.Read(right, keyword) ?? 0),
        KeywordNames.MaxItems => left.Counts.Maximum <= (CountRange.Read(right, keyword) ?? int.MaxValue),
        KeywordNames.UniqueItems => left.IsUnique || left.Counts.Maximum <= 1 || !ReferenceEquals(right[keyword], LiteralInstance.True),
        KeywordNames.PrefixItems => right.Children(keyword).Select((schema, index) => (schema, index)).All(item => ItemHolds(left, item.index, item.schema)),
        KeywordNames.Items => Items(left, right),

        // Judged with `contains`, without which they ask nothing.
        KeywordNames.MinContains or KeywordNames.MaxContains => true,
        _ => right.Child(keyword) is not { } contained || Contains(left, right, contained),
    };

    private bool ItemHolds(MergedSchema left, int index, Node schema) =>
        index >= left.Counts.Maximum || prover.HoldsInside(MergedSchema.Of(left.ItemsAt(index)), schema);

    private bool Items(MergedSchema left, Node right)
    {
        if (right.Child(KeywordNames.Items) is not { } items)
        {
            return true;
        }

        int first = right.Children(KeywordNames.PrefixItems).Count;
        for (int i = first; i < left.PrefixCount; i++)
        {
            if (!ItemHolds(left, i, items))
            {
                return false;
            }
        }

        return left.Counts.Maximum <= Math.Max(first, left.PrefixCount) || prover.HoldsInside(MergedSchema.Of(left.ItemsAt(null)), items);
    }

    private bool Contains(MergedSchema left, Node right, Node contained)
    {
        int minimum = CountRange.Read(right, KeywordNames.MinContains) ?? 1;
        int maximum = CountRange.Read(right, KeywordNames.MaxContains) ?? int.MaxValue;
        return HasEnough(left, contained, minimum) && (left.Counts.Maximum <= maximum || HasFew(left, contained, maximum));
    }

    private bool HasEnough(MergedSchema left, Node contained, int minimum) =>
        minimum <= 0
        || left.Parts.Any(part => part.Child(KeywordNames.Contains) is { } known && (CountRange.Read(part, KeywordNames.MinContains) ?? 1) >= minimum && prover.HoldsInside(MergedSchema.Of(known), contained))
        || (left.Counts.Minimum >= minimum && Enumerable.Range(0, Math.Min(minimum, left.PrefixCount + 1)).All(index => ItemHolds(left, index, contained)));

    private bool HasFew(MergedSchema left, Node contained, int maximum) =>
        maximum == int.MaxValue
        || left.Parts.Any(part => part.Child(KeywordNames.Contains) is { } known && (CountRange.Read(part, KeywordNames.MaxContains) ?? int.MaxValue) <= maximum && prover.HoldsInside(MergedSchema.Of(contained), known));
}
