namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>The files of the repository that the tests read in place.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string SeedSchema { get; } =
        File.ReadAllText(Path.Combine(Root, "schemas", "gemini-2-5-flash-image-preview-official.json"));

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SchemaGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("SchemaGen.sln stands in no folder above the tests");
    }
}
