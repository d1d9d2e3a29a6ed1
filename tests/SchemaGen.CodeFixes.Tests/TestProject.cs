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

/// <summary>A project with the records of <see cref="FixModels"/>, made once.</summary>
internal static class TestProject
{
    public static readonly ReferenceAssemblies Net = new(
        "net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0"));

    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(ModelInputAttribute).Assembly.Location);

    public static readonly MetadataReference Client = MetadataReference.CreateFromFile(typeof(MindVideo.MindVideoOptions).Assembly.Location);

    public static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly Lazy<Task<Project>> s_project = new(CreateAsync);

    public static async Task<Document> AddAsync(string code) => (await s_project.Value).AddDocument("Test.cs", SourceText.From(code));

    /// <summary>A file in a project that refers to the records as metadata.</summary>
    public static async Task<Document> AddReferringAsync(string code, CancellationToken cancellationToken)
    {
        Project project = await s_project.Value;
        using var image = new MemoryStream();
        Assert.True((await project.GetCompilationAsync(cancellationToken))!.Emit(image, cancellationToken: cancellationToken).Success);
        return project
            .RemoveDocument(project.DocumentIds[0])
            .AddMetadataReference(MetadataReference.CreateFromImage(image.ToArray()))
            .AddDocument("Test.cs", SourceText.From(code));
    }

    /// <summary>What the analyzer and the compiler report in the file, errors and ours.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Document document, CancellationToken cancellationToken)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync(cancellationToken))!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
        ImmutableArray<Diagnostic> all = await compilation
            .WithAnalyzers([new ModelInputValueAnalyzer(), new ApiKeyAnalyzer()], (AnalyzerOptions?)null)
            .GetAllDiagnosticsAsync(cancellationToken);
        return [.. all.Where(diagnostic => diagnostic.Location.SourceTree == tree && (diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("SG", StringComparison.Ordinal)))];
    }

    /// <summary>The text of a file after a code action.</summary>
    public static async Task<Document> ApplyAsync(CodeAction action, DocumentId id, CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellationToken);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(id)!;
    }

    private static async Task<Project> CreateAsync()
    {
        Project project = new AdhocWorkspace().CurrentSolution
            .AddProject("Test", "Test", LanguageNames.CSharp)
            .WithCompilationOptions(Options)
            .WithMetadataReferences((await Net.ResolveAsync(LanguageNames.CSharp, CancellationToken.None)).Add(Runtime).Add(Client))
            .AddDocument("Models.cs", SourceText.From(FixModels.Text)).Project;

        // Projects with one file more then start from this compilation, and do not look the references up again.
        await project.GetCompilationAsync();
        return project;
    }
}
