using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Generation;

namespace SchemaGen.Benchmarks.Compiling;

/// <summary>A user's project, as the compiler holds it.</summary>
internal static class Project
{
    /// <summary>The runtime library.</summary>
    public static MetadataReference SchemaGen { get; } = MetadataReference.CreateFromFile(typeof(IModelInput).Assembly.Location);

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        SchemaGen,
    ];

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);

    public static SyntaxTree Parse(string source, string path = "User.cs") => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    public static CSharpCompilation Compile(params IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Shop", trees, s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver(params IEnumerable<SchemaText> schemas) => Driver(new ModelInputGenerator(), schemas);

    public static GeneratorDriver Driver(IIncrementalGenerator generator, IEnumerable<SchemaText> schemas) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], schemas, ParseOptions, new SchemaOptions());
}
