using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Shared;

namespace SchemaGen.MindVideo.Tests.Architecture;

/// <summary>
/// The references between the folders of a project, and between its files. They are found by symbols, because several folders share one namespace, and a type that is not named may be used as well.
/// Comments do not count.
/// </summary>
internal sealed class SourceFolders
{
    private static readonly ConcurrentDictionary<string, Lazy<SourceFolders>> s_read = new(StringComparer.Ordinal);

    private static readonly PortableExecutableReference[] s_assemblies =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    private readonly string _root;
    private readonly HashSet<(string From, string To)> _files = [];

    private SourceFolders(string root) => _root = root;

    /// <summary>The folders, by the paths below the project; the project's own folder is the empty path.</summary>
    public IReadOnlySet<string> Folders { get; private set; } = new HashSet<string>();

    /// <summary>The names for which the compiler found no symbol, apart from those of generated code.</summary>
    public IReadOnlyList<string> Unresolved { get; private set; } = [];

    /// <summary>The references between different folders, each with the files that have it.</summary>
    public ILookup<(string From, string To), string> References { get; private set; } = null!;

    /// <summary>The groups of two or more files of which each refers to the others, directly or not.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FileRings => Rings(_files);

    /// <summary>The groups of two or more folders of which each refers to the others, directly or not.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FolderRings(params (string From, string To)[] except) => Rings(References.Select(static pair => pair.Key).Except(except));

    /// <summary>Returns what was read from the sources of a project.</summary>
    /// <param name="project">The name of the project below <c>src</c>.</param>
    public static SourceFolders Of(string project) => s_read.GetOrAdd(project, static name => new Lazy<SourceFolders>(() => Read(name))).Value;

    private static SourceFolders Read(string project)
    {
        string root = Path.Combine(RepositoryRoot.Folder, "src", project);
        var result = new SourceFolders(root);
        string separator = Path.DirectorySeparatorChar.ToString();
        string[] files =
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains(separator + "obj" + separator, StringComparison.Ordinal) && !file.Contains(separator + "bin" + separator, StringComparison.Ordinal)),
        ];
        CSharpCompilation compilation = CSharpCompilation.Create(
            project,
            [.. files.Select(static file => Parse(File.ReadAllText(file), file)), Parse(ImplicitUsings(root), "")],
            s_assemblies.Where(assembly => Path.GetFileNameWithoutExtension(assembly.FilePath) != project),

            // Nullable analysis costs a fifth of the time, and would find no other symbols.
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        result.Folders = files.Select(result.FolderOf).ToHashSet(StringComparer.Ordinal);
        result.ReadReferences(compilation);
        return result;
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path);

    /// <summary>The implicit usings, which stand in a generated file.</summary>
    private static string ImplicitUsings(string root)
    {
        string[] spaces = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        // Those of the project itself, beside those of its SDK.
        IEnumerable<string> own = XDocument.Load(Directory.EnumerateFiles(root, "*.csproj").Single()).Descendants("Using").Select(static item => item.Attribute("Include")!.Value);
        return string.Concat(spaces.Concat(own).Select(static space => $"global using {space}; "));
    }

    private void ReadReferences(CSharpCompilation compilation)
    {
        var references = new HashSet<(string From, string To, string File)>();
        List<string> unresolved = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0))
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                SymbolInfo info = model.GetSymbolInfo(name);
                if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol)
                {
                    if (!name.IsVar && name.Parent is not NameEqualsSyntax && name.Identifier.Text is not ("_" or "nameof") && model.GetAliasInfo(name) is null)
                    {
                        unresolved.Add($"{Path.GetRelativePath(_root, tree.FilePath)}: {name}");
                    }

                    continue;
                }

                ITypeSymbol? type = symbol as ITypeSymbol ?? symbol.ContainingType;
                foreach (string target in (type?.OriginalDefinition.DeclaringSyntaxReferences ?? []).Select(static reference => reference.SyntaxTree.FilePath).Where(target => target != tree.FilePath))
                {
                    _files.Add((Path.GetRelativePath(_root, tree.FilePath), Path.GetRelativePath(_root, target)));
                    (string from, string to) = (FolderOf(tree.FilePath), FolderOf(target));
                    if (from != to)
                    {
                        references.Add((from, to, Path.GetFileName(tree.FilePath)));
                    }
                }
            }
        }

        Unresolved = unresolved;
        References = references.ToLookup(static reference => (reference.From, reference.To), static reference => reference.File);
    }

    private string FolderOf(string file) => Path.GetRelativePath(_root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/') is var path && path == "." ? "" : path;

    private static IReadOnlyList<IReadOnlyList<string>> Rings(IEnumerable<(string From, string To)> edges) =>
        new ReferenceGraph(edges.GroupBy(static edge => edge.From).ToDictionary(static node => node.Key, static IReadOnlySet<string> (node) => node.Select(static edge => edge.To).ToHashSet())).Circles();
}
