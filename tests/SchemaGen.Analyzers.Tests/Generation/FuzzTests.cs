using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Random and damaged schemas always give code that compiles without a warning. The seeds are fixed.</summary>
public sealed class FuzzTests
{
    private const int FilesOfOneRun = 30;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_schemas_give_code_that_compiles_and_reads_its_defaults(int seed)
    {
        var random = new RandomSchema(seed);

        string[] schemas = [.. Enumerable.Range(0, FilesOfOneRun).Select(_ => random.Next())];
        AssertDefaultsAreRead(new CompiledModels(Generate(schemas), fault => Schema(fault, schemas)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Damaged_schemas_give_code_that_compiles(int seed)
    {
        var random = new Random(seed);

        string[] schemas = [.. Enumerable.Range(0, FilesOfOneRun).Select(_ => Damage(SeedSchema.Text, random))];
        _ = new CompiledModels(Generate(schemas), fault => Schema(fault, schemas));
    }

    private static string Damage(string text, Random random)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 12), text.Length - at);
            string piece = text.Substring(random.Next(text.Length - 12), random.Next(12));
            text = random.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, piece),
                _ => text.Remove(at, length).Insert(at, piece),
            };
        }

        return text;
    }

    /// <summary>An input that says nothing is what is read out of what it writes.</summary>
    private static void AssertDefaultsAreRead(CompiledModels models)
    {
        int read = 0;
        foreach (Type type in models.Types.Where(static type => typeof(IModelInput).IsAssignableFrom(type)))
        {
            var reader = ModelReader.Of(type);
            if (reader.Read("{}").Input is { } input)
            {
                Assert.Equal(input, Activator.CreateInstance(type));
                Assert.Equal(input, reader.Read(input.ToJson()).Input);
                read++;
            }
        }

        Assert.NotEqual(0, read);
    }

    private static GeneratorRun Generate(string[] schemas)
    {
        GeneratorRun run = GeneratorRun.Start(schemas.Select(static (schema, i) => new SchemaText(string.Create(CultureInfo.InvariantCulture, $"s{i}.json"), schema)));
        Assert.Contains(run.Files.Keys, static name => name.StartsWith('s'));
        return run;
    }

    /// <summary>The schema whose code does not compile, to make a test of.</summary>
    private static string Schema(Diagnostic fault, string[] schemas)
    {
        string name = Path.GetFileName(fault.Location.SourceTree?.FilePath ?? "");
        return int.TryParse(name.TrimStart('s').Split('.')[0], CultureInfo.InvariantCulture, out int index) ? schemas[index] : "";
    }
}
