using System.Text.RegularExpressions;
using SchemaGen.Shared;
using SchemaGen.Tool.Cli;

namespace SchemaGen.Tool.Tests.Cli;

/// <summary>What the tool is made of.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string s_sources = Path.Combine(RepositoryRoot.Folder, "src", "SchemaGen.Tool");

    [Fact]
    public void The_compiler_is_not_a_part_of_it()
    {
        string folder = Path.GetDirectoryName(typeof(ToolCommand).Assembly.Location)!;
        string built = Path.Combine(RepositoryRoot.Folder, "src", "SchemaGen.Tool", "bin", BuildOf(folder));

        // These tests run every command in this process, and none of it asks for the compiler either.
        Assert.Contains("SchemaGen.Analyzers.dll", Directory.GetFiles(built).Select(Path.GetFileName));
        Assert.Empty(Directory.GetFiles(built, "Microsoft.CodeAnalysis*"));
        Assert.Empty(Directory.GetFiles(folder, "Microsoft.CodeAnalysis*"));
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), static assembly => assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void Folders_refer_to_each_other_one_way()
    {
        var references = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (IGrouping<string, string> folder in Directory.EnumerateFiles(s_sources, "*.cs", SearchOption.AllDirectories).Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).GroupBy(FolderOf))
        {
            references[folder.Key] = folder.SelectMany(static file => Reference().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value)).Where(other => other != folder.Key).ToHashSet(StringComparer.Ordinal);
        }

        Assert.True(references.Count > 10);
        Assert.Empty(new ReferenceGraph(references).Circles().Select(static circle => string.Join(", ", circle)));
    }

    private static string BuildOf(string folder) => Path.Combine(Path.GetFileName(Path.GetDirectoryName(folder))!, Path.GetFileName(folder));

    private static string FolderOf(string file) => Path.GetRelativePath(s_sources, file) is var path && path.Contains(Path.DirectorySeparatorChar) ? path.Split(Path.DirectorySeparatorChar)[0] : "";

    [GeneratedRegex(@"^using SchemaGen\.Tool\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
