using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Output;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Reading;

namespace SchemaGen.Tool.Commands;

/// <summary>Lists the models of a project.</summary>
/// <param name="project">The project.</param>
internal sealed class ListModels(ModelProject project)
{
    public ListResult Run()
    {
        LockFile lockFile = LockReader.Read(project);
        var entries = lockFile.Entries.ToDictionary(entry => project.PathOf(entry.Key), static entry => entry.Value, StringComparer.Ordinal);
        return new ListResult(new ModelReader(project).ReadAll()
            .Select(model => new ListedModel(model.Slug, project.NameOf(model.File.Path), model.Record, entries.GetValueOrDefault(model.File.Path)?.Source, entries.GetValueOrDefault(model.File.Path)?.Version)).ToList());
    }
}

/// <summary>The result of <c>schemagen list</c>.</summary>
/// <param name="Models">The models, in ordinal order of their files.</param>
internal sealed record ListResult(IReadOnlyList<ListedModel> Models)
{
    /// <summary>Prints the result for a person.</summary>
    public void Print(IScreen screen)
    {
        if (Models.Count == 0)
        {
            screen.Line("no models yet: schemagen add <file, address or page>", Tone.Note);
            return;
        }

        screen.Table(["model", "record", "source"], Models.Select(IReadOnlyList<string> (model) => [model.Slug, model.Record ?? "-", model.Source ?? "-"]).ToList());
    }
}

/// <summary>A model of a project.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="File">The schema file, relative to the project.</param>
/// <param name="Record">The full name of the conventional record; null where the file yields none.</param>
/// <param name="Source">The source; null for a file that is not from schemagen.</param>
/// <param name="Version">The vendor's id of the version; null where there is none.</param>
internal sealed record ListedModel(string Slug, string File, string? Record, string? Source, string? Version);
