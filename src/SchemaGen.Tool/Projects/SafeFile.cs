using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Projects;

/// <summary>Writes files aside, flushed to the disk, and renames them: whenever the program ends, a file is the old one or the new one.</summary>
internal static class SafeFile
{
    /// <summary>What is written aside has this behind its name: no pattern for schema files takes it.</summary>
    public const string AsideExtension = ".new";

    /// <summary>Writes the bytes beside the file that they are for.</summary>
    /// <returns>The path of what was written.</returns>
    public static string WriteAside(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string aside = path + AsideExtension;
        using var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
        return aside;
    }

    /// <summary>Puts what was written aside in the place of the file.</summary>
    public static void Commit(string path) => File.Move(path + AsideExtension, path, overwrite: true);

    /// <summary>Writes a file.</summary>
    public static void Write(string path, byte[] bytes)
    {
        WriteAside(path, bytes);
        Commit(path);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="ToolFailure">It is not there, or cannot be read.</exception>
    public static byte[] Read(string path, string name)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailure(fault switch
            {
                FileNotFoundException or DirectoryNotFoundException => $"{name} is not there",
                _ when Directory.Exists(path) => $"{name} is a folder, and a file is expected",
                _ => $"{name} cannot be read: {fault.Message}",
            });
        }
    }
}
