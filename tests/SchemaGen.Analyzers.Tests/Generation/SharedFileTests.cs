using SchemaGen.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Files that others refer to: no record is generated from them, unless somebody asks for one.</summary>
public sealed class SharedFileTests
{
    private static readonly SchemaText s_size = new("schemas/common/size.json", """{ "type": "string", "enum": ["1K", "2K"] }""");
    private static readonly SchemaText s_point = new("schemas/common/point.json", """{ "type": "object", "properties": { "x": { "type": "integer" } }, "required": ["x"] }""");
    private static readonly SchemaText s_model = new("schemas/m.json", Schemas.Of(""" "size": { "$ref": "common/size.json" }, "point": { "$ref": "common/point.json" } """));

    [Fact]
    public void A_shared_enum_and_a_shared_object_yield_none()
    {
        GeneratorRun run = GeneratorRun.Start([s_size, s_point, s_model]);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("record MInput", run.RecordFile);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void The_metadata_asks_for_one() =>
        Assert.Contains("record PointInput", GeneratorRun.Start([new SchemaText(s_point.Path, s_point.Content) { IsInput = true }, s_size, s_model]).Files["point.g.cs"]);

    [Fact]
    public void So_does_a_name_for_its_type() =>
        Assert.Contains("record DotInput", GeneratorRun.Start([new SchemaText(s_point.Path, s_point.Content) { TypeName = "Dot" }, s_size, s_model]).Files["point.g.cs"]);

    [Fact]
    public void A_declaration_asks_for_one() =>
        Assert.Contains("record Mine", GeneratorRun.Start([s_point, s_size, s_model], """[SchemaGen.ModelInput("point")] public sealed partial record Mine;""").Files["point.Mine.g.cs"]);

    /// <summary>An input that lends one of its parts to another is still an input.</summary>
    [Fact]
    public void A_file_of_which_only_a_part_is_used_stays_an_input()
    {
        GeneratorRun run = GeneratorRun.Start([s_point, new SchemaText("schemas/m.json", Schemas.Of(""" "x": { "$ref": "common/point.json#/properties/x" } """))]);

        Assert.Contains("record PointInput", run.Files["point.g.cs"]);
        Assert.Contains("record MInput", run.Files["m.g.cs"]);
    }

    /// <summary>An object without members that keeps definitions is there for them.</summary>
    [Fact]
    public void A_file_without_members_of_its_own_yields_none()
    {
        GeneratorRun run = GeneratorRun.Start([
            new SchemaText("schemas/common.json", """{ "type": "object", "definitions": { "Size": { "type": "integer" } } }"""),
            new SchemaText("schemas/m.json", Schemas.Of(""" "x": { "$ref": "common.json#/definitions/Size" } """)),
        ]);

        Assert.Contains("record MInput", run.RecordFile);
    }

    /// <summary>Otherwise a circle of inputs would lose them all, without a word.</summary>
    [Fact]
    public void Inputs_that_refer_to_each_other_stay_inputs()
    {
        GeneratorRun run = GeneratorRun.Start([
            new SchemaText("schemas/a.json", Schemas.Of(""" "b": { "$ref": "b.json" } """)),
            new SchemaText("schemas/b.json", Schemas.Of(""" "a": { "$ref": "a.json" }, "point": { "$ref": "common/point.json" } """)),
            s_point,
        ]);

        Assert.Contains("record AInput", run.Files["a.g.cs"]);
        Assert.Contains("record BInput", run.Files["b.g.cs"]);
        Assert.False(run.Files.ContainsKey("point.g.cs"));
    }

    [Fact]
    public void What_shared_files_share_is_shared_too()
    {
        GeneratorRun run = GeneratorRun.Start([
            new SchemaText("schemas/box.json", Schemas.Of(""" "corner": { "$ref": "common/point.json" } """)), s_point,
            new SchemaText("schemas/m.json", Schemas.Of(""" "box": { "$ref": "box.json" } """)),
        ]);

        Assert.Contains("record MInput", run.RecordFile);
    }

    [Fact]
    public void A_reference_that_is_removed_brings_the_record_back()
    {
        GeneratorRun first = GeneratorRun.Start([s_point, s_size, s_model]);
        GeneratorRun run = first.Replace(s_model, s_model.With(Schemas.Of(""" "size": { "$ref": "common/size.json" } """)));

        Assert.False(first.Files.ContainsKey("point.g.cs"));
        Assert.Contains("record PointInput", run.Files["point.g.cs"]);
    }

    /// <summary>What refers and what is shared are known without the contents: an edit of either is no new plan.</summary>
    [Fact]
    public void An_edit_that_changes_no_reference_plans_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Start([s_point, s_size, s_model]).Replace(s_size, s_size.With("""{ "type": "string", "enum": ["1K", "2K", "4K"] }"""));

        Assert.All(run.Steps.TrackedSteps[TrackingNames.Plan].SelectMany(static step => step.Outputs), static output => Assert.Contains(output.Reason.ToString(), new[] { "Cached", "Unchanged" }));
        Assert.Contains("4K", run.Files["m.g.cs"]);
        PipelineAssert.NothingRanAgain(run.Edit("// A comment.").Steps);
    }
}
