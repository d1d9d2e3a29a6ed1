using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Evaluating;
using SchemaGen.Tool.Drift;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reading;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;
using Xunit;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SchemaGen.Tool.Tests.Drift;

public sealed class DriftPropertyTests
{
    /// <summary>No input that the old schema takes is refused by the new one where the verdict is <em>compatible</em>; each witness is taken by the old one and refused by the new one.</summary>
    [Fact]
    public void Verdicts_hold_for_random_inputs()
    {
        int pairs = DriftSeed.Count(100);
        var verdicts = new Dictionary<DriftVerdict, int>();
        for (int i = 0; i < pairs; i++)
        {
            var random = new Random(unchecked((DriftSeed.Seed * 7_000_003) + i));
            var schemas = new RandomSchemas(random);
            JsonNode old = schemas.Input();
            JsonNode now = random.Next(4) > 0 ? schemas.Mutate(old) : schemas.Input();
            if (Read(old.ToJsonString()) is { } before && Read(now.ToJsonString()) is { } after)
            {
                DriftReport report = SchemaDrift.Compare(new DriftSource("a/b", "old.json", old.ToJsonString()), new DriftSource("a/b", "new.json", now.ToJsonString()));
                verdicts[report.Verdict] = verdicts.GetValueOrDefault(report.Verdict) + 1;
                Check(report, before, after, schemas, random, $"{old.ToJsonString()}\n{now.ToJsonString()}\n");
            }
        }

        Assert.True(verdicts.GetValueOrDefault(DriftVerdict.Breaking) > 10 && verdicts.GetValueOrDefault(DriftVerdict.Compatible) > 5, string.Join(", ", verdicts));
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", verdicts));
    }

    private static SchemaSide? Read(string text) => SchemaReader.Read(text).Model is { } model ? SchemaSide.Of(model.ResolvedSchema) : null;

    private static void Check(DriftReport report, SchemaSide before, SchemaSide after, RandomSchemas schemas, Random random, string pair)
    {
        SchemaEvaluator old = SchemaEvaluator.Compile(before.Root.Schema);
        SchemaEvaluator now = SchemaEvaluator.Compile(after.Root.Schema);
        foreach (Change change in report.Changes)
        {
            Assert.Equal(change.Kind == ChangeKind.Breaking, change.Witness is not null);
            if (change.Witness is { } witness)
            {
                Instance input = NodeInstances.Of(JsonTree.Parse(witness.Json).Root!);
                Assert.True(old.Evaluate(input) == Verdict.Valid, $"{pair}The old schema does not take {witness.Json}.");
                Assert.True(now.Evaluate(input) == Verdict.Invalid, $"{pair}The new schema takes {witness.Json}.");
            }
        }

        Assert.Equal(report.Verdict == DriftVerdict.Breaking, report.Count(ChangeKind.Breaking) > 0);
        if (report.Verdict is DriftVerdict.Compatible or DriftVerdict.CompatibleForNamedMembers)
        {
            // Members that the old schema does not name are none of a sample.
            IEnumerable<Instance> inputs = new Sampler(1_500).Several(MergedSchema.Of(before.Root), 20, random).Where(static input => !PayloadText.Of(input).Contains("\"key", StringComparison.Ordinal));
            if (report.Verdict == DriftVerdict.Compatible)
            {
                inputs = inputs.Concat(Enumerable.Range(0, 80).Select(_ => NodeInstances.Of(JsonTree.Parse(schemas.ObjectValue(3).ToJsonString()).Root!)));
            }

            foreach (Instance input in inputs)
            {
                Assert.False(old.Evaluate(input) == Verdict.Valid && now.Evaluate(input) == Verdict.Invalid, $"{pair}{report.Verdict}, but {PayloadText.Of(input)} is refused.");
            }
        }
    }
}
