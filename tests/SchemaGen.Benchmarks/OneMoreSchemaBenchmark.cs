using BenchmarkDotNet.Attributes;
using NJsonSchema;
using NJsonSchema.CodeGeneration.CSharp;
using SchemaGen.Benchmarks.Compiling;
using SchemaGen.Schemas;

namespace SchemaGen.Benchmarks;

/// <summary>One more schema in a process that has read many. Budget: 0.3 ms to read and emit it.</summary>
[MemoryDiagnoser]
public class OneMoreSchemaBenchmark
{
    [Benchmark]
    public object? SchemaGen_read() => SchemaReader.Read(Seed.Schema).Model;

    [Benchmark(Baseline = true)]
    public string SchemaGen_read_and_emit() => Pipeline.ReadAndEmit(Seed.Slug, Seed.Schema);

    [Benchmark]
    public Task<JsonSchema> NJsonSchema_read() => JsonSchema.FromJsonAsync(Seed.Schema);

    [Benchmark]
    public async Task<string> NJsonSchema_read_and_emit() =>
        new CSharpGenerator(await JsonSchema.FromJsonAsync(Seed.Schema)).GenerateFile("Input");
}
