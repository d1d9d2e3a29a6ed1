using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Containment;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>
/// Decides what a difference means: <em>breaking</em> where an input shows it, confirmed by the evaluator; of no effect where it is proved to refuse nothing; else <em>unknown</em>.
/// </summary>
internal sealed class ChangeJudge
{
    /// <summary>So many targets of one difference are tried.</summary>
    private const int MostTargets = 4;

    private readonly SchemaSide _after;
    private readonly Sampler _sampler;
    private readonly WitnessSearch _search;
    private readonly ContainmentProver _prover;

    /// <param name="before">The old schema.</param>
    /// <param name="after">The new schema.</param>
    /// <param name="sampler">Makes values.</param>
    /// <param name="prover">Proves what is not refused.</param>
    public ChangeJudge(SchemaSide before, SchemaSide after, Sampler sampler, ContainmentProver prover)
    {
        _after = after;
        _sampler = sampler;
        _search = new WitnessSearch(before, after, sampler);
        _prover = prover;
    }

    /// <summary>Judges a difference.</summary>
    /// <param name="edit">The difference.</param>
    /// <param name="verdict">What is proved of the schemas as a whole.</param>
    public (ChangeKind Kind, Witness? Witness) Judge(Edit edit, DriftVerdict verdict)
    {
        bool isOfOthers = edit.IsAboutOthers || edit.Place.Path.Any(static step => step.Kind == StepKind.Entry);
        bool isProved = verdict == DriftVerdict.Compatible || (verdict == DriftVerdict.CompatibleForNamedMembers && !isOfOthers);
        bool isSafe = edit.Direction == Direction.Neutral || (edit.Direction == Direction.Widening && edit.Place.IsMonotone);
        ChangeKind otherwise = edit.Direction is Direction.Narrowing or Direction.Mixed && edit.Otherwise == ChangeKind.Widened ? ChangeKind.Unaffected : edit.Otherwise;
        if (isSafe || isProved)
        {
            return (otherwise, null);
        }

        _sampler.Begin();
        foreach (Target target in edit.Targets.Take(MostTargets))
        {
            if (_search.Find(target) is { } input)
            {
                return (ChangeKind.Breaking, WitnessOf(input, target));
            }

            if (_sampler.IsExhausted)
            {
                break;
            }
        }

        return IsHarmless(edit) ? (otherwise, null) : (ChangeKind.Unknown, null);
    }

    /// <summary>Looks for an input that is refused, whatever the reason.</summary>
    public Witness? FindAny(int most)
    {
        _sampler.Begin();
        return _search.FindAny(most) is { } input ? WitnessOf(input, null) : null;
    }

    /// <summary>Proves that no value is refused at the place of a difference that was taken there.</summary>
    private bool IsHarmless(Edit edit)
    {
        if (edit.IsAboutOthers)
        {
            return false;
        }

        if (edit.Rule is { } rule)
        {
            return _prover.Holds(edit.NewMembers.Aggregate(edit.Place.Old, (all, name) => all.AndNot(_prover.Requiring(name))), rule);
        }

        return (edit.Alternative is { } alternative && _prover.IsEmpty(edit.Place.Old.And(alternative)))
            || (edit.Place.Path.All(static step => step.Kind != StepKind.Alternative) && edit.Place.IsMonotone && edit.Place.New.Roots.All(schema => _prover.Holds(edit.Place.Old, schema)));
    }

    private Witness WitnessOf(Instance input, Target? target)
    {
        _after.Evaluate(input, out IReadOnlyList<SchemaViolation> violations);
        SchemaViolation? reason = violations.Where(violation => target is not null && ViolationPlace.IsExactlyAt(violation, target)).OrderBy(violation => target?.Rule is not null && !ViolationPlace.IsComposed(violation)).Concat(violations).Select(static violation => (SchemaViolation?)violation).FirstOrDefault();
        return new Witness(PayloadText.Of(input), PayloadText.Shown(input), reason?.ToReason() ?? "");
    }
}
