using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Runs a code fix for values on code that uses the records of <see cref="FixModels"/>: one by one, and all at once. Both sources hold markup for what is
/// reported; where nothing can be fixed they are the same.</summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<ModelInputValueAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public FixTest(string source, string fixedSource)
    {
        ReferenceAssemblies = new ReferenceAssemblies(
            "net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0"));
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(ModelInputAttribute).Assembly.Location));

        // The same line ends on every machine.
        TestState.Sources.Add(source.ReplaceLineEndings("\n"));
        TestState.Sources.Add(("Models.cs", FixModels.Text));
        FixedState.Sources.Add(fixedSource.ReplaceLineEndings("\n"));
        FixedState.Sources.Add(("Models.cs", FixModels.Text));
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
    }

    /// <summary>Runs it on a whole file beside the records, with fix all in the file, the project and the solution.</summary>
    public static Task FileAsync(string source, string fixedSource, string? kind = null) =>
        new FixTest<TFix>(source, fixedSource) { CodeActionEquivalenceKey = kind }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Runs it on statements of a method with parameters of which nothing is known.</summary>
    public static Task StatementsAsync(string statements, string fixedStatements, string? kind = null) =>
        new FixTest<TFix>(InMethod(statements), InMethod(fixedStatements))
        {
            CodeActionEquivalenceKey = kind,

            // Of one file, they would do the same again.
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Runs it on one initialiser <c>{ ... }</c> of the record.</summary>
    public static Task InitializerAsync(string members, string fixedMembers, string? kind = null) =>
        StatementsAsync(InInitializer(members), InInitializer(fixedMembers), kind);

    /// <summary>Asserts that nothing is offered.</summary>
    public static Task NotOfferedAsync(string members) => InitializerAsync(members, members);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static string InInitializer(string members) => $$"""_ = new FlashImageInput { Prompt = "a", {{members}} };""";

    private static string InMethod(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using Shop.Models;

        class Program
        {
            const int Five = 5;
            const string Long = "12345678901";

            void Run(int n, int? some, short small, double real, bool flag, string text, string? maybe, string[] urls, FlashImageInput input)
            {
                {{statements}}
            }
        }
        """;
}
