using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Compilations as strict as a careful user's: C# 12, nullable, documentation, warnings as errors.</summary>
internal static class Compilations
{
    private static readonly MetadataReference[] s_platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference s_library = MetadataReference.CreateFromFile(typeof(IModelInput).Assembly.Location);

    // What is made from one of these does not look its references up again.
    private static readonly CSharpCompilation s_withLibrary = CreateEmpty([.. s_platform, s_library]);
    private static readonly CSharpCompilation s_without = CreateEmpty(s_platform);

    public static CSharpParseOptions ParseOptions { get; } =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12).WithDocumentationMode(DocumentationMode.Diagnose);

    /// <summary>The user's code, which needs no documentation; what is generated does.</summary>
    public static SyntaxTree Parse(string source) =>
        CSharpSyntaxTree.ParseText("#pragma warning disable CS1591\n" + source, ParseOptions, path: "User.cs");

    public static CSharpCompilation Create(string source, bool withLibrary = true) => (withLibrary ? s_withLibrary : s_without).AddSyntaxTrees(Parse(source));

    private static CSharpCompilation CreateEmpty(IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Shop",
        syntaxTrees: null,
        references,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,

            // The SDK leaves these out in every project: the library is built for an older framework than the one the tests run on.
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)],
            warningLevel: 9999));
}
