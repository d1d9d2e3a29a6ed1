using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>Each constraint of each real schema: a value just inside is taken, one just outside is refused, and NJsonSchema says the same.</summary>
public class CorpusConstraintTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Values_on_either_side_of_each_constraint()
    {
        var tested = new SortedDictionary<string, int>(StringComparer.Ordinal);
        List<string> untested = [];
        List<string> wrong = [];
        foreach (CorpusFile file in CorpusFile.All)
        {
            InputModel model = SchemaReader.Read(file.Text).Model!;
            var maker = new ValueMaker(model);
            foreach (PropertyModel property in model.Root.Properties)
            {
                foreach (Probe probe in maker.Probes(property.Shape))
                {
                    if (Input(maker, model, property, probe.Inside) is not { } inside || Input(maker, model, property, probe.Outside) is not { } outside)
                    {
                        untested.Add($"{file.Slug}#{property.WireName}: {probe.Keyword}");
                        continue;
                    }

                    tested[probe.Keyword] = tested.GetValueOrDefault(probe.Keyword) + 1;
                    wrong.AddRange((await JudgeAsync(file, inside, isValid: true)).Concat(await JudgeAsync(file, outside, isValid: false))
                        .Select(said => $"{file.Slug}#{property.WireName}: {probe.Keyword}: {said}"));
                }
            }
        }

        output.WriteLine($"{tested.Values.Sum()} constraints: {string.Join(", ", tested.Select(static pair => $"{pair.Key} {pair.Value}"))}");
        output.WriteLine($"{untested.Count} not tested, because no input could be made up around them: {string.Join("; ", untested.Take(20))}");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n" + string.Join("\n", wrong.Take(40)));
        Assert.True(tested.Values.Sum() > 20 * untested.Count, "Nearly all constraints can be tested");
    }

    /// <summary>The smallest input with that value in it, and with what it needs.</summary>
    private static string? Input(ValueMaker maker, InputModel model, PropertyModel property, string value)
    {
        var members = new Dictionary<string, string?>(StringComparer.Ordinal);
        IEnumerable<string> companions = model.Root.Rules.Where(rule => rule.Property == property.WireName).SelectMany(static rule => rule.Companions);
        foreach (PropertyModel needed in model.Root.Properties.Where(other => other.IsRequired || companions.Contains(other.WireName)))
        {
            members[needed.WireName] = maker.Valid(needed.Shape);
        }

        members[property.WireName] = value;
        return members.ContainsValue(null) ? null : "{" + string.Join(",", members.Select(static member => $"{JsonText.Quote(member.Key)}:{member.Value}")) + "}";
    }

    /// <summary>What is wrong about the verdicts.</summary>
    private static async Task<IReadOnlyList<string>> JudgeAsync(CorpusFile file, string json, bool isValid)
    {
        List<string> wrong = [];
        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = CorpusModels.Shared.Parse(file.Slug, json);
        if (input is not null != isValid)
        {
            wrong.Add($"we say {(isValid ? string.Join("; ", violations) : "valid")} to {json}");
        }

        IReadOnlyList<string> errors = await CorpusJudge.ErrorsAsync(file, json);
        if (errors.Count == 0 != isValid)
        {
            wrong.Add($"NJsonSchema says {(isValid ? string.Join("; ", errors) : "valid")} to {json}");
        }

        return wrong;
    }
}
