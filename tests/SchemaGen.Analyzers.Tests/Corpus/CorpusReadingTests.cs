using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>What is read of real schemas, and what is said of them.</summary>
public class CorpusReadingTests(ITestOutputHelper output)
{
    /// <summary>Some vendors contradict themselves. Anything else that is reported as wrong would be our mistake.</summary>
    private static readonly string[] _notWrong = ["SG0008", "SG0009"];

    [Fact]
    public void Every_file_gives_an_input_and_nothing_in_it_is_called_wrong()
    {
        var properties = 0;
        var notEnforced = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (CorpusFile file in CorpusFile.All)
        {
            SchemaReadResult result = SchemaReader.Read(file.Text);

            Assert.True(result.Model is not null, $"{file.Slug}: {string.Join("; ", result.Faults)}");
            Assert.All(result.Faults, fault => Assert.InRange(fault.Span.End, fault.Span.Start, file.Text.Length));
            Assert.All(result.Faults, fault => Assert.True(_notWrong.Contains(fault.Id), $"{file.Slug}: {fault}"));
            properties += result.Model.Root.Properties.Count + result.Model.Definitions.Sum(static definition => definition.Shape.Properties.Count);
            foreach (string keyword in result.Faults.Where(static fault => fault.Id == "SG0008").Select(Keyword))
            {
                notEnforced[keyword] = notEnforced.GetValueOrDefault(keyword) + 1;
            }
        }

        output.WriteLine($"{CorpusFile.All.Count} files, {properties} properties; named as not enforced: {string.Join(", ", notEnforced.Select(static pair => $"{pair.Key} {pair.Value}"))}");
    }

    private static string Keyword(SchemaFault fault) => fault.Message.Split('\'')[1];
}
