using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reports;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary>What became of a model, in results.</summary>
internal static class UpdateStates
{
    public const string Unchanged = "unchanged";
    public const string Updated = "updated";

    /// <summary>It would be updated.</summary>
    public const string Outdated = "outdated";

    /// <summary>The file was missing, or was changed by hand and is replaced, and the source still has the version of the lock.</summary>
    public const string Restored = "restored";
    public const string Failed = "failed";
}

/// <summary>The result of <c>schemagen update</c>.</summary>
/// <param name="IsWritten">Whether files were written; otherwise it says what would be.</param>
/// <param name="Models">The models, in the order of the lock; each model of a file that describes several, where that has another version.</param>
internal sealed record UpdateResult(bool IsWritten, IReadOnlyList<UpdatedModel> Models)
{
    /// <summary>The exit code: what was brought up to date is no difference any more.</summary>
    public int ToExitCode() => Models.Any(static model => model.State == UpdateStates.Failed) ? ExitCodes.NotDone
        : Models.Any(static model => model.State == UpdateStates.Outdated) ? ExitCodes.Differences
        : ExitCodes.Fine;

    /// <summary>Gets what changed, model by model.</summary>
    [JsonIgnore]
    public IReadOnlyList<DriftReport> Reports => Models.Select(static model => model.Report).OfType<DriftReport>().Where(static report => !report.IsEmpty).ToList();

    /// <summary>Names the models that failed, where the result has no place for them.</summary>
    public void WarnOfFailures(CommandOutput output)
    {
        foreach (UpdatedModel model in Models.Where(static model => model.State == UpdateStates.Failed))
        {
            output.Warn($"{model.Slug}: {model.Message}");
        }
    }

    /// <summary>Prints the result for a person: what needs a look first.</summary>
    public void Print(IScreen screen)
    {
        foreach (UpdatedModel model in Models.Where(static model => model.State != UpdateStates.Unchanged))
        {
            screen.Line($"{model.Slug}: {model.State}{(model.Message is null ? "" : ": " + model.Message)}", model.State == UpdateStates.Failed ? Tone.Bad : Tone.Warning);
            if (model.Advice is not null)
            {
                screen.Line("  " + model.Advice, Tone.Note);
            }

            if (model.Report is { IsEmpty: false } report)
            {
                // The first line names the model once more.
                string text = TextReport.Write(report);
                screen.Line(text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
            }
        }

        screen.Line(
            Models.Count == 0 ? "the lock has no models yet: schemagen add <file, address or page>"
            : string.Join(", ", Models.GroupBy(static model => model.State).Select(static state => $"{state.Count()} {state.Key}")),
            Models.Any(static model => model.State == UpdateStates.Failed) ? Tone.Bad : Tone.Good);
    }
}

/// <summary>What became of a model.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="File">The schema file, relative to the project.</param>
/// <param name="State">One of <see cref="UpdateStates"/>.</param>
internal sealed record UpdatedModel(string Slug, string File, string State)
{
    /// <summary>Gets why it failed.</summary>
    public string? Message { get; init; }

    /// <summary>Gets how to go on.</summary>
    public string? Advice { get; init; }

    /// <summary>Gets the members and values that updates removed and that are not forgotten.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Gets what changed, worst first; null where nothing was compared.</summary>
    [JsonIgnore]
    public DriftReport? Report { get; init; }

    /// <summary>Gets the same as JSON.</summary>
    public JsonElement? Drift => Report is null ? null : JsonDocument.Parse(JsonReport.Write(Report)).RootElement;
}
