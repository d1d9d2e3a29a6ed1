using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;
using SchemaGen.Schemas.Evaluating;
using SchemaGen.Tool.Drift.Containment;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;
using Xunit;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace SchemaGen.Tool.Tests.Drift;

public sealed class ContainmentPropertyTests
{
    /// <summary>Where containment is proved, no value is found that the one schema takes and the other refuses; a schema contains itself.</summary>
    [Fact]
    public void What_is_proved_has_no_counterexample()
    {
        int pairs = DriftSeed.Count(400);
        int proved = 0;
        for (int i = 0; i < pairs; i++)
        {
            var random = new Random(unchecked((DriftSeed.Seed * 1_000_003) + i));
            var schemas = new RandomSchemas(random);
            JsonNode left = WithDefinitions(schemas, schemas.Schema(2));
            JsonNode right = random.Next(3) > 0 ? schemas.Mutate(left) : WithDefinitions(schemas, schemas.Schema(2));
            proved += Check(left.ToJsonString(), right.ToJsonString(), () => schemas.Value(), random) ? 1 : 0;
        }

        // The test is worth something only where proofs succeed.
        Assert.True(proved > pairs / 20, $"Only {proved} of {pairs} pairs were proved.");
    }

    /// <summary>The same for pairs that differ in one keyword, so that each keyword alone decides what is proved.</summary>
    [Fact]
    public void What_is_proved_of_a_keyword_has_no_counterexample()
    {
        int pairs = DriftSeed.Count(600);
        int proved = 0;
        for (int i = 0; i < pairs; i++)
        {
            var random = new Random(unchecked((DriftSeed.Seed * 3_000_017) + i));
            (JsonObject schema, JsonObject neighbour, Func<JsonNode?> value) = new RandomSchemas(random).Neighbours();
            (string left, string right) = random.Next(2) == 0 ? (schema.ToJsonString(), neighbour.ToJsonString()) : (neighbour.ToJsonString(), schema.ToJsonString());
            proved += Check(left, right, value, random) ? 1 : 0;
        }

        Assert.True(proved > pairs / 5, $"Only {proved} of {pairs} pairs were proved.");
    }

    private static JsonNode WithDefinitions(RandomSchemas schemas, JsonNode schema)
    {
        if (schema is JsonObject value && schema.ToJsonString().Contains("$ref", StringComparison.Ordinal))
        {
            value["$defs"] = new JsonObject { ["D"] = schemas.Schema(1), ["E"] = schemas.Schema(1) };
        }

        return schema;
    }

    private static bool Check(string left, string right, Func<JsonNode?> makeValue, Random random)
    {
        SchemaSide before = SchemaSide.Of(left);
        SchemaSide after = SchemaSide.Of(right);
        bool isProved = new ContainmentProver(new SchemaEquality(), 20_000).Holds(MergedSchema.Of(before.Root), after.Root);
        if (isProved)
        {
            SchemaEvaluator old = SchemaEvaluator.Compile(before.Root.Schema);
            SchemaEvaluator now = SchemaEvaluator.Compile(after.Root.Schema);
            IEnumerable<Instance> made = new Sampler(1_500).Several(MergedSchema.Of(before.Root), 20, random);
            foreach (Instance value in made.Concat(Enumerable.Range(0, 40).Select(_ => NodeInstances.Of(JsonTree.Parse(makeValue()?.ToJsonString() ?? "null").Root!))))
            {
                Assert.False(old.Evaluate(value) == Verdict.Valid && now.Evaluate(value) == Verdict.Invalid, $"{PayloadText.Of(value)} is taken by\n{left}\nand refused by\n{right}");
            }
        }

        return isProved;
    }
}
