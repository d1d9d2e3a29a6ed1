namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>Where things are in the checkout that the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Feed { get; } = Path.Combine(Root, "tests", "feed");

    public static string SeedSchema { get; } = Path.Combine(Root, "schemas", "gemini-2-5-flash-image-preview-official.json");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SchemaGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"SchemaGen.sln was not found above '{AppContext.BaseDirectory}'.");
    }
}
