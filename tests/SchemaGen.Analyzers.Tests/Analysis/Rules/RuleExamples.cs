using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Analyzers.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>Runs the examples of the pages as a user would: with the generator, the analyzers, and the seed's schema file.</summary>
internal static class RuleExamples
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
        [new SchemaFileAnalyzer(), new ModelInputDeclarationAnalyzer(), new SerializerContextAnalyzer(), new ModelInputValueAnalyzer(), new ApiKeyAnalyzer(), new IdempotencyKeyAnalyzer()];

    /// <summary>What SchemaGen reports on a schema file.</summary>
    public static Task<IReadOnlyList<string>> OfSchemaAsync(string json) => RunAsync(new SchemaText("schemas/flash-image.json", json), "");

    /// <summary>What SchemaGen reports on declarations.</summary>
    public static Task<IReadOnlyList<string>> OfDeclarationAsync(string source) =>
        RunAsync(SchemaGen.Analyzers.Tests.Generation.Schemas.SeedFile, "using SchemaGen;\n" + source);

    /// <summary>What SchemaGen reports on declarations with a context <c>ShopJson</c>, whose other part System.Text.Json's generator adds in a user's build.</summary>
    public static Task<IReadOnlyList<string>> OfContextAsync(string source) => OfDeclarationAsync(
        $$"""
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using SchemaGen.CompilerServices;

        {{source}}

        partial class ShopJson
        {
            public ShopJson() : base(null) { }
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(System.Type type) => null;
        }
        """);

    /// <summary>What SchemaGen reports on statements.</summary>
    public static Task<IReadOnlyList<string>> OfStatementsAsync(string statements) => OfDeclarationAsync(
        Program(SeedSchema.Slug, "FlashImageInput", statements));

    /// <summary>What SchemaGen reports on statements about another schema.</summary>
    public static Task<IReadOnlyList<string>> OfStatementsAsync(string json, string statements) => RunAsync(
        new SchemaText("schemas/photo-upscaler.json", json), "using SchemaGen;\n" + Program("photo-upscaler", "UpscalerInput", statements));

    /// <summary>What SchemaGen reports on statements that use the client.</summary>
    public static Task<IReadOnlyList<string>> OfCallsAsync(string statements) => RunAsync(
        SchemaGen.Analyzers.Tests.Generation.Schemas.SeedFile,
        $$"""
        using System;
        using SchemaGen.MindVideo;

        internal static class Program
        {
            internal static object Run(int orderId)
            {
                {{statements}}
                return options;
            }
        }
        """);

    private static string Program(string slug, string record, string statements) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        [ModelInput("{{slug}}")]
        public sealed partial record {{record}};

        internal static class Program
        {
            internal static object Run(string[] args)
            {
                {{statements}}
                return input;
            }
        }
        """;

    private static async Task<IReadOnlyList<string>> RunAsync(SchemaText schema, string source)
    {
        CSharpCompilation compilation = GeneratorRun.Start([schema], source).Output.AddReferences(TestReferences.Client);
        var options = new AnalyzerOptions([schema], new FakeOptions(new Dictionary<string, string>()));
        ImmutableArray<Diagnostic> diagnostics =
            await compilation.WithAnalyzers(s_analyzers, options).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics
            .Where(static diagnostic => diagnostic.Id.StartsWith("SG", StringComparison.Ordinal) || diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => $"{Word(diagnostic)} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
            .ToArray();
    }

    /// <summary>The severity that the rule has by itself: the tests compile with warnings as errors.</summary>
    private static string Word(Diagnostic diagnostic) =>
        diagnostic.DefaultSeverity.ToString().ToLowerInvariant();
}
