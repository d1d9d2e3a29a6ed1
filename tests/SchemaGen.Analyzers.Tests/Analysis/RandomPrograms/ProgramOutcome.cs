using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>What is seen of a program when it runs and when it is analyzed, and where the two do not agree.</summary>
internal sealed class ProgramOutcome
{
    private readonly MadeRecord[] _made;
    private readonly Diagnostic[] _diagnostics;

    public ProgramOutcome(RandomProgram program, Recorder recorder, Diagnostic[] diagnostics)
    {
        Program = program;
        _made = [.. recorder.Made];
        _diagnostics = diagnostics;
        Failures = [.. Find(recorder.IsExhausted).Distinct()];
    }

    public RandomProgram Program { get; }

    public IReadOnlyList<Failure> Failures { get; }

    public int Errors => _diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public int Warnings => _diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);

    /// <summary>Gets how often a rule between members is said to be broken.</summary>
    public int BrokenRules => _diagnostics.Count(static diagnostic => diagnostic.Id.EndsWith("15", StringComparison.Ordinal));

    public bool IsInvalid => _made.Any(static record => record.Shown.Count > 0);

    private IEnumerable<Failure> Find(bool isExhausted)
    {
        foreach (Diagnostic diagnostic in _diagnostics.Where(static diagnostic => !diagnostic.Id.StartsWith("SG", StringComparison.Ordinal)))
        {
            yield return new Failure(FailureKind.Crash, default, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        }

        foreach (Diagnostic diagnostic in _diagnostics.Where(static diagnostic => diagnostic.Id.StartsWith("SG", StringComparison.Ordinal) && RandomProgram.LocationOf(diagnostic).Place == 0))
        {
            yield return new Failure(FailureKind.Astray, default, diagnostic.ToString());
        }

        if (_diagnostics.DistinctBy(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan, diagnostic.GetMessage(CultureInfo.InvariantCulture))).Count() != _diagnostics.Length)
        {
            yield return new Failure(FailureKind.Twice, default, "");
        }

        Reported[] errors = [.. ReportedAs(DiagnosticSeverity.Error)];
        Reported[] warnings = [.. ReportedAs(DiagnosticSeverity.Warning)];
        foreach (Reported error in errors.Where(error => !error.IsInArm && !Records(error.Flaw).All(record => record.IsCutOff || record.Has(error.Flaw))))
        {
            yield return new Failure(FailureKind.FalseError, error.Flaw, "");
        }

        if (Program.Mode == Mode.Wild || isExhausted)
        {
            yield break;
        }

        // What is at one arm of a choice has to be wrong only where the arm is taken.
        foreach (Reported error in errors.Where(error => error.IsInArm && HasNever(error.Flaw)))
        {
            yield return new Failure(FailureKind.FalseError, error.Flaw, "");
        }

        foreach (Reported warning in warnings.Where(warning => HasNever(warning.Flaw)))
        {
            yield return new Failure(FailureKind.FalseWarning, warning.Flaw, "");
        }

        if (Program.Mode == Mode.Plain)
        {
            foreach (Failure failure in Missed([.. errors.Select(static error => error.Flaw)], [.. warnings.Select(static warning => warning.Flaw)]))
            {
                yield return failure;
            }
        }
    }

    private IEnumerable<MadeRecord> Records(Flaw flaw) => _made.Where(record => record.Place == flaw.Place);

    /// <summary>Whether the initializer is reached, but never makes an input with the flaw.</summary>
    private bool HasNever(Flaw flaw) => Records(flaw).Any() && !Records(flaw).Any(record => record.Has(flaw));

    private IEnumerable<Failure> Missed(Flaw[] errors, Flaw[] warnings)
    {
        foreach (IGrouping<int, MadeRecord> place in _made.GroupBy(static record => record.Place))
        {
            foreach (Flaw flaw in place.SelectMany(static record => record.Shown).Distinct().Select(breach => new Flaw(place.Key, breach)))
            {
                if (place.All(record => record.Always(flaw)))
                {
                    if (!errors.Contains(flaw))
                    {
                        yield return new Failure(FailureKind.MissedError, flaw, "");
                    }
                }
                else if (!warnings.Contains(flaw) && !errors.Contains(flaw))
                {
                    yield return new Failure(FailureKind.MissedWarning, flaw, "");
                }
            }
        }
    }

    private IEnumerable<Reported> ReportedAs(DiagnosticSeverity severity) =>
        from diagnostic in _diagnostics
        where diagnostic.Severity == severity && diagnostic.Id.StartsWith("SG", StringComparison.Ordinal)
        let place = RandomProgram.LocationOf(diagnostic)
        let breach = Breach.Of(int.Parse(diagnostic.Id[^2..], CultureInfo.InvariantCulture), place.Property, diagnostic.GetMessage(CultureInfo.InvariantCulture))
        select new Reported(new Flaw(place.Place, breach), place.IsInArm);

    private readonly record struct Reported(Flaw Flaw, bool IsInArm);
}

/// <summary>How a run and the analyzer do not agree.</summary>
internal enum FailureKind
{
    /// <summary>The analyzer threw.</summary>
    Crash,

    /// <summary>Something is reported at a place that is in no initializer.</summary>
    Astray,

    /// <summary>An error where some run makes an input without the flaw.</summary>
    FalseError,

    /// <summary>A warning, where no run makes an input with the flaw.</summary>
    FalseWarning,

    /// <summary>No error, where every run makes an input with the flaw.</summary>
    MissedError,

    /// <summary>Nothing, where some run makes an input with the flaw.</summary>
    MissedWarning,

    /// <summary>The same thing is said twice.</summary>
    Twice,
}

/// <summary>One disagreement.</summary>
internal sealed record Failure(FailureKind Kind, Flaw Flaw, string Text)
{
    /// <summary>Whether it may be the same one in a smaller program.</summary>
    public bool IsLike(Failure other) => Kind == other.Kind && Flaw.Breach == other.Flaw.Breach;

    public override string ToString() => $"{Kind}: {(Text.Length > 0 ? Text : Flaw)}";
}
