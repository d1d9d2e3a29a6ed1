using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>A project that files are added to, one at a time.</summary>
/// <param name="references">What it refers to beside .NET.</param>
/// <param name="beside">A file that it has.</param>
/// <param name="leastSeverity">The least severity of the compiler's diagnostics that count.</param>
/// <param name="options">The compiler's options.</param>
/// <param name="analyzers">The analyzers that run.</param>
internal sealed class TestProject(
    IEnumerable<MetadataReference> references, string beside, DiagnosticSeverity leastSeverity, CSharpCompilationOptions options, params DiagnosticAnalyzer[] analyzers)
{
    public static readonly ReferenceAssemblies Net = new(
        "net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0"));

    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(ModelInputAttribute).Assembly.Location);

    public static readonly MetadataReference Client = MetadataReference.CreateFromFile(typeof(MindVideo.MindVideoOptions).Assembly.Location);

    public static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>One with the records of <see cref="FixModels"/>.</summary>
    public static readonly TestProject OfValues = new([Runtime, Client], FixModels.Text, DiagnosticSeverity.Error, Options, new ModelInputValueAnalyzer(), new ApiKeyAnalyzer());

    private readonly Lazy<Task<Project>> _project = new(() => CreateAsync(references, beside, options));

    public async Task<Document> AddAsync(string code) => (await _project.Value).AddDocument("Test.cs", SourceText.From(code));

    /// <summary>A file in a project that refers to this one as metadata.</summary>
    public async Task<Document> AddReferringAsync(string code, CancellationToken cancellationToken)
    {
        Project project = await _project.Value;
        using var image = new MemoryStream();
        Assert.True((await project.GetCompilationAsync(cancellationToken))!.Emit(image, cancellationToken: cancellationToken).Success);
        return project
            .RemoveDocument(project.DocumentIds[0])
            .AddMetadataReference(MetadataReference.CreateFromImage(image.ToArray()))
            .AddDocument("Test.cs", SourceText.From(code));
    }

    /// <summary>What the compiler reports in the file, as far as it counts, and all that the analyzers do.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Document document, CancellationToken cancellationToken)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync(cancellationToken))!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers([.. analyzers], (AnalyzerOptions?)null).GetAllDiagnosticsAsync(cancellationToken);
        return [.. all.Where(diagnostic => diagnostic.Location.SourceTree == tree && (diagnostic.Severity >= leastSeverity || diagnostic.Id.StartsWith("SG", StringComparison.Ordinal)))];
    }

    /// <summary>The text of a file after a code action.</summary>
    public static async Task<Document> ApplyAsync(CodeAction action, DocumentId id, CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellationToken);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(id)!;
    }

    private static async Task<Project> CreateAsync(IEnumerable<MetadataReference> references, string beside, CSharpCompilationOptions options)
    {
        Project project = new AdhocWorkspace().CurrentSolution
            .AddProject("Test", "Test", LanguageNames.CSharp)
            .WithCompilationOptions(options)
            .WithMetadataReferences((await Net.ResolveAsync(LanguageNames.CSharp, CancellationToken.None)).AddRange(references))
            .AddDocument("Beside.cs", SourceText.From(beside)).Project;

        // Projects with one file more then start from this compilation, and do not look the references up again.
        await project.GetCompilationAsync();
        return project;
    }
}
