using Microsoft.CodeAnalysis;
using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Overlays beside schema files: what records have of them, and what an edit of one makes the pipeline do again.</summary>
public sealed class OverlayTests
{
    private readonly SchemaText _a = new("schemas/a.json", Schemas.Of(""" "x": { "type": "integer", "maximum": 4, "minimum": 1 }, "y": { "type": "string" } """));
    private readonly SchemaText _b = new("schemas/b.json", Schemas.Of(""" "y": { "type": "string", "enum": ["p", "q"] } """));
    private readonly SchemaText _overlay = Overlay("schemas/a.overlay.json", """{ "target": "$.properties.x", "update": { "maximum": 9 } }, { "target": "$", "update": { "dependentRequired": { "x": ["y"] } } }""");

    [Fact]
    public void A_record_has_what_the_overlay_says()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b, _overlay]);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Range(1, 9)", run.Files["a.g.cs"]);
        Assert.Contains("RequiresProperty(nameof(Y), Source = \"dependentRequired\")", run.Files["a.g.cs"]);
        Assert.Equal(["ModelInputJson.g.cs", "ModelSlugs.g.cs", "a.g.cs", "b.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        _ = new CompiledModels(run);
    }

    /// <summary>Beside <c>a.schema.json</c> it is <c>a.schema.overlay.json</c>.</summary>
    [Fact]
    public void The_overlay_is_named_like_the_file() => Assert.Contains("Range(1, 9)", GeneratorRun.Start(
        [new SchemaText("schemas/a.schema.json", _a.Content) { Slug = "a" }, Overlay("schemas/a.schema.overlay.json", """{ "target": "$.properties.x", "update": { "maximum": 9 } }""")]).RecordFile);

    [Theory]
    [InlineData("schemas/b.overlay.json")]
    [InlineData("other/a.overlay.json")]
    [InlineData("schemas/a.schema.overlay.json")]
    public void An_overlay_of_another_file_changes_nothing(string path)
    {
        GeneratorRun run = GeneratorRun.Start([_a, Overlay(path, """{ "target": "$.properties.x", "update": { "maximum": 9 } }""")]);

        Assert.Contains("Range(1, 4)", run.RecordFile);
    }

    [Fact]
    public void An_overlay_is_of_a_file_and_not_of_an_item()
    {
        const string document = """
            { "openapi": "3.1.0", "components": { "schemas": {
              "Image": { "type": "object", "properties": { "n": { "type": "integer", "minimum": 1, "maximum": 4 } } },
              "Speech": { "type": "object", "properties": { "n": { "type": "integer", "minimum": 1, "maximum": 4 } } } } } }
            """;
        GeneratorRun run = GeneratorRun.Start([
            new SchemaText("schemas/api.json", document) { Slug = null, Items = "Slug=image&InputPointer=+2Fcomponents+2Fschemas+2FImage|Slug=speech&InputPointer=+2Fcomponents+2Fschemas+2FSpeech" },
            Overlay("schemas/api.overlay.json", """{ "target": "$.components.schemas.*.properties.n", "update": { "maximum": 9 } }"""),
        ]);

        Assert.Contains("Range(1, 9)", run.Files["image.g.cs"]);
        Assert.Contains("Range(1, 9)", run.Files["speech.g.cs"]);
    }

    [Fact]
    public void An_edit_of_an_overlay_emits_its_own_record_alone()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b, _overlay]).Replace(_overlay, _overlay.With(_overlay.Content.Replace("9", "8")));

        Assert.Contains("Range(1, 8)", run.Files["a.g.cs"]);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.ReadSchema).Order());
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.RecordFile).Order());
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            run.Steps.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static step => step.Outputs).Select(static output => output.Reason).Order());
    }

    [Fact]
    public void White_space_in_an_overlay_changes_nothing()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b, _overlay]).Replace(_overlay, _overlay.With("\n " + _overlay.Content));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.ReadSchema).Order());
        Assert.All(run.Steps.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static step => step.Outputs), static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void An_overlay_saved_without_a_change_runs_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b, _overlay]).Replace(_overlay, _overlay.With(_overlay.Content));

        PipelineAssert.NothingRanAgain(run.Steps);
        Assert.All(Reasons(run, TrackingNames.ReadSchema), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_overlay_that_is_added_and_edited_is_applied()
    {
        GeneratorRun first = GeneratorRun.Start([_a, _b]);
        GeneratorRun run = first.Add(_overlay);

        Assert.Contains("Range(1, 4)", first.Files["a.g.cs"]);
        Assert.Contains("Range(1, 9)", run.Files["a.g.cs"]);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.ReadSchema).Order());
    }

    /// <summary>What refers to a file reads it with its overlay, and again when that changes.</summary>
    [Fact]
    public void A_file_that_others_refer_to_is_overlaid()
    {
        SchemaText common = new("schemas/common.json", """{ "$defs": { "Size": { "type": "integer", "minimum": 1, "maximum": 4 } } }""");
        SchemaText overlay = Overlay("schemas/common.overlay.json", """{ "target": "$['$defs'].Size", "update": { "maximum": 9 } }""");
        GeneratorRun first = GeneratorRun.Start([_a, common, overlay, new SchemaText("schemas/r.json", Schemas.Of(""" "size": { "$ref": "common.json#/$defs/Size" } """))]);
        GeneratorRun run = first.Replace(overlay, overlay.With(overlay.Content.Replace("9", "8")));

        Assert.Contains("Range(1, 9)", first.Files["r.g.cs"]);
        Assert.Contains("Range(1, 8)", run.Files["r.g.cs"]);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.RecordFile).Order());
    }

    private static SchemaText Overlay(string path, string actions) => new(path, OverlayTest.Of(actions)) { Slug = null, IsOverlay = true };

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Steps.TrackedSteps[step].SelectMany(static one => one.Outputs).Select(static output => output.Reason);
}
