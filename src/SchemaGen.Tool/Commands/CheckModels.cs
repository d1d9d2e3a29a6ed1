using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Output;
using SchemaGen.Tool.Projects;

namespace SchemaGen.Tool.Commands;

/// <summary>Compares the schema files of a project with its lock, and on demand with their sources.</summary>
/// <param name="context">What it works with.</param>
internal sealed class CheckModels(CommandContext context)
{
    /// <param name="isOnline">Whether the sources are asked too.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public async Task<CheckResult> RunAsync(bool isOnline, CancellationToken cancellationToken)
    {
        using ProjectLock project = ProjectLock.Open(context.Project, cancellationToken);
        List<CheckedModel> differences = [];
        List<string> agreeing = [];
        foreach ((string slug, LockEntry entry) in project.File.Entries)
        {
            string path = context.Project.PathOf(slug);
            string? fault = !File.Exists(path) ? "missing" : LockEntry.Hash(SafeFile.Read(path, context.Project.NameOf(path))) != entry.Sha256 ? "changed" : null;
            if (fault is null)
            {
                agreeing.Add(slug);
            }
            else
            {
                differences.Add(new CheckedModel(slug, context.Project.NameOf(path), fault, null));
            }
        }

        if (isOnline)
        {
            IReadOnlyList<FetchedModel> fetched = await new ModelFetcher(context).FetchAsync(agreeing.ConvertAll(slug => (slug, project.File.Entries[slug])), cancellationToken).ConfigureAwait(false);
            differences.AddRange(fetched.Where(static model => model.Failure is not null || model.Schema is not null)
                .Select(model => new CheckedModel(model.Slug, context.Project.NameOf(context.Project.PathOf(model.Slug)), model.Failure is null ? "outdated" : "unreachable", model.Failure?.Message)));
        }

        HashSet<string> locked = new(project.File.Entries.Keys.Select(context.Project.PathOf), StringComparer.Ordinal);
        return new CheckResult(
            project.File.Entries.Count, differences,
            SchemaFolder.Files(context.Project, LockFile.Name).Where(file => !locked.Contains(file.Path)).Select(file => context.Project.NameOf(file.Path)).ToList());
    }
}

/// <summary>The result of <c>schemagen check</c>.</summary>
/// <param name="Models">How many models the lock has.</param>
/// <param name="Differences">What does not agree.</param>
/// <param name="Untracked">The schema files that are not from schemagen; they are no difference.</param>
internal sealed record CheckResult(int Models, IReadOnlyList<CheckedModel> Differences, IReadOnlyList<string> Untracked)
{
    /// <summary>The exit code.</summary>
    public int ToExitCode() => Differences.Any(static model => model.State == "unreachable") ? ExitCodes.NotDone : Differences.Count > 0 ? ExitCodes.Differences : ExitCodes.Fine;

    /// <summary>Prints the result for a person.</summary>
    public void Print(IScreen screen)
    {
        foreach (CheckedModel model in Differences)
        {
            screen.Line($"{model.File}: {model.State switch
            {
                "missing" => "is missing; 'schemagen update' brings it back",
                "changed" => "was changed by hand; changes belong into an overlay, and 'schemagen update --force' restores it",
                "outdated" => "its source has another version; 'schemagen update' shows what changed",
                _ => $"its source could not be asked: {model.Message}",
            }}", Tone.Bad);
        }

        foreach (string file in Untracked)
        {
            screen.Line($"{file}: not from schemagen, and not checked", Tone.Note);
        }

        screen.Line(Differences.Count == 0 ? $"{Models} {(Models == 1 ? "model agrees" : "models agree")} with the lock" : $"{Differences.Count} of {Models} {(Models == 1 ? "model does" : "models do")} not agree", Differences.Count == 0 ? Tone.Good : Tone.Bad);
    }
}

/// <summary>A model that does not agree.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="File">The schema file, relative to the project.</param>
/// <param name="State"><c>missing</c>, <c>changed</c>, <c>outdated</c> or <c>unreachable</c>.</param>
/// <param name="Message">Why a source could not be asked.</param>
internal sealed record CheckedModel(string Slug, string File, string State, string? Message);
