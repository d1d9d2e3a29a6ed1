using System.Globalization;
using System.Runtime;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Build;
using SchemaGen.Generation.Emission;
using SchemaGen.Generation.Inputs;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Models;
using SchemaGen.Schemas;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>
/// Counts the methods that the first schema makes the runtime compile, in a process of its own: this assembly started again, with an environment variable that lets it count before any test runs.
/// </summary>
internal static class FirstSchemaCount
{
    /// <summary>Set where the process is there to count; to <see cref="Names"/>, where it also says which methods they are.</summary>
    public const string Variable = "SCHEMAGEN_COUNT_FIRST_SCHEMA";

    /// <summary>The value with which the methods are named, one a line: who wants the number to be less begins here. Naming them adds a few to the number.</summary>
    public const string Names = "names";

    /// <summary>What stands before the number.</summary>
    public const string Label = "methods compiled for the first schema: ";

    [ModuleInitializer]
    internal static void CountIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } asked)
        {
            return;
        }

        StartCompiler();
        string text = SeedSchema.Text;
        using CompiledMethods? compiled = asked == Names ? new CompiledMethods() : null;
        long before = JitInfo.GetCompiledMethodCount();
        string code = ReadAndEmit(text);
        long after = JitInfo.GetCompiledMethodCount();
        if (!code.Contains("partial record ", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("No record came out: " + code);
        }

        compiled?.Print();
        Console.WriteLine(Label + (after - before).ToString(CultureInfo.InvariantCulture));
        Environment.Exit(0);
    }

    /// <summary>As where the generator runs: the compiler has compiled something already, and what it shares with the generator is not the generator's.</summary>
    private static void StartCompiler()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "User", [CSharpSyntaxTree.ParseText("class User { string Name => $\"{nameof(User)}\"; }")], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        compilation.Emit(Stream.Null);
        _ = SyntaxFacts.GetKeywordKind(compilation.AssemblyName!);
        _ = SyntaxFacts.GetContextualKeywordKind(compilation.AssemblyName!);
        _ = SyntaxFacts.IsValidIdentifier(compilation.AssemblyName!);
    }

    private static string ReadAndEmit(string text)
    {
        var reading = new SchemaReading(new ModelSchemaItem("schemas/" + SeedSchema.Slug + ".json", SeedSchema.Slug, null, null, null), SchemaReader.Read(text, notesProse: false).Model);
        GenerationPlan plan = Planner.Plan(new EquatableArray<SchemaHeader>([reading.Header]), default(EquatableArray<DeclaredRecord>), new BuildSettings(IsEnabled: true, "Shop.Models", IsPublic: true));
        return RecordFileEmitter.Emit(RecordFileBuilder.Build(reading, plan).Single());
    }
}
