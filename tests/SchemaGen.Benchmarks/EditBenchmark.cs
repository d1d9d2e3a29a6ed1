using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Benchmarks.Compiling;

namespace SchemaGen.Benchmarks;

/// <summary>
/// What an editor does on each keystroke, in a project with many schemas: run the generators again. A character of C# re-runs nothing, one of a
/// schema nothing but that schema. A generator that only copies its files shows what the compiler's driver takes for as many outputs.
/// </summary>
[MemoryDiagnoser]
public class EditBenchmark
{
    private const string Source = "class User { int Value => 1; }";

    private CSharpCompilation _before = null!;
    private CSharpCompilation _after = null!;
    private GeneratorDriver _fresh = null!;
    private GeneratorDriver _driver = null!;
    private GeneratorDriver _otherSchema = null!;
    private GeneratorDriver _copying = null!;

    [Params(1, 1000)]
    public int Schemas { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        SyntaxTree tree = Project.Parse(Source);
        _before = Project.Compile(tree);
        _after = _before.ReplaceSyntaxTree(tree, Project.Parse(Source.Replace("1;", "12;")));
        SchemaText[] schemas = [.. Enumerable.Range(0, Schemas).Select(static number => new SchemaText($"{Seed.Slug}-{number}", Seed.Schema))];
        _fresh = Project.Driver(schemas);
        _driver = _fresh.RunGenerators(_before);
        _otherSchema = _driver.ReplaceAdditionalText(schemas[0], new SchemaText(schemas[0].Slug, Seed.Schema.Replace("\"maximum\": 4", "\"maximum\": 5")));
        _copying = Project.Driver(new CopyingGenerator(), schemas).RunGenerators(_before);
        if (_driver.GetRunResult() is not { Diagnostics: [], GeneratedTrees: var trees } || trees.Length != Schemas + 2)
        {
            throw new InvalidOperationException("Not every schema gave a record.");
        }
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver First_run() => _fresh.RunGenerators(_before);

    [Benchmark]
    public GeneratorDriver Character_of_csharp() => _driver.RunGenerators(_after);

    [Benchmark]
    public GeneratorDriver Character_of_csharp_copying_generator() => _copying.RunGenerators(_after);

    [Benchmark]
    public GeneratorDriver Character_of_one_schema() => _otherSchema.RunGenerators(_before);
}
