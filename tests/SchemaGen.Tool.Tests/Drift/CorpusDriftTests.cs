using System.Text.RegularExpressions;
using SchemaGen.Shared;
using SchemaGen.Tool.Drift;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reading;
using SchemaGen.Tool.Drift.Reports;
using Xunit;

namespace SchemaGen.Tool.Tests.Drift;

public sealed partial class CorpusDriftTests
{
    /// <summary>One file in so many is read; all of them where <c>SCHEMAGEN_DRIFT_COUNT</c> is set.</summary>
    private const int Sample = 12;

    /// <summary>A vendor's schema that differs in its titles alone takes what it took, and nothing of it has changed.</summary>
    [Fact]
    public void A_schema_is_the_same_as_itself()
    {
        string folder = RepositoryRoot.Beside("corpus");
        Assert.SkipUnless(Directory.Exists(folder), "The corpus does not stand beside the repository: no vendor's schema was compared.");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(static file => !file.Contains("replicate-examples", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        int step = DriftSeed.Count(0) > 0 ? 1 : Sample;
        int compared = 0;
        for (int i = 0; i < files.Length; i += step)
        {
            string text = File.ReadAllText(files[i]);
            string retitled = Title().Replace(text, "\"title\": \"$1 (beta)\"");
            DriftReport same = SchemaDrift.Compare(new DriftSource("a/b", files[i], text), new DriftSource("a/b", files[i], text));
            Assert.True(same.IsEmpty && same.Verdict == DriftVerdict.Compatible, files[i] + TextReport.Write(same));
            DriftReport report = SchemaDrift.Compare(new DriftSource("a/b", files[i], text), new DriftSource("a/b", files[i], retitled));
            Assert.True(report.Changes.Count == 0 && report.Verdict == DriftVerdict.Compatible, files[i] + TextReport.Write(report));
            compared++;
        }

        Assert.True(compared >= files.Length / Sample);
    }

    [GeneratedRegex("\"title\":\\s*\"([^\"\\\\]+)\"")]
    private static partial Regex Title();
}
