namespace SchemaGen.Evaluation.Instances;

/// <summary>Equality of JSON values (Core, 4.2.2): numbers by value, members in any order; three-valued where an instance is known in part.</summary>
internal sealed class InstanceEquality : IEqualityComparer<Instance>
{
    /// <summary>Recursion ends here. Deeper instances are not compared: their equality is unknown.</summary>
    public const int MaximumHeight = 500;

    /// <summary>Compares whole values which are not higher than <see cref="MaximumHeight"/>.</summary>
    public static readonly InstanceEquality Whole = new();

    private InstanceEquality()
    {
    }

    public static bool IsComparable(Instance instance) => instance.IsWhole && instance.Height <= MaximumHeight;

    bool IEqualityComparer<Instance>.Equals(Instance? x, Instance? y) => Compare(x!, y!) == Verdict.Valid;

    int IEqualityComparer<Instance>.GetHashCode(Instance obj) => HashOf(obj);

    public static Verdict Compare(Instance left, Instance right)
    {
        if (ReferenceEquals(left, right) && left.IsWhole)
        {
            return Verdict.Valid;
        }

        if ((left.Types & right.Types) == 0)
        {
            return Verdict.Invalid;
        }

        return Math.Max(left.Height, right.Height) > MaximumHeight ? Verdict.Unknown : (left, right) switch
        {
            (NumberInstance first, NumberInstance second) => Compare(first, second),
            (StringInstance first, StringInstance second) => Compare(first, second),
            (LiteralInstance, LiteralInstance) => Verdict.Invalid,
            (ArrayInstance first, ArrayInstance second) => Compare(first, second),
            (ObjectInstance first, ObjectInstance second) => Compare(first, second),
            ({ Cases: { } cases }, _) => CompareCases(cases, right),
            (_, { Cases: { } cases }) => CompareCases(cases, left),
            _ => Verdict.Unknown,
        };
    }

    private static Verdict CompareCases(IReadOnlyList<Instance> cases, Instance other)
    {
        Verdict verdict = Compare(cases[0], other);
        for (int i = 1; i < cases.Count && verdict != Verdict.Unknown; i++)
        {
            verdict = Verdicts.Either(verdict, Compare(cases[i], other));
        }

        return verdict;
    }

    private static Verdict Compare(NumberInstance left, NumberInstance right)
    {
        if (left.Interval is null && right.Interval is null)
        {
            return Verdicts.Of(left.Int64 is { } first && right.Int64 is { } second ? first == second : NumberInstance.Compare(left, right) == 0);
        }

        bool mayBeEqual = left.Interval is { } interval
            ? right.Interval is not null || interval.Contains(right)
            : right.Interval!.Contains(left);
        return mayBeEqual ? Verdict.Unknown : Verdict.Invalid;
    }

    private static Verdict Compare(StringInstance left, StringInstance right)
    {
        if (left.Value is null || right.Value is null)
        {
            Verdict length = left.Value is null
                ? right.Value is null ? Verdicts.Within(left.MinimumLength, left.MaximumLength, right.MinimumLength, right.MaximumLength) : right.HasLength(left.MinimumLength, left.MaximumLength)
                : left.HasLength(right.MinimumLength, right.MaximumLength);
            return length == Verdict.Invalid ? Verdict.Invalid : Verdict.Unknown;
        }

        return Verdicts.Of(string.Equals(left.Value, right.Value, StringComparison.Ordinal));
    }

    private static Verdict Compare(ArrayInstance left, ArrayInstance right)
    {
        if (left.MaximumCount < right.MinimumCount || left.MinimumCount > right.MaximumCount)
        {
            return Verdict.Invalid;
        }

        Verdict verdict = left.Rest is null && right.Rest is null ? Verdict.Valid : Verdict.Unknown;
        for (int i = 0; i < Math.Min(left.Items.Length, right.Items.Length) && verdict != Verdict.Invalid; i++)
        {
            verdict = Verdicts.And(verdict, Compare(left.Items[i], right.Items[i]));
        }

        return verdict;
    }

    private static Verdict Compare(ObjectInstance left, ObjectInstance right)
    {
        if (left.MaximumCount < right.MinimumCount || left.MinimumCount > right.MaximumCount)
        {
            return Verdict.Invalid;
        }

        Verdict verdict = left.MinimumCount == left.MaximumCount && right.MinimumCount == right.MaximumCount ? Verdict.Valid : Verdict.Unknown;
        for (int i = 0; i < left.Names.Length && verdict != Verdict.Invalid; i++)
        {
            int index = right.IndexOf(left.Names[i]);
            bool isCertain = left.IsCertain(i) && (index < 0 || right.IsCertain(index));
            Verdict member = index >= 0 ? Compare(left.Values[i], right.Values[index]) : right.MayBeOther(left.Names[i]) ? Verdict.Unknown : Verdict.Invalid;
            verdict = Verdicts.And(verdict, isCertain ? member : Verdict.Unknown);
        }

        for (int i = 0; i < right.Names.Length && verdict != Verdict.Invalid; i++)
        {
            if (right.IsCertain(i) && left.Has(right.Names[i]) == Verdict.Invalid)
            {
                return Verdict.Invalid;
            }
        }

        return verdict;
    }

    private static int HashOf(Instance instance)
    {
        unchecked
        {
            switch (instance)
            {
                case NumberInstance { Int64: { } value }:
                    return value.GetHashCode();
                case NumberInstance number:
                    return number.Exact.GetHashCode();
                case StringInstance { Value: { } text }:
                    return StringComparer.Ordinal.GetHashCode(text);
                case LiteralInstance literal:
                    return literal.Text.Length;
                case ArrayInstance array:
                    int items = 17;
                    foreach (Instance item in array.Items)
                    {
                        items = (items * 31) + HashOf(item);
                    }

                    return items;
                case ObjectInstance value:
                    int members = 19;
                    for (int i = 0; i < value.Names.Length; i++)
                    {
                        // A sum, because the order of members means nothing.
                        members += (StringComparer.Ordinal.GetHashCode(value.Names[i]) * 397) ^ (HashOf(value.Values[i]) * 31);
                    }

                    return members;
                default:
                    return 0;
            }
        }
    }
}
