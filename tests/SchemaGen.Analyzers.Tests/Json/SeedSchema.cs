namespace SchemaGen.Analyzers.Tests.Json;

/// <summary>The text of the seed's schema file.</summary>
internal static class SeedSchema
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(RepositoryRoot(), "schemas", "gemini-2-5-flash-image-preview-official.json"));

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SchemaGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside of the repository: no SchemaGen.sln above them.");
    }
}
