using SchemaGen.Build;
using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Projects;

/// <summary>A C# project, or a folder that is to be one: where its schemas lie, and what its records are called.</summary>
/// <param name="Folder">The full path of its folder.</param>
/// <param name="File">The full path of the project file; null where the folder has none.</param>
internal sealed record ModelProject(string Folder, string? File)
{
    private const string SchemasName = "schemas";

    private ProjectFile? _settings;

    /// <summary>Gets the full path of the folder of schemas.</summary>
    public string Schemas => Path.Combine(Folder, SchemasName);

    /// <summary>Gets what the project file says about records.</summary>
    public ProjectFile Settings => _settings ??= ProjectFile.Read(this);

    /// <summary>Gets the build's settings.</summary>
    public BuildSettings BuildSettings => new(IsEnabled: true, Settings.Namespace, Settings.IsPublic);

    /// <summary>Finds the project.</summary>
    /// <param name="given">A project file or a folder; null for the nearest project around the current folder.</param>
    /// <param name="current">The current folder.</param>
    /// <exception cref="ToolFailure">There is none, or several.</exception>
    public static ModelProject Find(string? given, string current)
    {
        if (given is not null)
        {
            string path = Path.GetFullPath(given, current);
            return System.IO.File.Exists(path) ? new ModelProject(Path.GetDirectoryName(path)!, path)
                : Directory.Exists(path) ? new ModelProject(path, OneOf(path, ProjectsIn(path)))
                : throw new ToolFailure($"--project {given}: there is no such file or folder");
        }

        for (DirectoryInfo? folder = new(current); folder is not null; folder = folder.Parent)
        {
            string[] projects = ProjectsIn(folder.FullName);
            if (projects.Length > 0)
            {
                return new ModelProject(folder.FullName, OneOf(folder.FullName, projects));
            }
        }

        throw new ToolFailure($"there is no C# project in {current}, nor in a folder around it", "name one with --project, which takes a folder as well; or make one: dotnet new console");
    }

    /// <summary>Returns the full path of a slug's file.</summary>
    /// <exception cref="ToolFailure">The slug cannot be a file name, or the file would lie outside of the folder.</exception>
    public string PathOf(string slug)
    {
        string path = Path.GetFullPath(Path.Combine(Schemas, SlugPath.Of(slug)));
        for (string? folder = Path.GetDirectoryName(path); folder is not null && folder.Length >= Schemas.Length; folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder) is { Exists: true, LinkTarget: { } target })
            {
                throw new ToolFailure($"'{NameOf(folder)}' is a link to {target}: nothing is written through it");
            }
        }

        return path;
    }

    /// <summary>Returns a path as messages and the lock name it: relative to the project, with <c>/</c>.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    private static string[] ProjectsIn(string folder)
    {
        string[] projects = Directory.GetFiles(folder, "*.csproj");
        Array.Sort(projects, StringComparer.Ordinal);
        return projects;
    }

    private static string? OneOf(string folder, string[] projects) => projects.Length > 1
        ? throw new ToolFailure($"{folder} has several projects: {string.Join(", ", projects.Select(Path.GetFileName))}", $"say which: --project {Path.GetFileName(projects[0])}")
        : projects.FirstOrDefault();
}
