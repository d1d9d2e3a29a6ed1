using SchemaGen.Analyzers.Tests.Schemas;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>A vendor's schema file, read in place where the corpus stands beside the repository.</summary>
/// <param name="Slug">Its path without the extension.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Example">The example that its vendor published, where there is one.</param>
internal sealed record CorpusFile(string Slug, string Text, string? Example)
{
    private static readonly string s_folder = RepositoryRoot.Beside("corpus");

    private static readonly Lazy<IReadOnlyList<CorpusFile>> s_all = new(static () =>
        [.. new[] { "replicate", "vendors" }.SelectMany(ReadFolder)]);

    /// <summary>All files. The test is skipped, and says so, where there are none.</summary>
    public static IReadOnlyList<CorpusFile> All
    {
        get
        {
            Assert.SkipUnless(Directory.Exists(s_folder), "The corpus does not stand beside the repository: no vendor's schema was read.");
            return s_all.Value;
        }
    }

    private static IEnumerable<CorpusFile> ReadFolder(string name)
    {
        string folder = Path.Combine(s_folder, name);
        foreach (string file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string path = Path.GetRelativePath(folder, file);
            string example = Path.Combine(s_folder, name + "-examples", path);
            yield return new CorpusFile(
                name + "/" + Path.ChangeExtension(path, null).Replace('\\', '/'), File.ReadAllText(file), File.Exists(example) ? File.ReadAllText(example) : null);
        }
    }
}
