using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;
using NJsonSchema;
using SchemaGen.Benchmarks.Compiling;

namespace SchemaGen.Benchmarks;

/// <summary>
/// The first schema in a fresh process, where the compiler has compiled something already and nothing of ours has run: the time to load and
/// compile code, more than to run it. Budget: 25 ms.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 12, iterationCount: 1, invocationCount: 1)]
public class FirstSchemaBenchmark
{
    private Compilation _compilation = null!;
    private SchemaText _schema = null!;

    [GlobalSetup]
    public void StartCompiler()
    {
        _compilation = Project.Compile(Project.Parse("class User { string Name => $\"{nameof(User)}\"; }"));
        _compilation.GetDiagnostics();
        _compilation.Emit(Stream.Null);
        _schema = new SchemaText(Seed.Slug, Seed.Schema);
    }

    [Benchmark(Baseline = true)]
    public int JsonDocument_Parse()
    {
        using JsonDocument document = JsonDocument.Parse(Seed.Schema);
        return document.RootElement.GetProperty("properties").EnumerateObject().Count();
    }

    [Benchmark]
    public string SchemaGen_read_and_emit() => Pipeline.ReadAndEmit(Seed.Slug, Seed.Schema);

    /// <summary>The whole generator in the compiler's driver, which is compiled for its pipeline as well.</summary>
    [Benchmark]
    public int SchemaGen_in_the_compiler() => Project.Driver(_schema).RunGenerators(_compilation).GetRunResult().GeneratedTrees.Length;

    [Benchmark]
    public async Task<int> NJsonSchema_read() => (await JsonSchema.FromJsonAsync(Seed.Schema)).Properties.Count;
}
