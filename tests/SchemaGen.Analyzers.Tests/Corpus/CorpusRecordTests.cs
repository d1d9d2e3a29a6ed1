using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>The records of real schemas: they compile, and they take what their vendors send.</summary>
public class CorpusRecordTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_file_gives_a_record_that_compiles_without_a_warning()
    {
        CorpusModels models = CorpusModels.Shared;

        Assert.All(CorpusFile.All, file => Assert.True(models.Find(file.Slug) is not null, file.Slug));
        output.WriteLine($"{CorpusFile.All.Count} records, {models.Output.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count)} lines compiled");
    }

    /// <summary>A run asserts by itself that nothing runs again over equal input.</summary>
    [Fact]
    public void No_file_is_reported_or_read_again() =>
        Assert.All(CorpusModels.Runs(), static run => Assert.Empty(run.Diagnostics));

    [Fact]
    public async Task Published_examples_are_read_and_written_back_equal()
    {
        int same = 0;
        List<string> refused = [];
        foreach (CorpusFile file in CorpusFile.All.Where(static file => file.Example is not null))
        {
            (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = CorpusModels.Shared.Parse(file.Slug, file.Example!);
            if (input is null)
            {
                // The example is of another version of the model. NJsonSchema has to say so too.
                IReadOnlyList<string> errors = await CorpusOracle.ErrorsAsync(file, file.Example!);
                Assert.True(errors.Count > 0, $"{file.Slug}: only we refuse {file.Example}: {string.Join("; ", violations)}");
                refused.Add($"{file.Slug}: {string.Join("; ", violations)}");
                continue;
            }

            Assert.Empty(input.Validate());
            Assert.Equal("", Difference(JsonNode.Parse(file.Example!)!, JsonNode.Parse(input.ToJson())!, file.Slug));
            same++;
        }

        output.WriteLine($"{same} examples are read, valid and written back equal; {refused.Count} break their own schema:\n" + string.Join("\n", refused));
    }

    /// <summary>What only one of the two has. What the example does not set is not sent.</summary>
    private static string Difference(JsonNode example, JsonNode written, string path)
    {
        switch (example, written)
        {
            case (JsonObject left, JsonObject right):
                return string.Concat(right.Where(member => !left.ContainsKey(member.Key)).Select(member => $"{path}/{member.Key} is added; ")) + string.Concat(left.Select(member => member.Value is null && right[member.Key] is null ? ""
                    : member.Value is not null && right[member.Key] is { } other ? Difference(member.Value, other, path + "/" + member.Key)
                    : $"{path}/{member.Key} is lost; "));
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return string.Concat(left.Zip(right, (one, two) => one is null && two is null ? "" : Difference(one!, two!, path)));
            case (JsonValue left, JsonValue right) when left.GetValueKind() == right.GetValueKind():
                bool isSame = left.GetValueKind() == JsonValueKind.Number ? left.GetValue<double>().Equals(right.GetValue<double>()) : left.ToJsonString() == right.ToJsonString();
                return isSame ? "" : $"{path}: {left.ToJsonString()} became {right.ToJsonString()}; ";
            default:
                return $"{path}: {example.ToJsonString()} became {written.ToJsonString()}; ";
        }
    }
}
