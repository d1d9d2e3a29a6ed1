using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Real schemas of many vendors, read in place where they stand beside the repository.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    private const string InputPointer = "/components/schemas/Input";

    private static readonly string _folder = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "corpus");

    [Fact]
    public void Every_file_gives_a_model_or_says_why_not()
    {
        Assert.SkipUnless(Directory.Exists(_folder), "The corpus does not stand beside the repository");

        int files = 0;
        int models = 0;
        var faults = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(_folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            AssertAnswered(SchemaReader.Read(text), text);
            SchemaReadResult result = SchemaReader.Read(text, InputPointer);
            AssertAnswered(result, text);

            files++;
            models += result.Model is null ? 0 : 1;
            foreach (SchemaFault fault in result.Faults)
            {
                faults[fault.Id] = faults.GetValueOrDefault(fault.Id) + 1;
            }
        }

        output.WriteLine($"{files} files, {models} models; " + string.Join(", ", faults.Select(static pair => $"{pair.Key}: {pair.Value}")));
        Assert.True(models > files / 4, "OpenAPI documents hold their input at the usual place");

        // The vendors' files are sound: an error about a keyword would be ours.
        Assert.False(faults.ContainsKey("SG0001"));
        Assert.False(faults.ContainsKey("SG0004"));
    }

    private static void AssertAnswered(SchemaReadResult result, string text)
    {
        Assert.True(result.Model is not null || result.Faults.Count > 0);
        Assert.All(result.Faults, fault => Assert.InRange(fault.Span.End, fault.Span.Start, text.Length));
    }
}
