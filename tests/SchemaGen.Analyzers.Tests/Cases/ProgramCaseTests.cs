using Xunit;

namespace SchemaGen.Analyzers.Tests.Cases;

/// <summary>Programs with verdicts, from public reports: right code stays silent, and wrong values are found.</summary>
public sealed class ProgramCaseTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Right_programs_stay_silent_and_wrong_values_are_found()
    {
        if (ProgramCase.All.Count == 0)
        {
            Assert.Skip($"There are no programs in {ProgramCase.Folder}.");
        }

        List<string> faults = [];
        int found = 0;
        int missed = 0;
        foreach (ProgramCase one in ProgramCase.All)
        {
            ProgramVerdict verdict = await one.Judge(TestContext.Current.CancellationToken);
            found += verdict.Found.Count;
            missed += verdict.Missed.Count;
            output.WriteLine($"{one.Name}: {verdict.Found.Count} found, {verdict.Missed.Count} missed, {verdict.False.Count} false");
            foreach (string line in verdict.Missed)
            {
                output.WriteLine("  missed " + line);
            }

            faults.AddRange(verdict.False.Select(static line => "false " + line));
            faults.AddRange(one.IsSilent ? verdict.Missed.Select(static line => "missed " + line) : []);
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(found >= 9 * missed, $"{found} of {found + missed} are found.");
    }
}
