using Xunit;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>
/// Each constraint that stands in a real schema, found without SchemaGen: a value just inside is taken, one just outside is refused, and NJsonSchema says
/// the same. What is not enforced is named; nothing is lost in silence.
/// </summary>
public class CorpusConstraintTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Each_constraint_in_a_file_is_enforced_or_named()
    {
        var tally = new CorpusTally();
        foreach (CorpusFile file in CorpusFile.All)
        {
            await new CorpusProof(file, tally).RunAsync();
        }

        foreach (string line in tally.Lines())
        {
            output.WriteLine(line);
        }

        string[] lost = [.. tally.Of(ProofKind.Lost)];
        string[] notProbed = [.. tally.Of(ProofKind.NotProbed)];
        output.WriteLine("Not probed: " + string.Join("\n", notProbed));
        output.WriteLine("Wrong: " + string.Join("\n", tally.Wrong));
        Assert.True(lost.Length == 0, $"{lost.Length} lost:\n" + string.Join("\n", lost.Take(40)));
        Assert.True(tally.Wrong.Count == 0, $"{tally.Wrong.Count} wrong:\n" + string.Join("\n", tally.Wrong.Take(40)));
    }
}
