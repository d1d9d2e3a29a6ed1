using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>Looks for inputs that one schema takes and another one refuses.</summary>
/// <param name="before">The schema that takes them.</param>
/// <param name="after">The schema that refuses them.</param>
/// <param name="sampler">Makes values.</param>
internal sealed class WitnessSearch(SchemaSide before, SchemaSide after, Sampler sampler)
{
    /// <summary>So many surroundings are tried for one value.</summary>
    private const int Attempts = 12;

    /// <summary>So often the surroundings are given a member that they lack.</summary>
    private const int Repairs = 6;

    private readonly MergedSchema _before = MergedSchema.Of(before.Root);

    /// <summary>Finds an input with a value at a place, which is refused for that value.</summary>
    /// <param name="target">The value and the place.</param>
    /// <returns>The input; one that is refused for that alone, where there is one.</returns>
    public Instance? Find(Target target)
    {
        Instance? mixed = null;
        Instance? around = null;
        for (int i = 0; i < Attempts && !sampler.IsExhausted; i++)
        {
            Random? random = i < 2 ? null : new Random(i);
            sampler.Wanted.Clear();
            for (int repair = 0; repair < Repairs; repair++)
            {
                if (sampler.Embed(_before, target, random) is not { } input)
                {
                    break;
                }

                sampler.Spend(2);
                Verdict taken = before.Evaluate(input, out IReadOnlyList<SchemaViolation> missing);
                IReadOnlyList<SchemaViolation> refused = [];
                if (taken == Verdict.Valid && after.Evaluate(input, out refused) == Verdict.Invalid)
                {
                    if (refused.All(violation => ViolationPlace.IsExactlyAt(violation, target)))
                    {
                        return Shrink(input, target, isExact: true);
                    }

                    mixed ??= refused.Any(violation => ViolationPlace.IsExactlyAt(violation, target)) ? input : null;
                    around ??= refused.Any(violation => ViolationPlace.IsAt(violation, target)) ? input : null;
                }

                // What one of the schemas misses is added, and tried again.
                if (!AddNames(taken == Verdict.Valid ? refused : missing, target))
                {
                    break;
                }
            }
        }

        sampler.Wanted.Clear();
        return mixed is not null ? Shrink(mixed, target, isExact: true) : around is not null ? Shrink(around, target, isExact: false) : null;
    }

    /// <summary>Finds any input, by chance.</summary>
    /// <param name="most">How many are tried.</param>
    public Instance? FindAny(int most)
    {
        foreach (Instance input in sampler.Several(_before, most, new Random(7)))
        {
            if (IsWitness(input))
            {
                return Shrink(input, null, isExact: false);
            }
        }

        return null;
    }

    /// <summary>Determines whether an input is taken by the one schema, and refused by the other.</summary>
    public bool IsWitness(Instance input) =>
        before.Evaluate(before.Root.Schema, input) == Verdict.Valid && after.Evaluate(after.Root.Schema, input) == Verdict.Invalid;

    private bool AddNames(IReadOnlyList<SchemaViolation> violations, Target target)
    {
        bool isNew = false;
        foreach (SchemaViolation violation in violations)
        {
            string name = violation.Companion ?? (violation.Keyword is "required" or "dependentRequired" ? violation.Pointer[(violation.Pointer.LastIndexOf('/') + 1)..] : "");
            if (name.Length > 0 && !(target.Value is null && target.Path[^1].Name == name))
            {
                isNew |= sampler.Wanted.Add(name);
            }
        }

        return isNew;
    }

    /// <summary>Takes away what the refusal does not need.</summary>
    private Instance Shrink(Instance input, Target? target, bool isExact) => Shrinker.Shrink(input, smaller =>
    {
        sampler.Spend(2);
        return !sampler.IsExhausted
            && target?.IsIn(smaller) != false
            && before.Evaluate(before.Root.Schema, smaller) == Verdict.Valid
            && after.Evaluate(smaller, out IReadOnlyList<SchemaViolation> violations) == Verdict.Invalid
            && (target is null || violations.Any(violation => isExact ? ViolationPlace.IsExactlyAt(violation, target) : ViolationPlace.IsAt(violation, target)));
    });
}
