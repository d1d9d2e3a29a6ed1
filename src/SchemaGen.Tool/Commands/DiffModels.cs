using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Drift;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reading;
using SchemaGen.Tool.Extraction;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Reading;
using SchemaGen.Tool.Sources;

namespace SchemaGen.Tool.Commands;

/// <summary>Compares two schemas, or a model of a project with its source.</summary>
/// <param name="context">What it works with.</param>
internal sealed class DiffModels(CommandContext context)
{
    /// <summary>Compares two sources.</summary>
    /// <exception cref="ToolFailure">One of them is not there, or holds no input.</exception>
    public async Task<DriftReport> CompareAsync(string old, string @new, CancellationToken cancellationToken)
    {
        DriftSource before = await ReadAsync(old, cancellationToken).ConfigureAwait(false);
        DriftSource after = await ReadAsync(@new, cancellationToken).ConfigureAwait(false);
        return Compare(before, after with { Slug = before.Slug });
    }

    /// <summary>Compares the file of a model with what its source has now.</summary>
    /// <exception cref="ToolFailure">The lock has no such model, its file describes several others, or the source could not be asked.</exception>
    public async Task<DriftReport> CompareWithSourceAsync(string slug, CancellationToken cancellationToken)
    {
        LockFile lockFile = LockReader.Read(context.Project);
        var reader = new ModelReader(context.Project);
        if (LockedModels.Find(lockFile, context.Project, () => reader, slug) is not { } locked)
        {
            throw new ToolFailure($"the lock has no model '{slug}'", "to compare two files: schemagen diff <old> <new>");
        }

        string path = context.Project.PathOf(locked);
        string name = context.Project.NameOf(path);
        ModelFile file = reader.ModelsIn(path) is { Count: > 1 } models
            ? models.FirstOrDefault(model => model.Slug == slug) ?? throw new ToolFailure($"{name} describes several models: {string.Join(", ", models.Select(static model => model.Slug))}", "name one of them")
            : new ModelFile(locked, path);
        LockEntry entry = lockFile.Entries[locked];
        FetchedModel fetched = (await new ModelFetcher(context).FetchAsync([(locked, entry)], cancellationToken).ConfigureAwait(false))[0];
        if (fetched.Failure is { } failure)
        {
            throw failure;
        }

        string content = System.Text.Encoding.UTF8.GetString(SafeFile.Read(path, name));
        return Compare(reader.Version(file, content, name), reader.Version(file, fetched.Schema?.Content ?? content, entry.Source));
    }

    private async Task<DriftSource> ReadAsync(string source, CancellationToken cancellationToken)
    {
        SourceAnswer answer = (await context.Given(source).FetchAsync(null, cancellationToken).ConfigureAwait(false))!;
        ExtractedSchema schema = SchemaExtraction.Extract(answer.Document, answer.Pointer, null);
        return new DriftSource(schema.Slug ?? Path.GetFileNameWithoutExtension(source.Split('?')[0]), answer.Document.Name, schema.Content) { InputPointer = schema.InputPointer };
    }

    private static DriftReport Compare(DriftSource before, DriftSource after)
    {
        try
        {
            return SchemaDrift.Compare(before, after);
        }
        catch (DriftException fault)
        {
            throw new ToolFailure(fault.Message);
        }
    }
}
