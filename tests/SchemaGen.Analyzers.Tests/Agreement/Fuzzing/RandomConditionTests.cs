using System.Globalization;
using System.Text.Json.Nodes;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>Random rules between members, random inputs: what a record says is what the specification says.</summary>
public sealed class RandomConditionTests(ITestOutputHelper output)
{
    private const int Schemas = 60;
    private const int Payloads = 80;

    private const string Properties = """
        {
          "mode": { "enum": ["x", "y", "long"] },
          "text": { "type": "string" },
          "n": { "type": "integer", "minimum": -9, "maximum": 9 },
          "d": { "type": ["number", "null"] },
          "flag": { "type": "boolean" },
          "tags": { "type": "array", "items": { "type": "string" } },
          "counts": { "type": "array", "items": { "type": "integer" } },
          "open": { "anyOf": [{ "enum": ["k", "l"] }, { "type": "string" }] }
        }
        """;

    [Theory]
    [InlineData(17)]
    public void Records_and_the_specification_agree(int seed)
    {
        var dice = new Dice(seed);
        List<JsonObject> schemas = [.. Enumerable.Range(0, 2 * Schemas).Select(_ => Schema(new ConditionMaker(dice), dice)).Where(IsEnforced).Take(Schemas)];
        GeneratorRun run = GeneratorRun.Start(schemas.Select(static (schema, i) => new SchemaText($"schemas/m{i.ToString(CultureInfo.InvariantCulture)}.json", schema.ToJsonString())));
        var models = new CompiledModels(run);
        int valid = 0;
        for (int i = 0; i < schemas.Count; i++)
        {
            ModelReader reader = ModelReader.Of(models.Type($"Shop.Models.M{i.ToString(CultureInfo.InvariantCulture)}Input"));
            for (int j = 0; j < Payloads; j++)
            {
                JsonObject payload = ConditionMaker.Payload(dice);
                bool isValid = Specification.IsValid(schemas[i], payload);
                (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = reader.Read(payload.ToJsonString());

                Assert.True(isValid == input is not null, $"{schemas[i].ToJsonString()}\n{payload.ToJsonString()}\nvalid: {isValid}; {string.Join("; ", violations)}");
                valid += isValid ? 1 : 0;
            }
        }

        output.WriteLine($"{Schemas * Payloads} inputs, {valid} of them valid");
        Assert.Equal(Schemas, schemas.Count);
        Assert.InRange(valid, Schemas * Payloads / 5, Schemas * Payloads * 4 / 5);
    }

    /// <summary>What allows no input at all is told, and not enforced.</summary>
    private static bool IsEnforced(JsonObject schema) => SchemaReader.Read(schema.ToJsonString()).Diagnostics.Count == 0;

    internal static JsonObject Schema(ConditionMaker maker, Dice dice)
    {
        JsonObject schema = maker.Rules();
        schema["type"] = "object";
        schema["properties"] = JsonNode.Parse(Properties);
        foreach ((string name, JsonNode? property) in schema["properties"]!.AsObject().Where(static property => property.Key != "open").ToList())
        {
            if (dice.Percent(15))
            {
                maker.AddTo(name, property!.AsObject());
            }
        }

        if (dice.Percent(50))
        {
            schema["additionalProperties"] = false;
        }

        return schema;
    }
}
