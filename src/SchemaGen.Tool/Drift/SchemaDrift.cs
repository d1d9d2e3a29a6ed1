using SchemaGen.Constraints;
using SchemaGen.Tool.Drift.Catalogue;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Containment;
using SchemaGen.Tool.Drift.Names;
using SchemaGen.Tool.Drift.Reading;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift;

/// <summary>Compares two versions of a model's schema: what an update means for those who call the model.</summary>
internal static class SchemaDrift
{
    /// <summary>The work for a comparison, so that no file takes for ever. What is not decided by then is unknown.</summary>
    private const int ProofSteps = 6_000;

    /// <summary>One step more for so many characters of both schemas: many members take many steps.</summary>
    private const int CharactersPerStep = 40;

    private const int DisjointSteps = 5_000;

    private const int SampleSteps = 80_000;

    /// <summary>The part of it for one difference.</summary>
    private const int SampleShare = 4_000;

    /// <summary>So many inputs are tried where no difference explains why nothing is proved.</summary>
    private const int BlindTrials = 200;

    /// <summary>Compares two versions, read as the build reads them: with their prose, and with their overlays.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version.</param>
    /// <exception cref="DriftException">One of them holds no input of a model.</exception>
    public static DriftReport Compare(DriftSource before, DriftSource after)
    {
        ReadSource old = ReadSource.Read(before);
        ReadSource now = ReadSource.Read(after);
        if (old.Model.Equals(now.Model) && before.Slug == after.Slug && before.TypeName == after.TypeName)
        {
            return new DriftReport(after.Slug, before.FileName, after.FileName, DriftVerdict.Compatible, [], []);
        }

        var equality = new SchemaEquality();
        var sampler = new Sampler(SampleSteps, SampleShare);
        var edits = new EditList(sampler, equality, new ContainmentProver(equality, DisjointSteps));
        new SchemaComparer(edits, new RuleEdits(new ModelObjects(old.Model), new ModelObjects(now.Model))).Compare(Place.Input(old.Side, now.Side));
        int steps = ProofSteps + ((old.Model.ResolvedSchema.Length + now.Model.ResolvedSchema.Length) / CharactersPerStep);
        DriftVerdict verdict = Prove(old.Side, now.Side, equality, steps);
        var judge = new ChangeJudge(old.Side, now.Side, sampler, new ContainmentProver(equality, steps, namedMembersOnly: true));
        var places = new PlaceTable(old, now);
        List<Change> changes = [];
        foreach (Edit edit in edits.All)
        {
            (ChangeKind kind, Witness? witness) = judge.Judge(edit, verdict);
            changes.Add(places.ToChange(edit, kind, witness));
        }

        if (verdict == DriftVerdict.Unknown && !changes.Any(static change => change.Kind is ChangeKind.Breaking or ChangeKind.Unknown))
        {
            changes.Add(Unexplained(judge.FindAny(BlindTrials)));
        }

        verdict = changes.Any(static change => change.Kind == ChangeKind.Breaking) ? DriftVerdict.Breaking
            : changes.Any(static change => change.Kind == ChangeKind.Unknown) ? DriftVerdict.Unknown
            : verdict;
        Change[] sorted = [.. changes.OrderBy(static change => change.Kind).ThenByDescending(static change => change.Weight)];
        return new DriftReport(after.Slug, before.FileName, after.FileName, verdict, sorted, NameComparer.Compare(old.ToRecordFile(), now.ToRecordFile()));
    }

    private static DriftVerdict Prove(SchemaSide before, SchemaSide after, SchemaEquality equality, int steps)
    {
        MergedSchema old = MergedSchema.Of(before.Root);
        var strict = new ContainmentProver(equality, steps);
        return strict.Holds(old, after.Root) ? DriftVerdict.Compatible
            : !strict.IsExhausted && new ContainmentProver(equality, steps, namedMembersOnly: true).Holds(old, after.Root) ? DriftVerdict.CompatibleForNamedMembers
            : DriftVerdict.Unknown;
    }

    private static Change Unexplained(Witness? witness) => witness is not null
        ? new Change(ChangeKind.Breaking, KeywordNames.AllOf, "", "An input that was taken is refused from now on, by several keywords together.") { Witness = witness, Weight = 50 }
        : new Change(ChangeKind.Unknown, KeywordNames.AllOf, "", "It could not be decided whether every input that was taken is still taken: the schemas are written too differently.");
}
