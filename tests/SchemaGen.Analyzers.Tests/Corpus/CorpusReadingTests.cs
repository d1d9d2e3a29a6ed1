using SchemaGen.Json;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>What is read of real schemas, and what is said of them.</summary>
public class CorpusReadingTests(ITestOutputHelper output)
{
    private const string NotEnforced = "SG0008";
    private const string BrokenDefault = "SG0006";
    private const string FromProse = "SG0009";

    [Fact]
    public async Task Every_file_gives_an_input_and_nothing_in_it_is_called_wrong_but_defaults()
    {
        int properties = 0;
        var notEnforced = new SortedDictionary<string, int>(StringComparer.Ordinal);
        List<string> broken = [];
        foreach (CorpusFile file in CorpusFile.All)
        {
            SchemaReadResult result = SchemaReader.Read(file.Text);

            Assert.True(result.Model is not null, $"{file.Slug}: {string.Join("; ", result.Diagnostics)}");
            Assert.All(result.Diagnostics, fault => Assert.InRange(fault.Span.End, fault.Span.Start, file.Text.Length));
            properties += result.Model.Root.Properties.Count + result.Model.Definitions.Sum(static definition => definition.Shape.Properties.Count);
            foreach (SchemaDiagnostic fault in result.Diagnostics)
            {
                switch (fault.Id)
                {
                    case NotEnforced:
                        notEnforced[Quoted(fault, 0)] = notEnforced.GetValueOrDefault(Quoted(fault, 0)) + 1;
                        break;
                    case BrokenDefault:
                        broken.Add($"{file.Slug}: {fault.Message}");
                        await AssertBrokenAsync(file, fault);
                        break;
                    default:
                        Assert.True(fault.Id == FromProse, $"{file.Slug}: {fault}");
                        break;
                }
            }
        }

        output.WriteLine($"{CorpusFile.All.Count} files, {properties} properties; named as not enforced: {string.Join(", ", notEnforced.Select(static pair => $"{pair.Key} {pair.Value}"))}");
        output.WriteLine($"{broken.Count} defaults and examples break their own schema:\n{string.Join("\n", broken)}");
    }

    /// <summary>NJsonSchema refuses an input with that value too.</summary>
    private static async Task AssertBrokenAsync(CorpusFile file, SchemaDiagnostic fault)
    {
        JsonNode schema = JsonPointer.Resolve(JsonTree.Parse(file.Text).Root!, Quoted(fault, 1))!;
        JsonNode value = ((JsonObject)schema)[Quoted(fault, 0)]!;
        IReadOnlyList<string> errors = await CorpusOracle.ErrorsAsync(file, JsonText.Write(schema), JsonText.Write(value));
        Assert.True(errors.Count > 0, $"{file.Slug}: only we say {fault.Message}");
    }

    /// <summary>What stands in quotes in the message: the keyword, then the place.</summary>
    private static string Quoted(SchemaDiagnostic fault, int index) => fault.Message.Split('\'')[(2 * index) + 1];
}
