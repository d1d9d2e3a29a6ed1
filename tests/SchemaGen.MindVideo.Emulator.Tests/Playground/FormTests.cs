using System.Net;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>The descriptions of forms.</summary>
public sealed class FormTests(SharedPlayground shared) : IClassFixture<SharedPlayground>
{
    [Fact]
    public async Task The_form_of_the_page_has_its_controls_limits_and_needs()
    {
        JsonElement[] fields = [.. (await shared.FormAsync(SchemaFiles.Slug)).GetProperty("shapes").GetProperty("#").GetProperty("fields").EnumerateArray()];

        Assert.Equal(
            ["prompt: textarea, 1 to 1,000 characters", "n: integer, 1 to 4", "size: ratio, ", "mask_url: file, ", "image_urls: files, 1 to 14 items", "resolution: select, "],
            fields.Select(static field => $"{field.GetProperty("name")}: {field.GetProperty("control")}, {(field.TryGetProperty("limits", out JsonElement limits) ? limits : "")}"));
        JsonElement mask = fields[3];
        Assert.Equal("image_urls", Assert.Single(mask.GetProperty("needs").EnumerateArray()).GetString());
        Assert.True(mask.GetProperty("advanced").GetBoolean());
        Assert.Equal("image/*", fields[4].GetProperty("accept").GetString());
        Assert.Equal(6, fields[0].GetProperty("rows").GetInt32());
        Assert.Equal("Reference images", fields[4].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Every_kind_of_field_has_its_control_and_recursion_ends()
    {
        JsonElement shapes = (await shared.FormAsync(SchemaFiles.Form)).GetProperty("shapes");
        var fields = shapes.GetProperty("#").GetProperty("fields").EnumerateArray().ToDictionary(static field => field.GetProperty("name").GetString()!);

        Assert.Equal(
            "prompt textarea, n integer, size ratio, strength number, seed integer, transparent boolean, style select, image_url file, mask_url file, tags list, camera object, tree object, target json",
            string.Join(", ", fields.Values.Select(static field => $"{field.GetProperty("name")} {field.GetProperty("control")}")));
        Assert.True(fields["seed"].GetProperty("nullable").GetBoolean());
        Assert.Equal("Look", fields["style"].GetProperty("group").GetString());
        Assert.Equal("image_url", fields["strength"].GetProperty("needs")[0].GetString());
        Assert.Equal("#/$defs/Node", fields["tree"].GetProperty("shape").GetString());
        Assert.Equal("#/$defs/Node", shapes.GetProperty("#/$defs/Node").GetProperty("fields")[1].GetProperty("item").GetProperty("shape").GetString());
        Assert.Equal(3, shapes.EnumerateObject().Count());
    }

    [Theory]
    [InlineData("""{"properties":{"a":{"enum":["x",null]}}}""", "select", "nullable")]
    [InlineData("""{"properties":{"a":{"anyOf":[{"type":"integer"},{"type":"null"}]}}}""", "integer", "nullable")]
    [InlineData("""{"properties":{"a":{"nullable":true,"type":"integer"}}}""", "integer", "nullable")]
    [InlineData("""{"properties":{"a":{"nullable":true,"allOf":[{"$ref":"#/$defs/t"}]}},"$defs":{"t":{"type":"integer"}}}""", "integer", "nullable")]
    [InlineData("""{"properties":{"a":{"oneOf":[{"$ref":"#/$defs/t"},{"nullable":true}]}},"$defs":{"t":{"type":"integer"}}}""", "integer", "nullable")]
    [InlineData("""{"properties":{"a":{"anyOf":[{"const":"x"},{"enum":["y"]}]}}}""", "select", "enum")]
    [InlineData("""{"properties":{"a":{"allOf":[{"$ref":"#/$defs/t"}],"title":"T"}},"$defs":{"t":{"type":"string","maxLength":900}}}""", "textarea", "maxLength")]
    [InlineData("""{"properties":{"a":{"type":["string","integer"]}}}""", "json", "title")]
    [InlineData("""{"properties":{"a":{"type":"array"}}}""", "json", "title")]
    [InlineData("""{"properties":{"a":true}}""", "json", "title")]
    [InlineData("""{"properties":{"a":{"type":"object","additionalProperties":{"type":"string"}}}}""", "json", "title")]
    [InlineData("""{"properties":{"a":{"type":"array","items":{"type":"array","items":{"type":"number"}}}}}""", "list", "item")]
    public async Task A_schema_is_taken_apart_as_far_as_a_form_can_say_it(string schema, string control, string member)
    {
        await using TestEmulator test = await TestEmulator.StartAsync(options => options.AddModel("m", schema));
        JsonElement field = (await test.GetAsync("playground/form?model=m")).Good().GetProperty("shapes").GetProperty("#").GetProperty("fields")[0];

        Assert.Equal(control, field.GetProperty("control").GetString());
        Assert.True(field.TryGetProperty(member, out _), field.GetRawText());
    }

    [Theory]
    [InlineData("""{"properties":{"a":{},"b":{}},"anyOf":[{"required":["a"]},{"required":["b"]}]}""", "At least one of these is needed: a; b.")]
    [InlineData("""{"properties":{"a":{},"b":{}},"oneOf":[{"required":["a"]},{"required":["b","a"]}]}""", "Exactly one of these is needed: a; b with a.")]
    [InlineData("""{"properties":{"a":{},"b":{}},"not":{"required":["a","b"]}}""", "These exclude each other: a, b.")]
    [InlineData("""{"properties":{"a":{},"b":{}},"if":{"properties":{"a":{"const":"x"}}},"then":{"required":["b"]}}""", "Where a is \"x\", these are needed: b.")]
    [InlineData("""{"properties":{"a":{}},"if":{"required":["a"]},"then":{"minProperties":2}}""", "Further rules depend on the values; they show where they are broken.")]
    public async Task Rules_between_members_are_said_in_words(string schema, string rule)
    {
        await using TestEmulator test = await TestEmulator.StartAsync(options => options.AddModel("m", schema));
        JsonElement form = (await test.GetAsync("playground/form?model=m")).Good();

        Assert.Equal(rule, Assert.Single(form.GetProperty("shapes").GetProperty("#").GetProperty("rules").EnumerateArray()).GetString());
        Assert.True(form.GetProperty("is_plain").GetBoolean());
    }

    [Fact]
    public async Task A_broken_file_is_listed_with_its_problem_and_an_unknown_model_is_told()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "broken.json"), "{ <b>");
        await using TestEmulator test = await TestEmulator.StartAsync(options => options.SchemaFolders.Add(folder.Path));
        JsonElement models = (await test.GetAsync("playground/models")).Good();

        JsonElement problem = Assert.Single(models.GetProperty("problems").EnumerateArray());
        Assert.EndsWith("broken.json", problem.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Not valid JSON:", problem.GetProperty("problem").GetString());
        Assert.Contains(models.GetProperty("models").EnumerateArray(), static model => model.GetProperty("slug").GetString() == SchemaFiles.Slug);
        (await test.GetAsync("playground/form?model=broken")).Error(HttpStatusCode.NotFound, "unknown_model");
    }
}
