using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>What a sample must hold at a place.</summary>
/// <param name="Path">The place.</param>
/// <param name="Value">The value there; null where the last member of the path must be missing.</param>
internal sealed record Target(IReadOnlyList<PathStep> Path, Instance? Value)
{
    /// <summary>Gets the rule that the value breaks, where it is about that and not about the value as a whole.</summary>
    public SchemaSide? Rule { get; init; }

    /// <summary>Determines whether a value holds it.</summary>
    public bool IsIn(Instance value) => IsIn(value, 0);

    private bool IsIn(Instance value, int at)
    {
        if (at == Path.Count)
        {
            return Rule is { } rule ? rule.Evaluate(rule.Root.Schema, value) == Verdict.Invalid : Value is not null && InstanceEquality.Compare(value, Value) == Verdict.Valid;
        }

        PathStep step = Path[at];
        return (step.Kind, value) switch
        {
            (StepKind.Alternative, _) => IsIn(value, at + 1),
            (StepKind.Item, ArrayInstance { Items: var items }) => items.Any(item => IsIn(item, at + 1)),
            (StepKind.Entry, ObjectInstance { Values: var values }) => values.Any(entry => IsIn(entry, at + 1)),
            (StepKind.Member, ObjectInstance owner) => owner[step.Name] is { } member ? IsIn(member, at + 1) : Value is null && at == Path.Count - 1,
            _ => false,
        };
    }
}
