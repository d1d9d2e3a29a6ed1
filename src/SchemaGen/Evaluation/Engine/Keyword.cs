using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Engine;

/// <summary>A keyword of a schema, with its value, or several that are evaluated together.</summary>
internal abstract class Keyword
{
    /// <summary>The types of which the keyword speaks. Values of other types satisfy it.</summary>
    public virtual JsonValueTypes Types => JsonValueTypes.Any;

    /// <summary>Evaluates an instance, which has one of <see cref="Types"/> and no <see cref="Instance.Cases"/>. The first violation is enough, unless violations are collected.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="run">The evaluation.</param>
    /// <param name="evaluated">Takes what was evaluated; null where nobody asks.</param>
    public abstract Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated);

    /// <summary>Describes what the keyword asks of a value, in words that follow "that": <c>is at least 1</c>. Null where that takes more than a few words.</summary>
    public virtual string? Describe() => null;
}
