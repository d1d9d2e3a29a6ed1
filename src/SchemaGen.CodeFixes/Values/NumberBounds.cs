using SchemaGen.Analysis.Constraints.Checks;

namespace SchemaGen.CodeFixes.Values;

/// <summary>The ends of the ranges that a number must lie in, boxed. An exclusive end of integers is moved to the next one; an exclusive end of real numbers stays,
/// and is not a valid number itself.</summary>
internal sealed class NumberBounds(IReadOnlyList<ValueCheck> checks, bool isInteger)
{
    public IEnumerable<object> Minima =>
        checks.OfType<RangeCheck>().Select(static check => check.Minimum).OfType<RangeBound>().Select(bound => End(bound, bound.LeastWhole)).OfType<object>();

    public IEnumerable<object> Maxima =>
        checks.OfType<RangeCheck>().Select(static check => check.Maximum).OfType<RangeBound>().Select(bound => End(bound, bound.GreatestWhole)).OfType<object>();

    private object? End(RangeBound bound, decimal whole)
    {
        if (!isInteger)
        {
            return bound.Real;
        }

        return whole is >= long.MinValue and <= long.MaxValue ? (long)whole : null;
    }
}
