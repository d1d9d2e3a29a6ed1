using SchemaGen.Shared;

namespace SchemaGen.Analyzers.Tests.Infrastructure;

/// <summary>The schema file of the seed.</summary>
internal static class SeedSchema
{
    public const string Slug = "gemini-2-5-flash-image-preview-official";

    public static string Text { get; } = RepositoryRoot.Read("schemas", Slug + ".json");
}
