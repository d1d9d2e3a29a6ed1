using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Several ModelSchema items of one file. The compiler knows the metadata of a path alone, so the targets pass them on as one value.</summary>
public sealed class SeveralItemsTests
{
    private const string Document = """
        { "openapi": "3.1.0", "components": { "schemas": {
          "Image": { "type": "object", "properties": { "prompt": { "type": "string", "maxLength": 10 } }, "required": ["prompt"] },
          "Speech": { "type": "object", "properties": { "voice": { "type": "string" }, "speed": { "type": "number", "maximum": 4 } } } } } }
        """;

    private const string Both = "Slug=oa+2Fimage&TypeName=&Namespace=&InputPointer=+2Fcomponents+2Fschemas+2FImage&Strict=&IsInput="
        + "|Slug=oa+2Fspeech&TypeName=Voice&Namespace=Shop.Sound&InputPointer=+2Fcomponents+2Fschemas+2FSpeech&Strict=true&IsInput=";

    private readonly SchemaText _file = new("schemas/openai.json", Document) { Slug = null, Items = Both };
    private readonly SchemaText _other = new("schemas/b.json", Schemas.Of(""" "y": { "type": "string" } """));

    [Fact]
    public void Each_item_yields_its_record()
    {
        GeneratorRun run = GeneratorRun.Start([_file, _other]);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("record OaImageInput", run.Files["oa.image.g.cs"]);
        Assert.Contains("record VoiceInput", run.Files["oa.speech.g.cs"]);
        Assert.Contains("namespace Shop.Sound", run.Files["oa.speech.g.cs"]);
        var models = new CompiledModels(run);
        Assert.NotNull(models.Type("Shop.Models.OaImageInput").GetProperty("Prompt"));
        Assert.NotNull(models.Type("Shop.Sound.VoiceInput").GetProperty("Speed"));
    }

    [Fact]
    public void A_declaration_completes_one_of_them()
    {
        GeneratorRun run = GeneratorRun.Start([_file], """[SchemaGen.ModelInput("oa/speech")] public sealed partial record Mine;""");

        Assert.Contains("record OaImageInput", run.Files["oa.image.g.cs"]);
        Assert.Contains("record Mine", run.Files["oa.speech.Mine.g.cs"]);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void One_slug_twice_for_one_file_is_a_conflict()
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("schemas/openai.json", Document) { Slug = null, Items = "Slug=a&InputPointer=+2Fcomponents+2Fschemas+2FImage|Slug=a&InputPointer=+2Fcomponents+2Fschemas+2FSpeech" }]);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("Model 'a' gets no record: its file is given twice", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>Percent signs, line ends and what begins a comment in the compiler's own file.</summary>
    [Fact]
    public void Each_character_of_the_metadata_arrives()
    {
        GeneratorRun run = GeneratorRun.Start([
            new SchemaText("schemas/odd.json", """{ "x": { "a#b;c|d&e=f+g%h é": { "type": "object", "properties": { "p": {} } } } }""")
            {
                Slug = null, Items = "Slug=a+23b+3Bc+7Cd+26e+3Df+2Bg+25h&InputPointer=+2Fx+2Fa+23b+3Bc+7Cd+26e+3Df+2Bg+25h+20+C3+A9",
            },
        ]);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("a#b;c|d&e=f+g%h", run.RecordFile);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("&&=|=x|Slug")]
    [InlineData("Slug=+2")]
    [InlineData("Slug=%zz|TypeName=x")]
    public void A_value_that_the_targets_never_write_stops_nothing(string items)
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("schemas/x.json", Document) { Slug = null, Items = items }, _other]);

        Assert.Contains("record BInput", run.Files["b.g.cs"]);
    }

    [Fact]
    public void An_edit_of_one_of_its_schemas_emits_that_one_again()
    {
        GeneratorRun run = GeneratorRun.Start([_file, _other]).Replace(_file, _file.With(Document.Replace("\"maximum\": 4", "\"maximum\": 5")));

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            run.Steps.TrackedSteps[TrackingNames.RecordFile].SelectMany(static step => step.Outputs).Select(static output => output.Reason).Order());
        PipelineAssert.NothingRanAgain(run.Edit("// A comment.").Steps);
    }

    [Fact]
    public void Files_that_are_saved_again_run_nothing_again() => PipelineAssert.NothingRanAgain(GeneratorRun.Start([_file, _other]).Replace(_file, _file.With(Document)).Steps);

    [Fact]
    public void An_item_that_is_added_leaves_the_other_alone()
    {
        SchemaText single = new("schemas/openai.json", Document) { Slug = null, Items = Both.Split('|')[0] };
        GeneratorRun first = GeneratorRun.Start([single]);
        GeneratorRun run = first.Replace(single, _file);

        Assert.False(first.Files.ContainsKey("oa.speech.g.cs"));
        Assert.Equal(first.Files["oa.image.g.cs"], run.Files["oa.image.g.cs"]);
        Assert.Contains("record VoiceInput", run.Files["oa.speech.g.cs"]);
    }
}
