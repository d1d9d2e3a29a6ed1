using SchemaGen.Analysis.Checks;

namespace SchemaGen.CodeFixes.Values;

/// <summary>The ends of the ranges that a number must lie in, boxed. An exclusive end of integers is moved to the next one; an exclusive end of real numbers stays,
/// and is no valid number itself.</summary>
internal sealed class NumberBounds(IReadOnlyList<ValueCheck> checks, bool isInteger)
{
    public IEnumerable<object> Minima => checks.OfType<RangeCheck>().Select(static check => check.Minimum).OfType<RangeBound>().Select(bound => End(bound, 1)).OfType<object>();

    public IEnumerable<object> Maxima => checks.OfType<RangeCheck>().Select(static check => check.Maximum).OfType<RangeBound>().Select(bound => End(bound, -1)).OfType<object>();

    private object? End(RangeBound bound, int inwards)
    {
        if (!isInteger)
        {
            return bound.Real;
        }

        if (bound.Whole is null && Math.Abs(bound.Real) >= 1e18)
        {
            return null;
        }

        long end = bound.Whole ?? (long)(inwards > 0 ? Math.Ceiling(bound.Real) : Math.Floor(bound.Real));
        return bound.IsExclusive && bound.CompareTo(end) == 0 ? end + inwards : end;
    }
}
