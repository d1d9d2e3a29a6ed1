using Microsoft.CodeAnalysis;
using SchemaGen.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>What an edit makes the pipeline do again. That nothing runs twice over equal inputs is asserted by every <see cref="GeneratorRun"/>.</summary>
public sealed class IncrementalTests
{
    private const string Declaration = """
        [SchemaGen.ModelInput("b")]
        public sealed partial record BInput;
        """;

    private readonly SchemaText _a = new("schemas/a.json", Schemas.Of(""" "x": { "type": "integer", "maximum": 4, "minimum": 1 } """));
    private readonly SchemaText _b = new("schemas/b.json", Schemas.Of(""" "y": { "type": "string", "enum": ["p", "q"] } """));

    [Fact]
    public void An_unrelated_edit_of_the_code_runs_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b], Declaration).Edit(Declaration + "\npublic class Other { }");

        PipelineAssert.NothingRanAgain(run.Steps);
        Assert.True(run.Steps.TrackedSteps.ContainsKey(TrackingNames.ReadSchema));
    }

    [Fact]
    public void An_edit_beside_a_declaration_runs_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b], Declaration).Edit("// A comment that moves everything.\n\n" + Declaration);

        PipelineAssert.NothingRanAgain(run.Steps);
    }

    [Fact]
    public void A_file_saved_without_a_change_is_not_read_again()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b]).Replace(_a, _a.With(_a.Content));

        PipelineAssert.NothingRanAgain(run.Steps);
        Assert.All(Reasons(run, TrackingNames.ReadSchema), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void White_space_in_a_schema_is_read_and_changes_nothing()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b]).Replace(_a, _a.With("\r\n  " + _a.Content.Replace(":", " :\n")));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.ReadSchema).Order());
        AssertOutputs(run, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_edit_of_a_schema_emits_its_own_record_alone()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b]).Replace(_a, _a.With(_a.Content.Replace("4", "5")));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.RecordFile).Order());
        AssertOutputs(run, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
        Assert.Contains("Range(1, 5)", run.Files["a.g.cs"]);
    }

    [Fact]
    public void An_added_schema_is_the_only_one_that_is_read()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b]).Add(new SchemaText("schemas/0.json", Schemas.Of(""" "z": {} """)));

        Assert.Equal(
            [IncrementalStepRunReason.New, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            Reasons(run, TrackingNames.ReadSchema).Order());
        Assert.Equal(
            [IncrementalStepRunReason.New, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            Reasons(run, TrackingNames.Output).Order().Select(static reason => reason == IncrementalStepRunReason.Unchanged ? IncrementalStepRunReason.Cached : reason));
        Assert.Contains("_0Input", run.Files["0.g.cs"]);
        Assert.Contains("_0", run.Files["ModelSlugs.g.cs"]);
    }

    [Fact]
    public void A_declaration_moves_its_own_record_alone()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b]).Edit(Declaration);

        Assert.Equal(2, Reasons(run, TrackingNames.RecordFile).Count());
        Assert.All(Reasons(run, TrackingNames.ReadSchema), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Contains(IncrementalStepRunReason.Unchanged, Reasons(run, TrackingNames.RecordFile));
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(run, TrackingNames.RecordFile));
    }

    /// <summary>Who refers to a file is read again when that file changes; the others are not.</summary>
    [Fact]
    public void An_edit_of_a_file_that_another_refers_to_emits_that_one_again()
    {
        SchemaText common = new("schemas/common.json", """{ "$defs": { "Size": { "type": "integer", "minimum": 1, "maximum": 4 } } }""");
        SchemaText referring = new("schemas/r.json", Schemas.Of(""" "size": { "$ref": "common.json#/$defs/Size" } """));
        GeneratorRun first = GeneratorRun.Start([_a, _b, common, referring]);
        GeneratorRun run = first.Replace(common, common.With(common.Content.Replace("4", "5")));

        Assert.Contains("Range(1, 4)", first.Files["r.g.cs"]);
        Assert.Contains("Range(1, 5)", run.Files["r.g.cs"]);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.RecordFile).Order());
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(run, TrackingNames.CompleteSchema));
        PipelineAssert.NothingRanAgain(run.Edit("// A comment.").Steps);
    }

    [Fact]
    public void A_reference_that_is_turned_to_another_schema_emits_its_record_again()
    {
        SchemaText common = new("schemas/common.json", """{ "$defs": { "Few": { "type": "integer", "minimum": 1, "maximum": 4 }, "Many": { "type": "integer", "minimum": 1, "maximum": 9 } } }""");
        SchemaText referring = new("schemas/r.json", Schemas.Of(""" "size": { "$ref": "common.json#/$defs/Few" } """));
        GeneratorRun first = GeneratorRun.Start([common, referring]);
        GeneratorRun run = first.Replace(referring, referring.With(referring.Content.Replace("Few", "Many")));

        Assert.Contains("Range(1, 4)", first.Files["r.g.cs"]);
        Assert.Contains("Range(1, 9)", run.Files["r.g.cs"]);
    }

    [Fact]
    public void Metadata_that_changes_renames_the_record_of_an_unchanged_file()
    {
        GeneratorRun first = GeneratorRun.Start([_a, _b]);
        GeneratorRun run = first.Replace(_a, new SchemaText(_a.Path, _a.Content) { TypeName = "Cat" });

        Assert.Contains("record AInput", first.Files["a.g.cs"]);
        Assert.Contains("record CatInput", run.Files["a.g.cs"]);
    }

    private static void AssertOutputs(GeneratorRun run, params IncrementalStepRunReason[] expected) =>
        Assert.Equal(expected, run.Steps.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static step => step.Outputs).Select(static output => output.Reason).Order());

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Steps.TrackedSteps[step].SelectMany(static one => one.Outputs).Select(static output => output.Reason);
}
