using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Benchmarks.Compiling;
using SchemaGen.Models;
using SchemaGen.Schemas;

namespace SchemaGen.Benchmarks;

/// <summary>
/// A project with thousands of schemas: what the generator takes of the whole compilation, how much code it emits for a property, and whether both grow
/// in line with the number of schemas. The schemas are those of a folder, over and over, or the seed.
/// </summary>
internal static class Bulk
{
    private static readonly int[] Counts = [500, 1000, 2000];

    public static void Print(string? folder)
    {
        string[] texts = folder is null ? [Seed.Schema] : [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(static text => SchemaReader.Read(text).Model is not null)];
        _ = Measure(texts, 50);
        Console.WriteLine($"{texts.Length} different schemas");
        Console.WriteLine("schemas  properties  generator s  compile s  share  ms/schema  lines/property  bytes/property  allocated MB/schema");
        foreach (int count in Counts)
        {
            Result result = Measure(texts, count);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count,7}  {result.Properties,10}  {result.Generator,11:F2}  {result.Compile,9:F2}  {result.Generator / (result.Generator + result.Compile),5:P0}  {result.Generator * 1000 / count,9:F2}  {(double)result.Lines / result.Properties,14:F1}  {(double)result.Bytes / result.Properties,14:F0}  {result.Allocated / 1048576d / count,19:F2}"));
        }
    }

    private static Result Measure(string[] texts, int count)
    {
        SchemaText[] schemas = [.. Enumerable.Range(0, count).Select(number => new SchemaText($"model-{number}", texts[number % texts.Length]))];
        CSharpCompilation compilation = Project.Compile(Project.Parse("class User { }"));
        GC.Collect();
        long allocated = GC.GetTotalAllocatedBytes();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        GeneratorDriver driver = Project.Driver(schemas).RunGenerators(compilation);
        TimeSpan generator = Environment.CpuUsage.TotalTime - start;
        allocated = GC.GetTotalAllocatedBytes() - allocated;

        SyntaxTree[] trees = [.. driver.GetRunResult().GeneratedTrees];
        start = Environment.CpuUsage.TotalTime;
        if (compilation.AddSyntaxTrees(trees).Emit(Stream.Null) is { Success: false, Diagnostics: var diagnostics })
        {
            throw new InvalidOperationException(diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
        }

        TimeSpan compile = Environment.CpuUsage.TotalTime - start;
        int[] properties = [.. texts.Select(static text => PropertiesOf(SchemaReader.Read(text).Model!))];
        return new Result(
            generator.TotalSeconds,
            compile.TotalSeconds,
            Enumerable.Range(0, count).Sum(number => properties[number % properties.Length]),
            trees.Sum(static tree => tree.GetText().Lines.Count),
            trees.Sum(static tree => (long)tree.Length),
            allocated);
    }

    private static int PropertiesOf(InputModel model) => model.Definitions.Select(static definition => definition.Shape).Prepend(model.Root).Sum(PropertiesOf);

    private static int PropertiesOf(Shape shape) => shape switch
    {
        ObjectShape record => record.Properties.Sum(static property => 1 + PropertiesOf(property.Shape)),
        ListShape list => PropertiesOf(list.Item),
        MapShape map => PropertiesOf(map.Value),
        UnionShape union => union.Alternatives.Sum(PropertiesOf),
        _ => 0,
    };

    private sealed record Result(double Generator, double Compile, int Properties, long Lines, long Bytes, long Allocated);
}
