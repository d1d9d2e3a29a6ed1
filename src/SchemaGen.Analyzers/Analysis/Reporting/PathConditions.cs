using System.Collections.Immutable;

namespace SchemaGen.Analysis.Reporting;

/// <summary>The conditions that were undecided on a path, each with the outcome that the path took. Where paths with both outcomes meet, the condition is forgotten.</summary>
/// <param name="conditions">The numbers of the conditions in ascending order, each once, doubled; an odd number is an outcome of true. What says that something is not so counts by what it denies.</param>
internal readonly struct PathConditions(ImmutableArray<int> conditions) : IEquatable<PathConditions>
{
    /// <summary>The condition that stands for all that are too many to be remembered. It depends on every other.</summary>
    public const int Rest = 0;

    /// <summary>The number of conditions that are remembered one by one.</summary>
    private const int MaximumCount = 24;

    private readonly ImmutableArray<int> _conditions = conditions;

    public bool IsEmpty => _conditions.IsDefaultOrEmpty;

    /// <summary>Gets the outcomes.</summary>
    public ImmutableArray<int> All => _conditions.IsDefault ? ImmutableArray<int>.Empty : _conditions;

    /// <summary>Adds a condition, or replaces its outcome.</summary>
    public PathConditions With(int condition, bool outcome)
    {
        int added = (condition * 2) + (outcome ? 1 : 0);
        if (All.BinarySearch(added) >= 0)
        {
            return this;
        }

        int opposite = All.BinarySearch(added ^ 1);
        ImmutableArray<int> others = opposite < 0 ? All : All.RemoveAt(opposite);
        return others.Length < MaximumCount || condition == Rest ? new(others.Insert(~others.BinarySearch(added), added)) : With(Rest, true);
    }

    /// <summary>Returns the conditions of both paths as one. A condition that only one of them asked stays: what the path is found to do may still depend on it.</summary>
    public PathConditions Join(PathConditions other)
    {
        if (Equals(other))
        {
            return this;
        }

        ImmutableArray<int> joined = Merge(All, other.All);
        return joined.Length <= MaximumCount ? new PathConditions(joined) : new PathConditions(ImmutableArray.Create(joined, 0, MaximumCount)).With(Rest, true);
    }

    /// <summary>Merges two ascending lists, without the conditions that have another outcome in each.</summary>
    private static ImmutableArray<int> Merge(ImmutableArray<int> left, ImmutableArray<int> right)
    {
        ImmutableArray<int>.Builder merged = ImmutableArray.CreateBuilder<int>(left.Length + right.Length);
        int i = 0;
        int j = 0;
        while (i < left.Length || j < right.Length)
        {
            if (j == right.Length || (i < left.Length && left[i] / 2 < right[j] / 2))
            {
                merged.Add(left[i++]);
            }
            else if (i == left.Length || right[j] / 2 < left[i] / 2)
            {
                merged.Add(right[j++]);
            }
            else
            {
                if (left[i] == right[j])
                {
                    merged.Add(left[i]);
                }

                i++;
                j++;
            }
        }

        return merged.Count == merged.Capacity ? merged.MoveToImmutable() : merged.ToImmutable();
    }

    public PathConditions Without(int outcome) => new(All.Remove(outcome));

    /// <summary>Determines whether the path took the other outcome of a condition.</summary>
    /// <param name="outcome">The number of the condition with its outcome, one of <see cref="All"/>.</param>
    public bool Contradicts(int outcome) => All.Contains(outcome ^ 1);

    /// <summary>Determines whether no condition has another outcome on the other path.</summary>
    public bool IsConsistent(PathConditions other) => !All.Any(other.Contradicts);

    /// <summary>Determines whether all conditions of the other path are among those of this one.</summary>
    public bool Includes(PathConditions other) => other.All.All(All.Contains);

    /// <summary>Determines whether the conditions are certain to be possible together. Of one that is asked under another, both outcomes are; that neither of two holds which are asked under a third that does
    /// need not be possible: what is <c>A or B</c> may be no <c>A</c>, or no <c>B</c>, but it is one of them.</summary>
    /// <param name="relate">Tells what two conditions have to do with each other.</param>
    public bool AreTogether(Func<int, int, ConditionRelation> relate)
    {
        for (int i = 0; i < All.Length; i++)
        {
            int missing = 0;
            for (int j = 0; j < All.Length; j++)
            {
                ConditionRelation relation = i == j ? ConditionRelation.Independent : relate(All[i] / 2, All[j] / 2);
                missing += relation == ConditionRelation.Nested && All[i] % 2 == 1 && All[j] % 2 == 0 ? 1 : 0;
                if (relation == ConditionRelation.Dependent || missing > 1)
                {
                    return false;
                }
            }
        }

        return true;
    }

    public bool Equals(PathConditions other) => _conditions == other._conditions || All.SequenceEqual(other.All);

    public override bool Equals(object? obj) => obj is PathConditions other && Equals(other);

    public override int GetHashCode() => All.Length;
}
