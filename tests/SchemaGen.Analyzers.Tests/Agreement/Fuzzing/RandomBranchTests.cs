using System.Globalization;
using System.Text.Json.Nodes;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>Members that only a subschema declares, drawn at random: what the record says is what the specification says, where no other subschema applies too.</summary>
public sealed class RandomBranchTests(ITestOutputHelper output)
{
    private const int Schemas = 80;
    private const int Payloads = 60;

    [Theory]
    [InlineData(19)]
    public void Records_and_the_specification_agree_on_members_of_branches(int seed)
    {
        var dice = new Dice(seed);
        var maker = new BranchMaker(dice);
        List<JsonObject> schemas = [.. Enumerable.Range(0, 4 * Schemas).Select(_ => maker.Schema()).Where(static schema => SchemaReader.Read(schema.ToJsonString()).Diagnostics.Count == 0).Take(Schemas)];
        GeneratorRun run = GeneratorRun.Start(schemas.Select(static (schema, i) => new SchemaText($"schemas/m{i.ToString(CultureInfo.InvariantCulture)}.json", schema.ToJsonString())));
        var models = new CompiledModels(run);
        List<string> faults = [];
        int valid = 0;
        for (int i = 0; i < schemas.Count; i++)
        {
            ModelReader reader = ModelReader.Of(models.Type($"Shop.Models.M{i.ToString(CultureInfo.InvariantCulture)}Input"));
            for (int j = 0; j < Payloads; j++)
            {
                JsonObject payload = maker.Payload(schemas[i]);
                bool isValid = Specification.IsValid(schemas[i], payload);
                (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = reader.Read(payload.ToJsonString());
                if (isValid != input is not null)
                {
                    faults.Add($"{schemas[i].ToJsonString()}\n{payload.ToJsonString()}\nvalid: {isValid}; {string.Join("; ", violations)}");
                }

                valid += isValid ? 1 : 0;
            }
        }

        output.WriteLine($"{schemas.Count} schemas, {Schemas * Payloads} inputs, {valid} of them valid");
        Assert.True(faults.Count == 0, $"{faults.Count} wrong:\n{string.Join("\n\n", faults.Take(10))}");
        Assert.Equal(Schemas, schemas.Count);
        Assert.InRange(valid, Schemas * Payloads / 5, Schemas * Payloads * 4 / 5);
    }
}
