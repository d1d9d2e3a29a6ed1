using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>What is seen of a program when it runs and when it is analysed, and where the two do not agree.</summary>
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

    public bool IsInvalid => _made.Any(static record => record.Seen.Count > 0);

    private IEnumerable<Failure> Find(bool isExhausted)
    {
        foreach (Diagnostic diagnostic in _diagnostics.Where(static diagnostic => !diagnostic.Id.StartsWith("SG", StringComparison.Ordinal)))
        {
            yield return new Failure(FailureKind.Crash, default, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        }

        if (_diagnostics.DistinctBy(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan, diagnostic.GetMessage(CultureInfo.InvariantCulture))).Count() != _diagnostics.Length)
        {
            yield return new Failure(FailureKind.Twice, default, "");
        }

        Flaw[] errors = [.. Reported(DiagnosticSeverity.Error)];
        Flaw[] warnings = [.. Reported(DiagnosticSeverity.Warning)];
        foreach (Flaw flaw in errors.Where(flaw => !_made.Where(record => record.Place == flaw.Place).All(record => record.Has(flaw))))
        {
            yield return new Failure(FailureKind.FalseError, flaw, "");
        }

        if (Program.Mode == Mode.Wild || isExhausted)
        {
            yield break;
        }

        foreach (Flaw flaw in warnings.Where(flaw => !_made.Any(record => record.Place == flaw.Place && record.Has(flaw))))
        {
            yield return new Failure(FailureKind.FalseWarning, flaw, "");
        }
    }

    private IEnumerable<Flaw> Reported(DiagnosticSeverity severity) =>
        from diagnostic in _diagnostics
        where diagnostic.Severity == severity && diagnostic.Id.StartsWith("SG", StringComparison.Ordinal)
        let place = RandomProgram.PlaceOf(diagnostic)
        select new Flaw(place?.Place ?? 0, int.Parse(diagnostic.Id[^2..], CultureInfo.InvariantCulture), place?.Property ?? "");
}

/// <summary>How a run and the analyzer do not agree.</summary>
internal enum FailureKind
{
    /// <summary>The analyzer threw.</summary>
    Crash,

    /// <summary>An error where some run makes an input without the flaw.</summary>
    FalseError,

    /// <summary>A warning, where no run makes an input with the flaw.</summary>
    FalseWarning,

    /// <summary>The same thing is said twice.</summary>
    Twice,
}

/// <summary>One disagreement.</summary>
internal sealed record Failure(FailureKind Kind, Flaw Flaw, string Text)
{
    /// <summary>Whether it may be the same one in a smaller program.</summary>
    public bool IsLike(Failure other) => Kind == other.Kind && Flaw.Rule == other.Flaw.Rule && Flaw.Property == other.Flaw.Property;

    public override string ToString() => $"{Kind}: {(Kind == FailureKind.Crash ? Text : Flaw)}";
}
