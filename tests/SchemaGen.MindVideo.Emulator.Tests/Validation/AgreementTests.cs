using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using SchemaGen.MindVideo.Emulator.Validation;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary>Compares two validations that share no code, of the record generated from a schema and of the emulator. They agree on every payload.</summary>
public sealed class AgreementTests
{
    private const int Payloads = 6000;

    [Fact]
    public async Task The_emulator_and_the_record_of_the_page_agree_on_random_payloads()
    {
        InputValidator validator = await SchemaFiles.ValidatorOfAsync(Path.Combine(SchemaFiles.Page, SchemaFiles.Slug + ".json"));
        Compare<FlashImageInput>(validator, new PayloadMaker(new Dice(2025), PageValues.All), ["type", "enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "additionalProperties", "required", "dependentRequired", "format", "json"]);
    }

    [Fact]
    public async Task The_emulator_and_a_record_with_every_corrected_keyword_agree_on_random_payloads()
    {
        InputValidator validator = await SchemaFiles.ValidatorOfAsync(Path.Combine(SchemaFiles.Own, "rich.json"));
        Compare<RichInput>(validator, new PayloadMaker(new Dice(404), RichValues.All), ["type", "enum", "const", "multipleOf", "uniqueItems", "maxItems", "pattern", "dependentRequired", "required", "format", "json", "exclusiveMinimum", "anyOf"]);
    }

    [Fact]
    public async Task Validation_on_many_threads_gives_the_same_violations()
    {
        InputValidator validator = await SchemaFiles.ValidatorOfAsync(Path.Combine(SchemaFiles.Own, "rich.json"));
        var maker = new PayloadMaker(new Dice(8), RichValues.All);
        string[] payloads = [.. Enumerable.Range(0, 500).Select(_ => maker.Make(percentGood: 80))];
        string[] verdicts = [.. payloads.Select(VerdictOf)];

        Parallel.For(0, payloads.Length * 8, i => Assert.Equal(verdicts[i % payloads.Length], VerdictOf(payloads[i % payloads.Length])));

        string VerdictOf(string json)
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return string.Join("\n", validator.Validate(document.RootElement).First);
        }
    }

    private static void Compare<T>(InputValidator validator, PayloadMaker maker, IEnumerable<string> keywords)
        where T : IModelInput<T>
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        int valid = 0;
        for (int i = 0; i < Payloads; i++)
        {
            string json = maker.Make(percentGood: i % 3 == 0 ? 100 : 80);
            bool isValid = ModelInput.TryParse<T>(json, out _, out IReadOnlyList<ConstraintViolation> expected);
            using JsonDocument document = JsonDocument.Parse(json);
            IReadOnlyList<InputViolation> violations = validator.Validate(document.RootElement).First;

            Assert.True(
                isValid == (violations.Count == 0),
                $"{json}\nrecord: {string.Join("; ", expected)}\nemulator: {string.Join("; ", violations)}");
            seen.UnionWith(violations.Select(static violation => violation.Keyword));
            valid += isValid ? 1 : 0;
        }

        // Only a mixture of valid and invalid payloads proves anything.
        Assert.InRange(valid, Payloads / 10, Payloads * 9 / 10);
        Assert.Superset(new HashSet<string>(keywords), seen);
    }
}
