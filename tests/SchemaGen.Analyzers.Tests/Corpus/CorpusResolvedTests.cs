using SchemaGen.Analyzers.Tests.Corpus.Raw;
using SchemaGen.Analyzers.Tests.Schemas.Resolving;
using SchemaGen.Constraints.Formats;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>The resolved schema of a real file takes and refuses what the file does: values on both sides of each of its constraints, judged by a reading of the file that shares no code with SchemaGen's. Formats that are not asserted are left out.</summary>
public sealed class CorpusResolvedTests(ITestOutputHelper output)
{
    /// <summary>The values of a probe that are tried on each side. The nearest come first.</summary>
    private const int MostValues = 3;

    [Fact]
    public void The_resolved_schema_is_the_files()
    {
        int taken = 0;
        int refused = 0;
        List<string> wrong = [];
        foreach (CorpusFile file in CorpusFile.All)
        {
            InputModel model = SchemaReader.Read(file.Text, readsProse: false).Model!;
            var evaluation = new ResolvedEvaluation(model.ResolvedSchema);
            foreach ((string json, bool isValid) in Inputs(file))
            {
                taken += isValid ? 1 : 0;
                refused += isValid ? 0 : 1;
                if (evaluation.Evaluate(json) is var verdict && verdict != (isValid ? Verdict.Valid : Verdict.Invalid))
                {
                    wrong.Add($"{file.Slug}: {json} is {(isValid ? "valid" : "invalid")} by the file, and {verdict} by the resolved schema");
                }
            }
        }

        output.WriteLine($"{taken} inputs taken, {refused} refused, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join("\n", wrong.Take(40))}");
        Assert.InRange(taken, 1_000, int.MaxValue);
        Assert.InRange(refused, 1_000, int.MaxValue);
    }

    private static IEnumerable<(string Json, bool IsValid)> Inputs(CorpusFile file)
    {
        var document = new RawDocument(file);

        // Google's services take Base64 of two alphabets for it.
        var check = new RawCheck(document, ignoredFormat: "byte");
        var values = new RawValues(document, check);
        var inputs = new RawInputs(document, values);
        var probes = new RawProbes(document, values);
        foreach (RawConstraint constraint in new RawWalk(document).Constraints.Where(static constraint => constraint.Keyword != "format" || AssertedFormats.Find((string)constraint.Value!) is not null))
        {
            foreach (RawPlace place in constraint.Places.Take(1))
            {
                foreach (JsonNode? value in probes.Of(constraint, place).SelectMany(static probe => probe.Inside.Take(MostValues).Concat(probe.Outside.Take(MostValues))))
                {
                    if (inputs.TryMake(place, value, out JsonNode? input))
                    {
                        yield return (input?.ToJsonString() ?? "null", check.IsValid(input, document.Input));
                    }
                }
            }
        }
    }
}
