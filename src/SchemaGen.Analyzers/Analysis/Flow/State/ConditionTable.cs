using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Reporting;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Numbers the conditions of a method, and tells which of them depend on each other.</summary>
internal sealed class ConditionTable
{
    // Number 0 stands for the conditions that are too many.
    private readonly List<Entry> _entries = [default];
    private readonly HashSet<int> _guards = [];
    private readonly Dictionary<(IOperation Condition, int ValueNumber), int> _numbers = [];

    /// <summary>Returns the number of a guard, which has one outcome wherever the path goes on.</summary>
    /// <param name="condition">What it has checked.</param>
    /// <param name="roots">What it is about.</param>
    public int OfGuard(IOperation condition, ImmutableHashSet<int> roots)
    {
        int number = Of(condition, roots, 0);
        _guards.Add(number);
        return number;
    }

    /// <summary>Returns the number of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="roots">What it is about.</param>
    /// <param name="valueNumber">The value number of the value whose refinement tells the two outcomes apart; 0 where none does.</param>
    public int Of(IOperation condition, ImmutableHashSet<int> roots, int valueNumber)
    {
        if (!_numbers.TryGetValue((condition, valueNumber), out int number))
        {
            number = _entries.Count;
            _entries.Add(new Entry(condition.Syntax, roots, valueNumber));
            _numbers.Add((condition, valueNumber), number);
        }

        return number;
    }

    /// <summary>Determines whether both outcomes of one condition are possible whatever that of another is. They count as possible too where both are about one value, because then the
    /// state that holds on the path has what both say of it, and where one is asked under the other.</summary>
    public ConditionRelation Relate(int left, int right)
    {
        if (left == PathConditions.Rest || right == PathConditions.Rest)
        {
            return ConditionRelation.Dependent;
        }

        if (_guards.Contains(left) && _guards.Contains(right))
        {
            // Both have returned.
            return ConditionRelation.Independent;
        }

        (Entry a, Entry b) = (_entries[left], _entries[right]);
        return (a.ValueNumber != 0 && a.ValueNumber == b.ValueNumber) || (a.Roots != ConditionRoots.Anything && b.Roots != ConditionRoots.Anything && !a.Roots.Overlaps(b.Roots))
            ? ConditionRelation.Independent
            : ConditionNesting.AreNested(a.Place, b.Place) ? ConditionRelation.Nested : ConditionRelation.Dependent;
    }

    private readonly record struct Entry(SyntaxNode Place, ImmutableHashSet<int> Roots, int ValueNumber);
}
