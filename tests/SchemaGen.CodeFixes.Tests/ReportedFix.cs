using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Runs a code fix on a diagnostic that the test reports itself, between <c>[|</c> and <c>|]</c>. So a fix is tested for any id, and whatever an analyzer can tell today.</summary>
internal static class ReportedFix<TFix>
    where TFix : CodeFixProvider, new()
{
    private static readonly Lazy<Task<Project>> s_project = new(CreateProjectAsync);

    /// <summary>The marked initialiser as the code fix leaves it; null where it offers nothing.</summary>
    public static async Task<string?> InitializerAsync(string id, string members, string? property = null, string? value = null)
    {
        const string before = """
            using System;
            using System.Collections.Generic;
            using Shop.Models;
            class Program
            {
                void Run(int n, int? some, byte small, float single, double real, bool flag, string text, string? maybe, string[] urls, IEnumerable<string>? rest, AspectRatio size, FlashImageInput input)
                { _ =
            """;
        string source = before + members + "; } }";
        string? result = await FileAsync(id, source, property, value);
        return result?[before.Length..^"; } }".Length];
    }

    /// <summary>The file as the code fix leaves it.</summary>
    public static async Task<string?> FileAsync(string id, string source, string? property = null, string? value = null)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        TestFileMarkupParser.GetSpan(source.ReplaceLineEndings("\n"), out string code, out TextSpan span);
        Document document = (await s_project.Value).AddDocument("Test.cs", SourceText.From(code));
        Location location = Location.Create((await document.GetSyntaxTreeAsync(cancellationToken))!, span);
        var rule = new DiagnosticDescriptor(id, id, id, "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        var diagnostic = Diagnostic.Create(rule, location, property is null ? properties : properties.Add(property, value));

        var fix = new TFix();
        Assert.Contains(id, fix.FixableDiagnosticIds);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        if (actions.Count == 0)
        {
            return null;
        }

        ImmutableArray<CodeActionOperation> operations = await actions[0].GetOperationsAsync(cancellationToken);
        Solution changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        string result = (await changed.GetDocument(document.Id)!.GetTextAsync(cancellationToken)).ToString();
        Assert.NotEqual(code, result);
        return result;
    }

    private static async Task<Project> CreateProjectAsync()
    {
        ImmutableArray<MetadataReference> references = await new ReferenceAssemblies(
            "net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0")).ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        Project project = new AdhocWorkspace().CurrentSolution.AddProject("Test", "Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(references.Add(MetadataReference.CreateFromFile(typeof(ModelInputAttribute).Assembly.Location)));
        return project.AddDocument("Models.cs", SourceText.From(FixModels.Text)).Project;
    }
}
