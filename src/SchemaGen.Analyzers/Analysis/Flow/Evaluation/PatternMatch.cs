using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>What a value can be where a pattern matches it, and where it does not: in each case one of several, or nothing at all.</summary>
internal readonly record struct PatternMatch(IReadOnlyList<AbstractValue> WhenTrue, IReadOnlyList<AbstractValue> WhenFalse)
{
    public static PatternMatch Always(AbstractValue value) => new([value], []);

    public static PatternMatch Never(AbstractValue value) => new([], [value]);

    public PatternMatch Negated => new(WhenFalse, WhenTrue);
}
