using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

namespace SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

/// <summary>Runs the analyzer of values on code that uses the records of <see cref="ModelSource"/>.</summary>
internal static class ValueTest
{
    private static readonly TheoryBatch<ModelInputValueAnalyzer> s_batch = new([TestReferences.Runtime], ModelSource.Text);

    /// <summary>Runs it on statements of a method with parameters of all kinds, of which nothing is known.</summary>
    public static Task StatementsAsync(string statements, params DiagnosticResult[] expected) => FileAsync(Program(statements), expected);

    /// <summary>The file that has them.</summary>
    public static string Program(string statements) =>
        $$"""
        #pragma warning disable CS8321 // local functions that nothing calls
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using SchemaGen;
        using Shop.Models;

        class Program
        {
            const int Five = 5;
            const string Empty = "";

            void Run(
                int n, double real, bool flag, string text, string? maybe, AspectRatio size, List<string> list, IReadOnlyList<string>? rest,
                string[] urls, FlashImageInput input, dynamic any)
            {
                {{statements}}
            }
        }
        """;

    /// <summary>Runs it on one initializer <c>{ ... }</c> of the record.</summary>
    public static Task InitializerAsync(string members, params DiagnosticResult[] expected) =>
        StatementsAsync($$"""_ = new FlashImageInput { Prompt = "a", {{members}} };""", expected);

    /// <summary>Runs it on a whole file beside the records.</summary>
    public static Task FileAsync(string source, params DiagnosticResult[] expected) => s_batch.VerifyAsync(new MarkedProgram(source, [.. expected]), Create);

    public static AnalysisTest<ModelInputValueAnalyzer> Create(string source) => new()
    {
        TestState = { Sources = { source, ("Models.cs", ModelSource.Text) } },
    };
}
