using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Projects;

namespace SchemaGen.Tool.Commands;

/// <summary>Keeps what a user has from being replaced by accident.</summary>
internal static class ExistingFile
{
    /// <exception cref="ToolFailure">The file is there, and is not what the source gave before.</exception>
    public static void Check(ModelProject project, LockFile lockFile, string slug, byte[] bytes, string source, bool isForced)
    {
        string path = project.PathOf(slug);
        string name = project.NameOf(path);
        if (Directory.Exists(path))
        {
            throw new ToolFailure($"{name} is a folder");
        }

        if (Other(project, path) is { } other)
        {
            throw new ToolFailure($"{project.NameOf(other)} differs from {name} in upper and lower case only, and some systems know no such difference", "name the model with --slug");
        }

        if (isForced || !File.Exists(path))
        {
            return;
        }

        string there = LockEntry.Hash(SafeFile.Read(path, name));
        LockEntry? entry = lockFile.Entries.GetValueOrDefault(slug);
        if (entry is not null && entry.Source != source)
        {
            throw new ToolFailure($"the model '{slug}' is there already, from {entry.Source}", "take it from here with --force, or name the new one with --slug");
        }

        if (there != LockEntry.Hash(bytes) && there != entry?.Sha256)
        {
            throw new ToolFailure(
                entry is null ? $"{name} is there already, and is not from schemagen" : $"{name} was changed by hand",
                $"replace it with --force; what you change yourself belongs into '{Path.GetFileNameWithoutExtension(name)}.overlay.json' beside it");
        }
    }

    /// <summary>A file beside it whose name differs in case only.</summary>
    private static string? Other(ModelProject project, string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").FirstOrDefault(file => !file.Equals(path, StringComparison.Ordinal) && file.Equals(path, StringComparison.OrdinalIgnoreCase) && !File.GetAttributes(file).HasFlag(FileAttributes.ReparsePoint)) is { } other
                && !string.Equals(project.NameOf(other), project.NameOf(path), StringComparison.Ordinal) ? other : null
            : null;
    }
}
