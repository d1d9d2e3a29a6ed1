using SchemaGen.Build;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Overlays;

namespace SchemaGen.Tool.Projects;

/// <summary>The schema files of a project: what the package's default items are, and what the project file includes by name.</summary>
internal static class SchemaFolder
{
    private const string Extension = ".json";
    private const string LongExtension = ".schema.json";

    /// <summary>Enumerates the files, in ordinal order of the slugs that they have by default.</summary>
    /// <param name="project">The project.</param>
    /// <param name="lockName">The name of the lock, which is no schema.</param>
    public static IReadOnlyList<ModelFile> Files(ModelProject project, string lockName)
    {
        List<ModelFile> files = [];
        foreach ((string name, IReadOnlyList<SchemaItem> items) in project.Settings.Items)
        {
            string path = Path.GetFullPath(Path.Combine(project.Folder, name));
            if (items.Any(static item => item.IsIncluded) && !path.StartsWith(project.Schemas + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path))
            {
                files.Add(new ModelFile(NameIn(path), path));
            }
        }

        foreach (string path in Directory.Exists(project.Schemas) ? Directory.EnumerateFiles(project.Schemas, "*" + Extension, SearchOption.AllDirectories) : [])
        {
            string name = path[(project.Schemas.Length + 1)..].Replace('\\', '/');
            if (name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !OverlayFile.Is(name) && name != lockName)
            {
                files.Add(new ModelFile(WithoutExtension(name), path));
            }
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Slug, right.Slug));
        return files;
    }

    /// <summary>Returns the slug of a file that the project includes by name, where the item does not say one.</summary>
    public static string NameIn(string path) => WithoutExtension(Path.GetFileName(path));

    private static string WithoutExtension(string name) => name[..^(
        name.EndsWith(LongExtension, StringComparison.OrdinalIgnoreCase) ? LongExtension.Length
        : name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? Extension.Length
        : 0)];

    /// <summary>Returns the files as the readers of schemas resolve references to them; each is read when one leads there.</summary>
    public static SchemaLibrary Library(ModelProject project, IReadOnlyList<ModelFile> files) => new(files.Select(file =>
    {
        string? overlay = OverlayOf(file.Path);
        return overlay is null ? new LibraryFile(project.NameOf(file.Path), () => File.ReadAllText(file.Path)) : OverlaidSchema.InLibrary(project.NameOf(file.Path), () => File.ReadAllText(file.Path), () => File.ReadAllText(overlay));
    }));

    /// <summary>Returns the path of the overlay beside a file; null where there is none.</summary>
    public static string? OverlayOf(string path) => OverlayFile.Of(path) is { } overlay && File.Exists(overlay) ? overlay : null;
}

/// <summary>A schema file, or one of the inputs that it describes.</summary>
/// <param name="Slug">The slug that the build gives it.</param>
/// <param name="Path">The full path.</param>
/// <param name="Item">What the project file says of it; null where it says nothing, or has not been asked.</param>
internal sealed record ModelFile(string Slug, string Path, SchemaItem? Item = null);
