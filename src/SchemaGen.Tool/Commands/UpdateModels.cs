using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Reading;

namespace SchemaGen.Tool.Commands;

/// <summary>Fetches the schemas of a project again, says what changed, and writes.</summary>
/// <param name="context">What it works with.</param>
internal sealed class UpdateModels(CommandContext context)
{
    private ModelReader? _reader;

    /// <summary>Gets what reads the files; most updates change nothing, and need it for nothing.</summary>
    private ModelReader Reader => _reader ??= new ModelReader(context.Project);

    /// <param name="slugs">The models; none for all.</param>
    /// <param name="writes">Whether it writes; otherwise it says what it would write.</param>
    /// <param name="isForced">Whether files that were changed by hand are replaced.</param>
    /// <param name="forgets">Whether the names that updates removed are forgotten, so that nothing is left of them in C#.</param>
    /// <param name="cancellationToken">Ends the command; nothing is then written.</param>
    public async Task<UpdateResult> RunAsync(IReadOnlyList<string> slugs, bool writes, bool isForced, bool forgets, CancellationToken cancellationToken)
    {
        using ProjectLock project = ProjectLock.Open(context.Project, cancellationToken);
        List<(string, LockEntry)> wanted = Wanted(project.File, slugs);
        IReadOnlyList<FetchedModel> fetched = await new ModelFetcher(context).FetchAsync(wanted, cancellationToken).ConfigureAwait(false);
        List<UpdatedModel> models = [];
        List<(string, byte[]?, LockEntry)> files = [];
        foreach (FetchedModel model in fetched)
        {
            LockEntry known = project.File.Entries[model.Slug];
            List<UpdatedModel> all = Judge(model, known, writes, isForced, out bool isWritten);

            // What the lock keeps is of the model with its slug.
            UpdatedModel judged = all.Find(one => one.Slug == model.Slug) ?? all[0];
            LockEntry entry = model.Entry with
            {
                Removed = forgets ? [] : model.Schema is { } schema && judged.Report is not null ? Removed(model, schema.Content) : known.Removed,
                Narrowed = forgets ? [] : judged.Report is { } report ? SchemaChanges.Narrowed(report, known.Narrowed) : known.Narrowed,
            };
            models.AddRange(all.Select(one => one == judged ? one with { Removed = entry.Removed } : one));
            if (isWritten && (model.Schema is not null || !entry.Equals(known)))
            {
                files.Add((model.Slug, model.Schema?.Bytes, entry));
            }
        }

        if (writes && files.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            project.Commit(files);
        }

        return new UpdateResult(writes, models);
    }

    private IReadOnlyList<string> Removed(FetchedModel model, string content) =>
        SchemaChanges.Removed(Reader, new ModelFile(model.Slug, context.Project.PathOf(model.Slug)), content, model.Entry.Removed);

    private List<(string, LockEntry)> Wanted(LockFile file, IReadOnlyList<string> slugs)
    {
        if (slugs.Count == 0)
        {
            return file.Entries.Select(static entry => (entry.Key, entry.Value)).ToList();
        }

        return slugs.Select(slug => LockedModels.Find(file, context.Project, () => Reader, slug) ?? throw Unknown(slug, file)).Distinct(StringComparer.Ordinal).Select(slug => (slug, file.Entries[slug])).ToList();
    }

    private static ToolFailure Unknown(string slug, LockFile file)
    {
        string? nearest = Constraints.NearestText.Find(slug, file.Entries.Keys);
        return new ToolFailure($"the lock has no model '{slug}'{Constraints.ConstraintMessages.DidYouMean(nearest is null ? null : $"'{nearest}'")}", "'schemagen add' brings it in");
    }

    /// <summary>Says what becomes of a file: once, or where it has another version, for each model that it describes.</summary>
    private List<UpdatedModel> Judge(FetchedModel model, LockEntry known, bool writes, bool isForced, out bool isWritten)
    {
        string path = context.Project.PathOf(model.Slug);
        string file = context.Project.NameOf(path);
        isWritten = false;
        if (model.Failure is { } failure)
        {
            return [new UpdatedModel(model.Slug, file, UpdateStates.Failed) { Message = failure.Message, Advice = failure.Advice }];
        }

        string? there = File.Exists(path) ? LockEntry.Hash(SafeFile.Read(path, file)) : null;
        if (there is not null && there != known.Sha256 && there != model.Entry.Sha256 && !isForced)
        {
            return
            [
                new UpdatedModel(model.Slug, file, UpdateStates.Failed)
                {
                    Message = $"{file} was changed by hand",
                    Advice = $"replace it with --force; what you change yourself belongs into '{Path.GetFileNameWithoutExtension(file)}.overlay.json' beside it",
                },
            ];
        }

        isWritten = true;
        if (model.Schema is not { } schema)
        {
            return [new UpdatedModel(model.Slug, file, UpdateStates.Unchanged)];
        }

        if (there == model.Entry.Sha256)
        {
            return [new UpdatedModel(model.Slug, file, UpdateStates.Unchanged)];
        }

        if (there is null || known.Sha256 == model.Entry.Sha256)
        {
            return
            [
                writes ? new UpdatedModel(model.Slug, file, UpdateStates.Restored)
                    : new UpdatedModel(model.Slug, file, UpdateStates.Outdated) { Message = there is null ? $"{file} is missing" : $"{file} was changed by hand" },
            ];
        }

        IReadOnlyList<ModelFile> files = Reader.ModelsIn(path) is { Count: > 1 } several ? several : [new ModelFile(model.Slug, path)];
        return files.Select(one => new UpdatedModel(one.Slug, file, writes ? UpdateStates.Updated : UpdateStates.Outdated) { Report = SchemaChanges.Of(context.Project, Reader, one, schema.Content) }).ToList();
    }
}
