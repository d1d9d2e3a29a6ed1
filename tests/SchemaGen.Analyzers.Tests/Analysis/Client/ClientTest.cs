using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

namespace SchemaGen.Analyzers.Tests.Analysis.Client;

/// <summary>Runs an analyzer of code that calls the platform, with the client as it was built.</summary>
internal static class ClientTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private static readonly TheoryBatch<TAnalyzer> s_batch = new([TestReferences.Runtime, TestReferences.Client]);

    /// <summary>Runs it on statements of an asynchronous method, and on members beside it.</summary>
    public static Task StatementsAsync(string statements, string members = "", params DiagnosticResult[] expected) => FileAsync(Program(statements, members), expected);

    /// <summary>The file that has them.</summary>
    public static string Program(string statements, string members = "") =>
        $$"""
        #pragma warning disable CS8321, CS1998, CS0162, CS0219, CS0168
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using SchemaGen.MindVideo;

        class Order { public string Id { get; set; } = ""; public string Key { get; set; } = ""; public string? Maybe { get; set; } }

        class Program
        {
            {{members}}

            async Task<object?> RunAsync(
                MindVideoOptions options, Order order, IReadOnlyList<Order> orders, MindVideoClient client, JsonElement input, Queue<Order> queue, HttpClient http, HttpRequestMessage request, TimeProvider time,
                Dictionary<string, string> settings, bool flag, string? maybe, CancellationToken cancellation)
            {
                {{statements}}
                return null;
            }

            static Task<object> SendAsync(MindVideoSubmitOptions options) => Task.FromResult<object>(options);

            static Task<object> SendAsync(Order order, MindVideoSubmitOptions options) => Task.FromResult<object>(options);
        }
        """;

    public static Task FileAsync(string source, params DiagnosticResult[] expected) => s_batch.VerifyAsync(new MarkedProgram(source, [.. expected]), Create);

    public static AnalysisTest<TAnalyzer> Create(string source) => new()
    {
        TestState = { Sources = { source }, AdditionalReferences = { TestReferences.Client } },
    };
}
