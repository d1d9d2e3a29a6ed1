using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Shared;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>
/// The sources of the analyzers and the code fixes, with what each file refers to. Symbols count, not <c>using</c>s: a qualified name and a member of an
/// inferred type are references too. All tests share one compilation and one pass over it.
/// </summary>
internal static class AnalyzerSources
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>The folder of types of .NET that netstandard2.0 lacks. They are in the namespaces of .NET, which has them where the tests run.</summary>
    private const string Polyfills = "Polyfills";

    private static readonly Lazy<IReadOnlyList<SourceFile>> s_files = new(Read);

    private static readonly Lazy<ReferenceGraph> s_namespaces = new(static () => new ReferenceGraph(Files
        .GroupBy(static file => file.Namespace)
        .ToDictionary(static space => space.Key, static IReadOnlySet<string> (space) => space.SelectMany(static file => file.Namespaces).ToHashSet())));

    public static IReadOnlyList<SourceFile> Files => s_files.Value;

    /// <summary>The namespaces that the files declare, each with all namespaces that its files refer to.</summary>
    public static ReferenceGraph Namespaces => s_namespaces.Value;

    /// <summary>The files, each with those that it refers to. The files of a partial type are one node.</summary>
    public static ReferenceGraph ByFile()
    {
        Dictionary<string, string> node = Files.ToDictionary(static file => file.Path, static file => file.Parts.Append(file.Path).Min(StringComparer.Ordinal)!);
        return new ReferenceGraph(Files
            .GroupBy(file => node[file.Path])
            .ToDictionary(static group => group.Key, IReadOnlySet<string> (group) => group.SelectMany(static file => file.Files).Select(path => node[path]).ToHashSet()));
    }

    private static IReadOnlyList<SourceFile> Read()
    {
        string source = Path.Combine(RepositoryRoot.Folder, "src");
        string[] paths =
        [
            .. Directory.EnumerateFiles(Path.Combine(source, "SchemaGen.Analyzers"), "*.cs", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(Path.Combine(source, "SchemaGen.CodeFixes"), "*.cs", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(Path.Combine(source, "SchemaGen.Completion"), "*.cs", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(Path.Combine(source, "SchemaGen", "Constraints"), "*.cs", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(Path.Combine(source, "SchemaGen", "Evaluation"), "*.cs", SearchOption.AllDirectories),
        ];
        SyntaxTree[] trees = paths
            .Where(static path => !IsIn("obj", path) && !IsIn(Polyfills, path))
            .AsParallel()
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: Path.GetRelativePath(source, path).Replace('\\', '/')))
            .ToArray();

        // One compilation of both assemblies: the code fixes see what is internal in the analyzers. Nullable analysis
        // would find no other symbols.
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sources",
            [.. trees, CSharpSyntaxTree.ParseText(GlobalUsings)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsReferenced).Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var names = DeclaredNames.Of(compilation, trees);
        var files = new ConcurrentBag<SourceFile>();
        Parallel.ForEach(trees, tree => files.Add(Read(compilation.GetSemanticModel(tree), names)));
        return [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];
    }

    private static SourceFile Read(SemanticModel model, DeclaredNames names)
    {
        SyntaxNode root = model.SyntaxTree.GetRoot();
        var namespaces = new HashSet<string>();
        var files = new HashSet<string>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var bound = new HashSet<string>();
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is not UsingDirectiveSyntax))
        {
            if (!IsOfInterest(node, names, bound))
            {
                continue;
            }

            ISymbol? symbol = model.GetSymbolInfo(node).Symbol;
            ITypeSymbol? type = symbol as ITypeSymbol ?? symbol?.ContainingType;
            if (type is { ContainingNamespace: { IsGlobalNamespace: false } space } && seen.Add(type.OriginalDefinition))
            {
                namespaces.Add(space.ToDisplayString());
                files.UnionWith(FilesOf(type.OriginalDefinition));
            }
        }

        IEnumerable<ISymbol> declared = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => model.GetDeclaredSymbol(type)!);
        return new SourceFile(model.SyntaxTree.FilePath, root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString())
        {
            Namespaces = namespaces,
            Files = files,
            Parts = declared.SelectMany(FilesOf).ToHashSet(),
        };
    }

    private static bool IsOfInterest(SyntaxNode node, DeclaredNames names, HashSet<string> bound) => node switch
    {
        SimpleNameSyntax { Identifier.ValueText: var name } => names.IsOther(name) || (names.IsOneType(name) && bound.Add(name)),
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };

    private static IEnumerable<string> FilesOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree.FilePath);

    private static bool IsIn(string folder, string path) => path.Contains(Path.DirectorySeparatorChar + folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsReferenced(string path) => Path.GetFileName(path) is var name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name == "netstandard.dll");
}
