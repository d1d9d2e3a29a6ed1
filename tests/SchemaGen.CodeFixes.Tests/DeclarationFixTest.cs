using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Runs a code fix for a declaration in a project with the schema file of <c>flash-image</c>: one by one, and all at once.</summary>
internal sealed class DeclarationFixTest<TFix> : CSharpCodeFixTest<ModelInputDeclarationAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private DeclarationFixTest(string source, string fixedSource)
    {
        ReferenceAssemblies = new ReferenceAssemblies(
            "net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0"));
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(ModelInputAttribute).Assembly.Location));
        TestState.AdditionalFiles.Add(("/schemas/flash-image.json", "{}"));
        TestState.AnalyzerConfigFiles.Add(
            ("/.globalconfig", "is_global = true\n[/schemas/flash-image.json]\nbuild_metadata.AdditionalFiles.Slug = flash-image\n"));
        TestCode = source;
        FixedCode = fixedSource;
    }

    /// <summary>Both sources hold markup for what is reported; where nothing can be fixed they are the same.</summary>
    public static Task RunAsync(string source, string fixedSource) =>
        new DeclarationFixTest<TFix>(source, fixedSource).RunAsync(TestContext.Current.CancellationToken);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);
}
