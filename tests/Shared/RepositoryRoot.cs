namespace SchemaGen.Shared;

/// <summary>The checkout that the tests run from, whose files they read in place.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    /// <summary>A folder of what stands beside the repository, and is not a part of it. It need not exist.</summary>
    public static string Beside(params string[] path) => Path.Combine([Path.GetDirectoryName(Folder)!, "shared", .. path]);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Folder, .. path]));

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SchemaGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"SchemaGen.sln was not found above '{AppContext.BaseDirectory}'.");
    }
}
