using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>The source of the analyzer assembly, with what each of its namespaces refers to. Symbols, not <c>using</c>s: a qualified name is a reference too.</summary>
internal static class AnalyzerSources
{
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyCollection<Reference>>> s_references = new(Read);

    /// <summary>By namespace, what its files refer to.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<Reference>> References => s_references.Value;

    private static Dictionary<string, IReadOnlyCollection<Reference>> Read()
    {
        string source = Path.Combine(Generation.Schemas.Root(), "src");
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(source, "SchemaGen.Analyzers"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar))
            // They stand in the namespaces of .NET, which has these types where the tests run.
            .Where(static file => !file.Contains(Path.DirectorySeparatorChar + "Polyfills" + Path.DirectorySeparatorChar))
            .Concat(Directory.EnumerateFiles(Path.Combine(source, "SchemaGen", "Constraints"), "*.cs"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sources",
            [
                .. files.Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)),
                CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;"),
            ],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Microsoft.CodeAnalysis.dll" or "Microsoft.CodeAnalysis.CSharp.dll"))
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var references = new Dictionary<string, IReadOnlyCollection<Reference>>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SyntaxNode root = tree.GetRoot();
            if (root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault() is not { } space)
            {
                continue;
            }

            string name = space.Name.ToString();
            if (!references.TryGetValue(name, out IReadOnlyCollection<Reference>? found))
            {
                references.Add(name, found = new HashSet<Reference>());
            }

            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax used in root.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                ISymbol? symbol = model.GetSymbolInfo(used).Symbol;
                ITypeSymbol? type = symbol as ITypeSymbol ?? symbol?.ContainingType;
                if (type?.ContainingNamespace is { IsGlobalNamespace: false } target)
                {
                    ((HashSet<Reference>)found).Add(new Reference(target.ToDisplayString(), Path.GetFileName(tree.FilePath)));
                }
            }
        }

        return references;
    }
}

/// <summary>A namespace that a file refers to.</summary>
internal sealed record Reference(string Namespace, string File);
