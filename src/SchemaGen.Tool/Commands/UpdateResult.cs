using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary>What became of a model, in results.</summary>
internal static class UpdateStates
{
    public const string Unchanged = "unchanged";
    public const string Updated = "updated";

    /// <summary>It would be updated.</summary>
    public const string Outdated = "outdated";

    /// <summary>The file was missing, and the source still has the version of the lock.</summary>
    public const string Restored = "restored";
    public const string Failed = "failed";
}

/// <summary>The result of <c>schemagen update</c>.</summary>
/// <param name="IsWritten">Whether files were written; otherwise it says what would be.</param>
/// <param name="Models">The models, in the order of the lock.</param>
internal sealed record UpdateResult(bool IsWritten, IReadOnlyList<UpdatedModel> Models)
{
    /// <summary>The exit code: what was brought up to date is no difference any more.</summary>
    public int ToExitCode() => Models.Any(static model => model.State == UpdateStates.Failed) ? ExitCodes.NotDone
        : Models.Any(static model => model.State == UpdateStates.Outdated) ? ExitCodes.Differences
        : ExitCodes.Fine;

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

            foreach (string change in model.Changes)
            {
                screen.Line("  " + change);
            }
        }

        int unchanged = Models.Count(static model => model.State == UpdateStates.Unchanged);
        screen.Line(unchanged == Models.Count ? $"all {unchanged} models are as their sources have them" : $"{unchanged} of {Models.Count} models are unchanged", Tone.Good);
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

    /// <summary>Gets what changed, in words, worst first.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}
