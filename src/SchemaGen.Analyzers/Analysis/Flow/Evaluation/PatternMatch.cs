using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>What a value can be where a pattern matches it, and where it does not: one of several abstract values, or none where that cannot happen.</summary>
internal readonly record struct PatternMatch(IReadOnlyList<AbstractValue> WhenTrue, IReadOnlyList<AbstractValue> WhenFalse)
{
    public static PatternMatch Always(AbstractValue value) => new([value], []);

    public static PatternMatch Never(AbstractValue value) => new([], [value]);

    public PatternMatch Negated => new(WhenFalse, WhenTrue);
}
