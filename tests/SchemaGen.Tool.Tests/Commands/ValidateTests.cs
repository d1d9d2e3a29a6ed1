using System.Text;
using System.Text.Json;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Commands;

public sealed class ValidateTests
{
    [Theory]
    [InlineData("""{ "prompt": "a" }""", "")]
    [InlineData("""{ "model": "gemini-2-5-flash-image-preview-official", "input": { "prompt": "a" } }""", "")]
    [InlineData("""{ "prompt": "a", "n": 5 }""", "1:23 SG1001 /n maximum")]
    [InlineData("""{ "prompt": "a", "n": "5" }""", "1:23 SG1011 /n type")]
    [InlineData("""{ "prompt": "", "n": 1 }""", "1:13 SG1003 /prompt minLength")]
    [InlineData("""{ "n": 1 }""", "1:1 SG1009 /prompt required")]
    [InlineData("""{ "prompt": "a", "mask_url": "https://example.com/a.png" }""", "1:30 SG1005 /mask_url dependentRequired")]
    [InlineData("""{ "prompt": "a", "image_urls": ["C:\\a.png"] }""", "1:33 SG1014 /image_urls/0 format")]
    [InlineData("""{ "prompt": "a", "image_urls": [] }""", "1:32 SG1002 /image_urls minItems")]
    [InlineData("""{ "prompt": "a", "promt": 1 }""", "1:27 SG1010 /promt additionalProperties")]
    [InlineData("""{ "prompt": "a", "size": "5:3" }""", "1:26 SG1006 /size enum")]
    [InlineData("{ \"n\": 0,\n  \"prompt\": 1 }", "1:8 SG1001 /n minimum|2:13 SG1011 /prompt type")]
    [InlineData("[]", "1:1 SG1011  type")]
    public async Task Each_violation_has_its_place_and_its_rule(string payload, string expected)
    {
        using var project = new ToolProject();
        project.Write(Seed.File, Seed.Schema);

        ToolRun run = await project.RunAsync(payload, ["validate", Seed.Slug, "-", "--json"]);

        JsonElement result = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(expected, string.Join('|', result.GetProperty("violations").EnumerateArray().Select(static one =>
            $"{one.GetProperty("line")}:{one.GetProperty("column")} {one.GetProperty("id")} {one.GetProperty("pointer")} {one.GetProperty("keyword")}")));
        Assert.Equal(expected.Length == 0 ? 0 : 1, run.Code);
    }

    [Fact]
    public async Task A_person_reads_the_words_of_the_build()
    {
        using var project = new ToolProject();
        project.Write(Seed.File, Seed.Schema);
        project.Write("payload.json", """{ "prompt": "a", "n": 5 }""");

        ToolRun run = await project.RunAsync("validate", Seed.Slug, "payload.json");

        Assert.Equal($"payload.json(1,23): error SG1001: 'n' is 5, but model '{Seed.Slug}' allows 1 to 4 [/n]\n", run.Output);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public async Task A_file_in_UTF_16_is_read_by_its_byte_order_mark()
    {
        using var project = new ToolProject();
        project.Write(Seed.File, Seed.Schema);
        File.WriteAllText(Path.Combine(project.Folder, "payload.json"), """{ "prompt": "a", "n": 5 }""", Encoding.Unicode);

        Assert.StartsWith("payload.json(1,23): error SG1001", (await project.RunAsync("validate", Seed.Slug, "payload.json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_input_of_a_file_is_a_model_wherever_the_project_includes_it_from()
    {
        using var project = new ToolProject(ToolProject.Usual.Replace("</Project>", """
              <ItemGroup>
                <ModelSchema Include="schemas/openai.json" Slug="openai/image" InputPointer="/components/schemas/Image" />
                <ModelSchema Include="schemas/openai.json" Slug="openai/speech" InputPointer="/components/schemas/Speech" TypeName="Speech" />
                <ModelSchema Include="../vendor/other.schema.json" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        project.Write("schemas/openai.json", """{ "openapi": "3.1.0", "components": { "schemas": { "Image": { "properties": { "n": { "maximum": 2 } } }, "Speech": { "properties": { "n": { "maximum": 3 } } } } } }""");
        project.Write("../vendor/other.schema.json", """{ "properties": { "n": { "maximum": 4 } } }""");

        Assert.Equal("""
            model          record                        source
            openai/image   Shop.Models.OpenaiImageInput  -
            openai/speech  Shop.Models.SpeechInput       -
            other          Shop.Models.OtherInput        -

            """, (await project.RunAsync("list")).Output);
        Assert.Contains("'openai/image' allows at most 2", (await project.RunAsync("""{ "n": 5 }""", ["validate", "openai/image", "-"])).Output, StringComparison.Ordinal);
        Assert.Contains("'openai/speech' allows at most 3", (await project.RunAsync("""{ "n": 5 }""", ["validate", "openai/speech", "-"])).Output, StringComparison.Ordinal);
        Assert.Contains("'other' allows at most 4", (await project.RunAsync("""{ "n": 5 }""", ["validate", "other", "-"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_counts()
    {
        using var project = new ToolProject();
        project.Write(Seed.File, Seed.Schema);
        project.Write($"schemas/{Seed.Slug}.overlay.json", """{ "overlay": "1.0.0", "info": { "title": "a", "version": "1" }, "actions": [{ "target": "$.properties.n", "update": { "maximum": 9 } }] }""");

        Assert.Equal(0, (await project.RunAsync("""{ "prompt": "a", "n": 9 }""", ["validate", Seed.Slug, "-"])).Code);
    }

    [Theory]
    [InlineData("gemini-2-5-flash-image-preview-oficial", "{}", "SG1012: no schema file has the slug 'gemini-2-5-flash-image-preview-oficial'; did you mean 'gemini-2-5-flash-image-preview-official'?")]
    [InlineData(Seed.Slug, "{ \"prompt\": }", "stdin(1,13): it is not valid JSON")]
    [InlineData(Seed.Slug, "", "stdin(1,1): it is not valid JSON")]
    [InlineData(Seed.Slug, "{ \"model\": \"other\", \"input\": { \"prompt\": \"a\" } }", "stdin(1,12): it is a request to model 'other', and not to '" + Seed.Slug + "'")]
    public async Task What_cannot_be_judged_is_no_verdict(string slug, string payload, string message)
    {
        using var project = new ToolProject();
        project.Write(Seed.File, Seed.Schema);

        ToolRun run = await project.RunAsync(payload, ["validate", slug, "-"]);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
