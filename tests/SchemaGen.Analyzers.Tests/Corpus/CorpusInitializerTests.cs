using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Build;
using SchemaGen.Generation.Inputs;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Json;
using SchemaGen.Schemas;
using SchemaGen.Tool.CSharp;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>The C# that <c>schemagen add</c> shows and the emulator's page gives to copy, for the published examples of real schemas: it compiles beside the generated records, and makes the input of the example.</summary>
public class CorpusInitializerTests(ITestOutputHelper output)
{
    private const string Namespace = "Shop.Models";

    [Fact]
    public void What_is_written_for_an_example_compiles_and_makes_its_input()
    {
        (CorpusFile File, IModelInput Input)[] examples =
        [
            .. CorpusFile.All.Where(static file => file.Example is not null)
                .Select(static file => (File: file, CorpusModels.Shared.Parse(file.Slug, file.Example!).Input!))
                .Where(static example => example.Item2 is not null),
        ];
        var source = new StringBuilder($"using System.Collections.Generic;\nusing SchemaGen;\nusing {Namespace};\n\npublic static class Written\n{{\n");
        for (int index = 0; index < examples.Length; index++)
        {
            source.Append("public static IModelInput Example").Append(index).Append("()\n{\n").Append(Write(examples[index].File)).Append("return input;\n}\n");
        }

        Assembly written = Compile(source.Append('}').ToString());

        for (int index = 0; index < examples.Length; index++)
        {
            object? made = written.GetType("Written")!.GetMethod("Example" + index)!.Invoke(null, null);
            Assert.True(examples[index].Input.Equals(made), $"{examples[index].File.Slug}: {((IModelInput)made!).ToJson()} is not {examples[index].Input.ToJson()}");
        }

        output.WriteLine($"{examples.Length} examples");
        Assert.NotEmpty(examples);
    }

    /// <summary>Returns the statements without their usings. What has no place in the record is left out of both, what is written and what is read.</summary>
    private static string Write(CorpusFile file)
    {
        var item = new ModelSchemaItem($"schemas/{file.Slug}.json", file.Slug);
        var model = SchemaReader.Read(file.Text, path: item.Path, notesProse: false).Model!;
        GenerationPlan plan = Planner.Plan([new SchemaReading(item, model).Header], [], new BuildSettings(IsEnabled: true, Namespace, IsPublic: true));
        string text = new ExampleInitializer(RecordFileBuilder.Build(model, plan.TargetsOf(item.Path, file.Slug)[0])).Write((JsonObject)JsonTree.Parse(file.Example!).Root!);
        return text[text.IndexOf("var input", StringComparison.Ordinal)..];
    }

    private static Assembly Compile(string source)
    {
        Compilation models = CorpusModels.Shared.Output;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Written", [CSharpSyntaxTree.ParseText(source, Compilations.ParseOptions)], [.. models.References, models.ToMetadataReference()], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(20)));
        image.Position = 0;

        // The records are those that are loaded already.
        Assembly records = CorpusModels.Shared.Find(CorpusFile.All[0].Slug)!.Assembly;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += (_, name) => name.Name == records.GetName().Name ? records : null;
        return context.LoadFromStream(image);
    }
}
