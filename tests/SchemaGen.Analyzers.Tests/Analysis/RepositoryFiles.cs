namespace SchemaGen.Analyzers.Tests.Analysis;

/// <summary>Files of the repository that tests hold the product against.</summary>
internal static class RepositoryFiles
{
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([SchemaGen.Analyzers.Tests.Generation.Schemas.Root(), .. path]));
}
