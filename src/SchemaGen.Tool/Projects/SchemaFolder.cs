using SchemaGen.Build;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Overlays;

namespace SchemaGen.Tool.Projects;

/// <summary>The schema files of a project: what the package's default items are.</summary>
internal static class SchemaFolder
{
    private const string Extension = ".json";
    private const string LongExtension = ".schema.json";

    /// <summary>Enumerates the files, in ordinal order of their slugs.</summary>
    /// <param name="project">The project.</param>
    /// <param name="lockName">The name of the lock, which is no schema.</param>
    public static IReadOnlyList<ModelFile> Files(ModelProject project, string lockName)
    {
        if (!Directory.Exists(project.Schemas))
        {
            return [];
        }

        List<ModelFile> files = [];
        foreach (string path in Directory.EnumerateFiles(project.Schemas, "*" + Extension, SearchOption.AllDirectories))
        {
            string name = path[(project.Schemas.Length + 1)..].Replace('\\', '/');
            if (name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !OverlayFile.Is(name) && name != lockName)
            {
                files.Add(new ModelFile(name[..^(name.EndsWith(LongExtension, StringComparison.OrdinalIgnoreCase) ? LongExtension : Extension).Length], path));
            }
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Slug, right.Slug));
        return files;
    }

    /// <summary>Returns the files as the readers of schemas resolve references to them; each is read when one leads there.</summary>
    public static SchemaLibrary Library(ModelProject project, IReadOnlyList<ModelFile> files) => new(files.Select(file =>
    {
        string? overlay = OverlayOf(file.Path);
        return overlay is null ? new LibraryFile(project.NameOf(file.Path), () => File.ReadAllText(file.Path)) : OverlaidSchema.InLibrary(project.NameOf(file.Path), () => File.ReadAllText(file.Path), () => File.ReadAllText(overlay));
    }));

    /// <summary>Returns the path of the overlay beside a file; null where there is none.</summary>
    public static string? OverlayOf(string path) => OverlayFile.Of(path) is { } overlay && File.Exists(overlay) ? overlay : null;
}

/// <summary>A schema file.</summary>
/// <param name="Slug">The slug that the build gives it.</param>
/// <param name="Path">The full path.</param>
internal sealed record ModelFile(string Slug, string Path);
