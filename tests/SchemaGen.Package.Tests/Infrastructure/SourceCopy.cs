namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>What the packages are made from, in a folder of its own outside the checkout: sources only, nothing that was built.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly string[] s_folders = ["docs", "schemas", "src"];

    private static readonly string[] s_built = ["bin", "obj"];

    public SourceCopy()
    {
        Folder = Directory.CreateTempSubdirectory("schemagen-").FullName;
        foreach (string file in Directory.GetFiles(Repository.Root))
        {
            // In a worktree, .git is a file.
            if (Path.GetFileName(file) != ".git")
            {
                File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
            }
        }

        foreach (string folder in s_folders)
        {
            Copy(new DirectoryInfo(Path.Combine(Repository.Root, folder)), Path.Combine(Folder, folder));
        }

        // nuget.config names it as a source.
        Directory.CreateDirectory(Path.Combine(Folder, Path.GetRelativePath(Repository.Root, Repository.Feed)));
    }

    public string Folder { get; }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A build server may still hold a file; the folder is in the system's temporary folder.
        }
    }

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (FileInfo file in source.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (DirectoryInfo folder in source.EnumerateDirectories().Where(static folder => !s_built.Contains(folder.Name)))
        {
            Copy(folder, Path.Combine(target, folder.Name));
        }
    }
}
