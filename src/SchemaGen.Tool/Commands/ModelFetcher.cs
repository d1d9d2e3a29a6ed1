using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Extraction;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Sources;

namespace SchemaGen.Tool.Commands;

/// <summary>Asks the sources of models again, several at a time.</summary>
/// <param name="context">What it works with.</param>
internal sealed class ModelFetcher(CommandContext context)
{
    /// <summary>The most requests at a time: vendors limit them.</summary>
    private const int AtOnce = 6;

    /// <param name="models">The models with their entries.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>What became of each, in the same order.</returns>
    public async Task<IReadOnlyList<FetchedModel>> FetchAsync(IReadOnlyList<(string Slug, LockEntry Entry)> models, CancellationToken cancellationToken)
    {
        var fetched = new FetchedModel[models.Count];
        await Parallel.ForAsync(0, models.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (i, token) =>
        {
            (string slug, LockEntry entry) = models[i];
            try
            {
                fetched[i] = await FetchAsync(slug, entry, token).ConfigureAwait(false);
            }
            catch (ToolFailure failure)
            {
                fetched[i] = new FetchedModel(slug, entry, null, failure);
            }
        }).ConfigureAwait(false);
        return fetched;
    }

    /// <summary>Finds the schema where the lock, the source or the project says that it is. Into what is kept, the items of the project lead: it then stays the whole document, and each of their inputs is in it.</summary>
    private static ExtractedSchema Extract(SourceAnswer answer, LockEntry entry, IReadOnlyList<SchemaItem> items)
    {
        string[] inputs = [.. items.Select(static item => item.InputPointer).OfType<string>()];
        if (entry.Pointer is not null || inputs.Length == 0)
        {
            return SchemaExtraction.Extract(answer.Document, entry.Pointer ?? answer.Pointer, entry.Pick);
        }

        ExtractedSchema[] all = [.. inputs.Select(input => SchemaExtraction.Extract(answer.Document, input, entry.Pick, keepsDocument: true))];
        return all[0];
    }

    private async Task<FetchedModel> FetchAsync(string slug, LockEntry entry, CancellationToken cancellationToken)
    {
        ISchemaSource source = context.Locked(entry.Source);

        // The file may be gone or changed by hand, and is then wanted whatever the source says of it.
        string path = context.Project.PathOf(slug);
        bool isAsLocked = File.Exists(path) && LockEntry.Hash(SafeFile.Read(path, context.Project.NameOf(path))) == entry.Sha256;
        SourceAnswer? answer = await source.FetchAsync(isAsLocked ? entry.ETag : null, cancellationToken).ConfigureAwait(false);
        if (answer is null)
        {
            return new FetchedModel(slug, entry, null, null);
        }

        ExtractedSchema schema = Extract(answer, entry, context.Project.Settings.Items.GetValueOrDefault(context.Project.NameOf(path), []));
        LockEntry now = LockEntries.Of(source.Name, answer, schema, entry.Pick) with { Source = entry.Source, Removed = entry.Removed, Narrowed = entry.Narrowed };
        return new FetchedModel(slug, now, now.Sha256 == entry.Sha256 && isAsLocked ? null : schema, null);
    }
}

/// <summary>What became of a model whose source was asked.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="Entry">The entry of the lock, as it is to be.</param>
/// <param name="Schema">The schema that the source has now; null where that is the one that is there.</param>
/// <param name="Failure">Why the source could not be asked; null where it could.</param>
internal sealed record FetchedModel(string Slug, LockEntry Entry, ExtractedSchema? Schema, ToolFailure? Failure);
