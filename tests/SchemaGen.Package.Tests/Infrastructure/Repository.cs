using SchemaGen.Shared;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>Where things are in the checkout that the tests run from.</summary>
internal static class Repository
{
    public static string Root => RepositoryRoot.Folder;

    public static string Feed { get; } = Path.Combine(Root, "tests", "feed");

    public static string SeedSchema { get; } = Path.Combine(Root, "schemas", "gemini-2-5-flash-image-preview-official.json");
}
