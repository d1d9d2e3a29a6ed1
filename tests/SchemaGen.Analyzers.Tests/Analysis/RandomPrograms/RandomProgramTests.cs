using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>
/// Random programs are run with all their inputs, and analyzed: what the analyzer says of an initializer is true of the inputs that it makes, and where all can be known, it
/// says what happens. A program that fails is made small. The seed is fixed;
/// the environment variables <c>SCHEMAGEN_PROGRAMS_SEED</c> and <c>SCHEMAGEN_PROGRAMS_COUNT</c> give others, to look for more.
/// </summary>
public sealed class RandomProgramTests
{
    private const int Seed = 7;
    private const int Programs = 80;

    [Theory]
    [InlineData(nameof(Mode.Plain))]
    [InlineData(nameof(Mode.Decided))]
    [InlineData(nameof(Mode.Wild))]
    public async Task What_is_reported_is_what_happens(string language)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var mode = Enum.Parse<Mode>(language);
        int count = Setting("COUNT", Programs);
        var dice = new Dice(Setting("SEED", Seed));
        var outcomes = await ProgramBatch.RunAsync(
            [.. Enumerable.Range(0, count).Select(i => new RandomProgram($"P{i}", mode, ProgramMaker.Make(dice, mode)))], cancellation);

        var failures = new List<string>();
        foreach ((ProgramOutcome outcome, Failure failure) in outcomes
            .SelectMany(static outcome => outcome.Failures.Select(failure => (Outcome: outcome, Failure: failure)))
            .OrderBy(static pair => pair.Outcome.Program.ToString().Length)
            .DistinctBy(static pair => (pair.Failure.Kind, pair.Failure.Flaw.Breach.Rule)))
        {
            failures.Add($"{failure}\n{await Reducer.ReduceAsync(outcome.Program, failure, cancellation)}");
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));

        // Programs that do not compile, are all valid or all invalid, or of which the analyzer says nothing, would prove little.
        Assert.InRange(outcomes.Count, count * 3 / 4, count);
        Assert.InRange(outcomes.Count(static outcome => outcome.IsInvalid), count / 3, count * 19 / 20);
        Assert.InRange(outcomes.Count(static outcome => outcome.Errors > 0), count / 4, count - 1);
        Assert.InRange(outcomes.Count(static outcome => outcome.Warnings > 0), count / 10, count - 1);
        Assert.InRange(outcomes.Count(static outcome => outcome.BrokenRules > 0), count / 20, count - 1);
    }

    private static int Setting(string name, int normal) =>
        int.TryParse(Environment.GetEnvironmentVariable("SCHEMAGEN_PROGRAMS_" + name), out int other) ? other : normal;
}
