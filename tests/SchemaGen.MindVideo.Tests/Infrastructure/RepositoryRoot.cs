namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>Finds the root of the repository, above the folder that the tests run in.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.GetFiles("SchemaGen.sln").Length > 0)
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no SchemaGen.sln above {AppContext.BaseDirectory}");
    }
}
