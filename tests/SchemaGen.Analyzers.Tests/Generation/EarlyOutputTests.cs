#pragma warning disable RS1036, RS1038, RS1041 // No compiler will load it.

#if !ROSLYN_4_8
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>With <c>SchemaGenRunsFirst</c>, in a compiler that offers it, conventional records are part of the compilation that the other generators see.</summary>
public sealed class EarlyOutputTests
{
    private static readonly SchemaText s_model = new("schemas/model.json", Schemas.Of(""" "size": { "type": "string", "enum": ["1K", "2K"] } """));
    private static readonly SchemaText s_other = new("schemas/other.json", Schemas.Of(""" "n": { "type": "integer" } """));

    [Fact]
    public void Another_generator_sees_the_conventional_records_and_what_is_generated_beside_them()
    {
        var watcher = new Watcher();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [watcher.AsSourceGenerator(), new ModelInputGenerator().AsSourceGenerator()], [s_model], Compilations.ParseOptions, new FakeOptions(new Dictionary<string, string> { ["RootNamespace"] = "Shop", ["SchemaGenRunsFirst"] = "true" }));
        driver = driver.RunGenerators(Compilations.Create("", withLibrary: true), TestContext.Current.CancellationToken);

        Assert.Equal(["ModelInput", "ModelSize"], watcher.Seen);
        Assert.All(driver.GetRunResult().Results, static result => Assert.Null(result.Exception));
    }

    [Fact]
    public void They_are_generated_once_and_stand_in_the_lists()
    {
        GeneratorRun run = Start("public static class User { public static object Run() => System.Text.Json.JsonSerializer.Serialize(new Shop.Models.ModelInput { Size = Shop.Models.ModelSize._1K }, new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = Shop.Models.ModelInputJson.Default }); }");

        Assert.Equal(["ModelInputJson.g.cs", "ModelSlugs.g.cs", "model.early.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(run.Diagnostics);
        Assert.Equal("""{"size":"1K"}""", new CompiledModels(run).Run());
    }

    [Fact]
    public void A_declared_record_stands_beside_the_conventional_one()
    {
        GeneratorRun run = Start("[SchemaGen.ModelInput(\"model\")] public sealed partial record FlashInput;");

        Assert.Equal(["ModelInputJson.g.cs", "ModelSlugs.g.cs", "model.FlashInput.g.cs", "model.early.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.NotNull(new CompiledModels(run).Type("FlashSize"));
    }

    [Fact]
    public void Where_two_have_one_name_the_one_that_is_there_first_stays()
    {
        GeneratorRun run = Start("namespace Shop.Models { [SchemaGen.ModelInput(\"model\")] public partial record Model; }");

        Assert.Equal("SG0007", Assert.Single(run.Diagnostics).Id);
        Assert.DoesNotContain("model.Model.g.cs", run.Files.Keys);
    }

    [Fact]
    public void An_edit_of_a_schema_prints_its_own_file_again_and_a_new_one_is_added()
    {
        GeneratorRun run = Start("", s_model, s_other);

        GeneratorRun edited = run.Replace(s_other, new SchemaText("schemas/other.json", Schemas.Of(""" "m": { "type": "integer" } """)));
        GeneratorRun added = run.Add(new SchemaText("schemas/third.json", Schemas.Of(""" "m": { "type": "integer" } """)));
        GeneratorRun unrelated = run.Edit("class Unrelated;");

        Assert.Equal(1, Printed(edited));
        Assert.Equal(1, Printed(added));
        Assert.Equal(0, Printed(unrelated));
        Assert.Contains("long? M ", edited.Files["other.early.g.cs"]);
        Assert.Contains("third.early.g.cs", added.Files.Keys);
    }

    /// <summary>What the project refers to is not known when they are made: it has to say that it wants the attributes.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("true", true)]
    public void They_have_keys_of_configuration_where_the_project_asks_for_them(string property, bool areThere)
    {
        GeneratorRun run = GeneratorRun.Start(
            [new SchemaText("schemas/model.json", Schemas.Of(""" "mask_url": { "type": "string" } """)) { Draft = "true" }],
            "namespace Microsoft.Extensions.Configuration { public sealed class ConfigurationKeyNameAttribute(string name) : System.Attribute { public string Name => name; } }",
            properties: [("SchemaGenRunsFirst", "true"), ("SchemaGenConfigurationKeys", property)]);

        // The record's property, and the draft's.
        Assert.Equal(areThere ? 2 : 0, run.Files["model.early.g.cs"].Split("ConfigurationKeyName(\"mask_url\")").Length - 1);
        Assert.Contains(" Draft ToDraft()", run.Files["model.early.g.cs"]);
        _ = new CompiledModels(run);
    }

    private static int Printed(GeneratorRun run) => run.Steps.TrackedSteps[TrackingNames.EarlySource].SelectMany(static step => step.Outputs).Count(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    private static GeneratorRun Start(string source, params SchemaText[] schemas) => GeneratorRun.Start(schemas.Length == 0 ? [s_model] : schemas, source, properties: [("SchemaGenRunsFirst", "true")]);

    /// <summary>Another generator, which looks for the types of <c>Shop.Models</c>.</summary>
    [Generator(LanguageNames.CSharp)]
    private sealed class Watcher : IIncrementalGenerator
    {
        public ImmutableArray<string> Seen { get; private set; } = [];

        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(context.CompilationProvider, (_, compilation) => Seen =
            [.. compilation.GetSymbolsWithName(static name => name is "ModelInput" or "ModelSize", SymbolFilter.Type)
                .Where(static symbol => symbol.ContainingType is null && symbol.ContainingNamespace.ToDisplayString() == "Shop.Models").Select(static symbol => symbol.Name).Order(StringComparer.Ordinal)]);
    }
}
#else
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>A compiler that offers no early output generates the same records as ever.</summary>
public sealed class EarlyOutputTests
{
    [Fact]
    public void SchemaGenRunsFirst_changes_nothing()
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("schemas/model.json", Schemas.Of(""" "n": { "type": "integer" } """))], properties: [("SchemaGenRunsFirst", "true")]);

        Assert.Equal(["ModelInputJson.g.cs", "ModelSlugs.g.cs", "model.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(run.Diagnostics);
    }
}
#endif
