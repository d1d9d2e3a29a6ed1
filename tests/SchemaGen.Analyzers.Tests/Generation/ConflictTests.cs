using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>SG0007: two files for one slug, or two types of one name. One of them is generated, the same on every machine.</summary>
public sealed class ConflictTests
{
    private static readonly string s_schema = Schemas.Of(""" "x": { "type": "string", "enum": ["a"] } """);

    [Fact]
    public void Two_files_for_one_slug()
    {
        GeneratorRun run = GeneratorRun.Start([
            new SchemaText("schemas/z.json", s_schema) { Slug = "model" },
            new SchemaText("schemas/b.json", Schemas.Of(""" "first": {} """)) { Slug = "model" },
        ]);

        AssertConflict(run, "schemas/z.json", "Model 'model' gets no record: 'b.json' has the same slug");
        Assert.Contains("First", run.RecordFile);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void Two_slugs_that_become_one_type_name()
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("b/flux-dev.json", s_schema), new SchemaText("a/flux_dev.json", s_schema)]);

        AssertConflict(
            run, "b/flux-dev.json",
            "Model 'flux-dev' gets no record: the type 'Shop.Models.FluxDevInput' is generated already from 'flux_dev.json'; give the item a TypeName or Namespace of its own");
        _ = new CompiledModels(run);
    }

    [Fact]
    public void A_nested_type_and_a_record_of_one_name()
    {
        GeneratorRun run = GeneratorRun.Start([
            new SchemaText("a.json", Schemas.Of(""" "b_input": { "type": "string", "enum": ["a"] } """)),
            new SchemaText("a-b.json", s_schema) { TypeName = "AB" },
        ]);

        AssertConflict(run, "a.json");
        _ = new CompiledModels(run);
    }

    [Fact]
    public void The_lists_of_all_records_keep_their_names()
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("model.json", Schemas.Of(""" "o": { "type": "object", "title": "Slugs", "properties": { "x": {} } } """))]);

        Assert.Empty(run.Diagnostics);
        Assert.NotNull(new CompiledModels(run).Type("Shop.Models.ModelSlugsValue"));
    }

    [Fact]
    public void A_declared_record_wins()
    {
        GeneratorRun run = GeneratorRun.Start(
            [new SchemaText("a.json", s_schema), new SchemaText("b.json", s_schema)],
            "namespace Shop.Models; [SchemaGen.ModelInput(\"b\")] public sealed partial record AInput;");

        AssertConflict(run, "a.json");
        _ = new CompiledModels(run);
    }

    [Fact]
    public void The_same_file_given_twice()
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("a.json", s_schema), new SchemaText("a.json", s_schema), new SchemaText("b.json", s_schema)]);

        AssertConflict(run, "a.json", "Model 'a' gets no record: its file is given twice");
        _ = new CompiledModels(run);
    }

    [Fact]
    public void A_referenced_project_may_have_the_same_types()
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("a.json", s_schema)]);
        MetadataReference same = run.Output.WithAssemblyName("Referenced").ToMetadataReference();

        Assert.Empty(run.Output.AddReferences(same).GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void File_names_that_differ_in_nothing_but_case()
    {
        GeneratorRun run = GeneratorRun.Start([
            new SchemaText("1.json", s_schema) { Slug = "flux/dev" },
            new SchemaText("2.json", s_schema) { Slug = "Flux.Dev", TypeName = "Other" },
            new SchemaText("3.json", s_schema) { Slug = "ModelSlugs" },
            new SchemaText("4.json", s_schema) { Slug = "modelinputjson" },
        ]);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(6, run.Files.Count);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void A_bad_file_never_stops_the_others()
    {
        GeneratorRun run = GeneratorRun.Start([
            new SchemaText("bad.json", "{ \"type\": "), new SchemaText("array.json", "[]"), new SchemaText("empty.json", ""), new SchemaText("text.json", """{ "type": "string" }"""),
            new SchemaText("deep.json", new string('[', 100_000)), new SchemaText("good.json", s_schema),
        ]);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("GoodInput", run.RecordFile);
        _ = new CompiledModels(run);
    }

    private static void AssertConflict(GeneratorRun run, string path, string? message = null)
    {
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SG0007", diagnostic.Id);
        Assert.Equal(path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(message ?? diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
