using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaGen.Analyzers.Tests.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>
/// Random schemas and payloads: <c>ModelInput.TryParse</c> and the oracle give the same verdict on each, and what was read is valid to <c>Validator</c> and, once
/// written, to the oracle. The seed is fixed; the environment variable <c>SCHEMAGEN_AGREEMENT_SEED</c> gives another one, to look for more.
/// </summary>
public sealed class RandomAgreementTests
{
    private const int Seed = 20;
    private const int Schemas = 40;
    private const int PayloadsOfEach = 80;

    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task TryParse_and_the_oracle_agree()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("SCHEMAGEN_AGREEMENT_SEED"), out int other) ? other : Seed;
        var dice = new Dice(seed);
        JsonObject[] schemas = Enumerable.Range(0, Schemas).Select(_ => new SchemaMaker(dice).Object()).ToArray();
        var models = new CompiledModels(GeneratorRun.Start(schemas.Select(static (schema, i) => new SchemaText($"schemas/random{i}.json", schema.ToJsonString()))));
        int valid = 0;
        for (int i = 0; i < schemas.Length; i++)
        {
            ModelReader reader = ModelReader.Of(models.Type($"Shop.Models.Random{i}Input"));
            Oracle oracle = await Oracle.CreateAsync(schemas[i]);
            for (int count = 0; count < PayloadsOfEach; count++)
            {
                JsonNode? payload = new PayloadMaker(dice).Value(schemas[i]);
                if (Disagreement(reader, oracle, payload) is not null)
                {
                    payload = Shrink(payload, smaller => Disagreement(reader, oracle, smaller) is not null);
                    Fail(Disagreement(reader, oracle, payload)!, schemas[i], payload);
                }

                valid += oracle.IsValid(payload) ? 1 : 0;
            }
        }

        // Were nearly all of one kind, the agreement would say little.
        Assert.InRange(valid, Schemas * PayloadsOfEach / 5, Schemas * PayloadsOfEach * 4 / 5);
    }

    /// <summary>What the judges do not agree on; null where they do.</summary>
    private static string? Disagreement(ModelReader reader, Oracle oracle, JsonNode? payload)
    {
        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = reader.Read(payload?.ToJsonString() ?? "null");
        bool isValid = oracle.IsValid(payload);
        if (input is null)
        {
            return isValid ? "The oracle says that it is valid, TryParse: " + string.Join("; ", violations) : null;
        }

        return !isValid ? "TryParse says that it is valid, the oracle that it is not"
            : !Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true) ? "Validator says that the input is not valid"
            : !oracle.IsValid(JsonNode.Parse(input.ToJson())) ? "The oracle says that what is written is not valid: " + input.ToJson()
            : AddsMembers(payload, JsonNode.Parse(input.ToJson())) ? "A member that is not set is sent: " + input.ToJson()
            : null;
    }

    private static bool AddsMembers(JsonNode? read, JsonNode? written) => (read, written) switch
    {
        (JsonObject left, JsonObject right) => right.Any(member => !left.ContainsKey(member.Key) || AddsMembers(left[member.Key], member.Value)),
        (JsonArray left, JsonArray right) => left.Zip(right, AddsMembers).Any(static adds => adds),
        _ => false,
    };

    /// <summary>Leaves members out as long as the judges still disagree.</summary>
    private static JsonNode? Shrink(JsonNode? payload, Func<JsonNode?, bool> disagree)
    {
        foreach (string name in (payload as JsonObject)?.Select(static member => member.Key).ToArray() ?? [])
        {
            JsonObject smaller = payload!.DeepClone().AsObject();
            smaller.Remove(name);
            payload = disagree(smaller) ? smaller : payload;
        }

        return payload;
    }

    private static void Fail(string what, JsonObject schema, JsonNode? payload) => Assert.Fail($"""
        {what}
        Payload: {payload?.ToJsonString(s_readable) ?? "null"}
        Schema: {schema.ToJsonString(s_readable)}
        """);
}
