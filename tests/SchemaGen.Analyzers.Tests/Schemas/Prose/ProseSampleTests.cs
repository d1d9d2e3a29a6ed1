using System.Text;
using SchemaGen.Schemas.Prose;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Prose;

/// <summary>Precision and recall on descriptions of real vendors. A false rule is a false error in somebody's build, so precision counts most.</summary>
public sealed class ProseSampleTests
{
    private const double LeastOfErrors = 0.99;
    private const double LeastOfWarnings = 0.97;

    /// <summary>Half of what is missed is said without a word that names a member; the rest in sentences of which one part is not understood.</summary>
    private const double LeastRecall = 0.81;

    [Fact]
    public void The_labelled_sample_is_read()
    {
        ProseSample[] sample = [.. ProseSample.Read()];
        var counts = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        var report = new StringBuilder();
        foreach (ProseSample description in sample)
        {
            Count(description, counts, report);
        }

        Counts errors = Sum(counts, static kind => !IsOfEffect(kind));
        Counts warnings = Sum(counts, IsOfEffect);
        Counts all = Sum(counts, static _ => true);
        foreach ((string kind, Counts of) in counts.Append(new("errors", errors)).Append(new("no effect", warnings)))
        {
            report.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{kind,-16} precision {of.Right}/{of.Right + of.Wrong}  recall {of.Hit}/{of.Hit + of.Missed}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.True(errors.Precision >= LeastOfErrors, report.ToString());
        Assert.True(warnings.Precision >= LeastOfWarnings, report.ToString());
        Assert.True(all.Recall >= LeastRecall, report.ToString());
    }

    private static void Count(ProseSample description, SortedDictionary<string, Counts> counts, StringBuilder report)
    {
        foreach (ProseRule rule in description.Found)
        {
            bool isRight = description.Labels.Any(label => label.Is(rule));
            Of(ProseReport.NameOf(rule.Kind)).Right += isRight ? 1 : 0;
            Of(ProseReport.NameOf(rule.Kind)).Wrong += isRight ? 0 : 1;
            if (!isRight)
            {
                report.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"wrong: {description.Source} {ProseProbe.Show(rule)} << {rule.Words}");
            }
        }

        foreach (ProseLabel label in description.Labels.Where(static label => label.IsEnforceable))
        {
            bool isHit = description.Found.Any(label.Is);
            Of(label.Kind).Hit += isHit ? 1 : 0;
            Of(label.Kind).Missed += isHit ? 0 : 1;
        }

        Counts Of(string kind) => counts.TryGetValue(kind, out Counts? of) ? of : counts[kind] = new Counts();
    }

    private static bool IsOfEffect(string kind) => kind is "effectiveOnlyIf" or "makesIgnored";

    private static Counts Sum(SortedDictionary<string, Counts> counts, Func<string, bool> counted)
    {
        var sum = new Counts();
        foreach ((_, Counts of) in counts.Where(one => counted(one.Key)))
        {
            sum.Right += of.Right;
            sum.Wrong += of.Wrong;
            sum.Hit += of.Hit;
            sum.Missed += of.Missed;
        }

        return sum;
    }

    private sealed class Counts
    {
        public int Right { get; set; }

        public int Wrong { get; set; }

        public int Hit { get; set; }

        public int Missed { get; set; }

        public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

        public double Recall => Hit + Missed == 0 ? 1 : (double)Hit / (Hit + Missed);
    }
}
