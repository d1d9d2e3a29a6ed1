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

        output.WriteLine("Not probed:\n" + string.Join("\n", tally.Of(ProofKind.NotProbed)));
        string[] faults = [.. tally.Of(ProofKind.Lost).Select(static lost => "lost: " + lost), .. tally.Of(ProofKind.NotKnown).Select(static unknown => "neither named nor probed: " + unknown), .. tally.Wrong];
        Assert.True(faults.Length == 0, $"{faults.Length} wrong:\n" + string.Join("\n", faults.Take(40)));
        Assert.True(tally.Count(ProofKind.Enforced) > 100 * tally.Count(ProofKind.NotProbed), "Nearly all constraints can be probed");
    }
}
