using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>The values that <c>enum</c> and <c>const</c> list.</summary>
internal static class ValueLists
{
    /// <summary>The values that all lists of some schemas hold; null where there is no list.</summary>
    public static IReadOnlyList<Instance>? Common(IReadOnlyList<Node> parts)
    {
        IReadOnlyList<Instance>? common = null;
        foreach (Node part in parts)
        {
            if (part[KeywordNames.Const] is { } constant)
            {
                common = Intersect(common, [constant]);
            }

            if (part[KeywordNames.Enum] is ArrayInstance { Items: var items })
            {
                common = Intersect(common, items);
            }
        }

        return common;
    }

    /// <summary>The values of a list that another one does not hold.</summary>
    public static IReadOnlyList<Instance> Except(IReadOnlyList<Instance> values, IReadOnlyList<Instance> others)
    {
        HashSet<Instance> known = SetOf(others);
        return [.. values.Where(value => !known.Contains(value)).Distinct(InstanceEquality.Whole)];
    }

    private static HashSet<Instance> SetOf(IEnumerable<Instance> values) => new(values.Where(InstanceEquality.IsComparable), InstanceEquality.Whole);

    private static IReadOnlyList<Instance> Intersect(IReadOnlyList<Instance>? known, IReadOnlyList<Instance> next)
    {
        if (known is null)
        {
            return [.. next.Where(InstanceEquality.IsComparable).Distinct(InstanceEquality.Whole)];
        }

        HashSet<Instance> other = SetOf(next);
        return [.. known.Where(other.Contains)];
    }
}
