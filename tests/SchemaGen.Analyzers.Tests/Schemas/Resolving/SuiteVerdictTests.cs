using SchemaGen.Evaluation.Instances;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Resolving;

/// <summary>The required tests of the official JSON-Schema-Test-Suite: the resolved schema takes what the suite calls valid, and refuses the rest.</summary>
public sealed class SuiteVerdictTests(ITestOutputHelper output)
{
    public static TheoryData<string> Drafts => [.. SuiteGroup.Dialects.Keys];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_draft_by_the_letter(string draft) => Assert.Empty(Run(draft, strict: true));

    /// <summary>A vendor's format is a constraint, whatever the draft that he declares makes of it.</summary>
    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_draft_as_vendors_mean_it(string draft) =>
        Assert.All(Run(draft, strict: false), static failure => Assert.Contains("is only an annotation by default", failure, StringComparison.Ordinal));

    private List<string> Run(string draft, bool strict)
    {
        var failures = new List<string>();
        int count = 0;
        foreach (IGrouping<string, SuiteGroup> file in SuiteGroup.All.Where(group => group.Draft == draft).GroupBy(static group => group.File))
        {
            int before = failures.Count;
            int tests = file.Sum(static group => group.Tests.Count);
            foreach (SuiteGroup group in file)
            {
                failures.AddRange(Run(group, strict));
            }

            count += tests;
            output.WriteLine($"{file.Key,-28}{tests - failures.Count + before,5} of {tests,5}");
        }

        output.WriteLine($"{draft,-28}{count - failures.Count,5} of {count,5}");
        failures.ForEach(output.WriteLine);
        return failures;
    }

    private static IEnumerable<string> Run(SuiteGroup group, bool strict)
    {
        (string resolved, IReadOnlyList<SchemaDiagnostic> diagnostics) = ResolvedText.Read(group.Schema, strict, SuiteGroup.Remotes);
        var evaluation = new ResolvedEvaluation(resolved);
        foreach (SuiteTest test in group.Tests)
        {
            Verdict verdict = evaluation.Evaluate(test.Instance);
            if (verdict != (test.IsValid ? Verdict.Valid : Verdict.Invalid))
            {
                yield return $"{group}: {test.Description}: {verdict} by {resolved} {string.Join("; ", diagnostics.Select(static diagnostic => diagnostic.Message))}";
            }
        }
    }
}
