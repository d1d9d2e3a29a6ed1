using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Commands;

public sealed class UpdateTests
{
    private const string Old = """{ "type": "object", "properties": { "n": { "type": "integer", "maximum": 4 } } }""";
    private const string New = """{ "type": "object", "properties": { "n": { "type": "integer", "maximum": 3 } } }""";

    [Fact]
    public async Task A_source_that_has_not_changed_changes_nothing()
    {
        using ToolProject project = await AddedAsync();
        string before = project.Read("schemas/schemagen.lock.json");

        ToolRun run = await project.RunAsync("update");

        Assert.Equal("1 unchanged\n", run.Output);
        Assert.Equal(0, run.Code);
        Assert.Equal(before, project.Read("schemas/schemagen.lock.json"));
    }

    [Fact]
    public async Task A_source_that_has_changed_is_told_and_written()
    {
        using ToolProject project = await AddedAsync();
        project.Write("a.json", New);

        ToolRun dry = await project.RunAsync("update", "--dry-run");
        Assert.StartsWith("a: outdated\n", dry.Output, StringComparison.Ordinal);
        Assert.Equal(1, dry.Code);
        Assert.Equal(Old, project.Read("schemas/a.json"));
        Assert.Equal(1, (await project.RunAsync("check", "--online")).Code);

        ToolRun run = await project.RunAsync("update", "a");
        Assert.StartsWith("a: updated\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
        Assert.Equal(New, project.Read("schemas/a.json"));
        Assert.Equal(0, (await project.RunAsync("check", "--online")).Code);
    }

    [Fact]
    public async Task A_page_that_has_changed_is_read_again()
    {
        using var project = new ToolProject();
        project.Write("page.txt", Seed.Page());
        await project.RunAsync("add", "page.txt");
        project.Write("page.txt", "Something new {above}: {\"a\":1}\n" + Seed.Page(Seed.Schema.Replace("\"maximum\": 4", "\"maximum\": 3", StringComparison.Ordinal)));

        Assert.Equal(0, (await project.RunAsync("update")).Code);

        Assert.Equal(Seed.Schema.Replace("\"maximum\": 4", "\"maximum\": 3", StringComparison.Ordinal), project.Read(Seed.File));
    }

    [Fact]
    public async Task Names_that_an_update_removed_are_kept_until_they_are_forgotten()
    {
        using var project = new ToolProject();
        project.Write("page.txt", Seed.Page());
        await project.RunAsync("add", "page.txt");
        string narrowed = Seed.Schema.Replace(",\n        \"21:9\"", "", StringComparison.Ordinal).Replace("\"resolution\"", "\"quality\"", StringComparison.Ordinal);
        project.Write("page.txt", Seed.Page(narrowed));

        ToolRun run = await project.RunAsync("update");

        Assert.Contains("'size': \"21:9\" is refused from now on", run.Output, StringComparison.Ordinal);
        Assert.Contains("    \"removed\": [\n      \"/resolution\",\n      \"/size=21:9\"\n    ],\n", project.Read("schemas/schemagen.lock.json"), StringComparison.Ordinal);

        // What comes back is not removed any more.
        project.Write("page.txt", Seed.Page(narrowed.Replace("\"16:9\"", "\"16:9\", \"21:9\"", StringComparison.Ordinal)));
        await project.RunAsync("update");
        Assert.Contains("    \"removed\": [\n      \"/resolution\"\n    ],\n", project.Read("schemas/schemagen.lock.json"), StringComparison.Ordinal);

        Assert.Equal(0, (await project.RunAsync("update", "--forget")).Code);
        Assert.DoesNotContain("removed", project.Read("schemas/schemagen.lock.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bounds_that_an_update_narrowed_are_kept_until_they_are_forgotten()
    {
        using var project = new ToolProject();
        project.Write("page.txt", Seed.Page());
        await project.RunAsync("add", "page.txt");
        string narrowed = Seed.Schema.Replace("\"maximum\": 4", "\"maximum\": 3", StringComparison.Ordinal).Replace("\"maxItems\": 14", "\"maxItems\": 10", StringComparison.Ordinal);
        project.Write("page.txt", Seed.Page(narrowed));

        await project.RunAsync("update");

        const string lockFile = "schemas/schemagen.lock.json";
        Assert.Contains("    \"narrowed\": [\n      \"/image_urls maxItems 14\",\n      \"/n maximum 4\"\n    ],\n", project.Read(lockFile), StringComparison.Ordinal);

        // What changed nothing leaves them; what is widened, or narrowed again, is another bound.
        await project.RunAsync("update");
        project.Write("page.txt", Seed.Page(narrowed.Replace("\"maximum\": 3", "\"maximum\": 2", StringComparison.Ordinal).Replace("\"maxItems\": 10", "\"maxItems\": 12", StringComparison.Ordinal)));
        await project.RunAsync("update");
        Assert.Contains("    \"narrowed\": [\n      \"/n maximum 3\"\n    ],\n", project.Read(lockFile), StringComparison.Ordinal);

        Assert.Equal(0, (await project.RunAsync("update", "--forget")).Code);
        Assert.DoesNotContain("narrowed", project.Read(lockFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_by_hand_is_kept_and_the_others_are_updated()
    {
        using ToolProject project = await AddedAsync();
        project.Write("b.json", Old);
        await project.RunAsync("add", "b.json");
        project.Write("schemas/a.json", "mine");
        project.Write("a.json", New);
        project.Write("b.json", New);

        ToolRun run = await project.RunAsync("update");

        Assert.Equal(2, run.Code);
        Assert.Contains("a: failed: schemas/a.json was changed by hand\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("mine", project.Read("schemas/a.json"));
        Assert.Equal(New, project.Read("schemas/b.json"));
        Assert.Equal(0, (await project.RunAsync("update", "--force")).Code);
        Assert.Equal(New, project.Read("schemas/a.json"));
    }

    [Fact]
    public async Task A_source_that_is_gone_leaves_everything_as_it_was()
    {
        using ToolProject project = await AddedAsync();
        File.Delete(Path.Combine(project.Folder, "a.json"));

        ToolRun run = await project.RunAsync("update");

        Assert.Equal(2, run.Code);
        Assert.Contains("a: failed: a.json is not there", run.Output, StringComparison.Ordinal);
        Assert.Equal(Old, project.Read("schemas/a.json"));
        Assert.Equal(0, (await project.RunAsync("check")).Code);
        Assert.Equal(2, (await project.RunAsync("check", "--online")).Code);
    }

    [Fact]
    public async Task A_missing_file_comes_back()
    {
        using ToolProject project = await AddedAsync();
        File.Delete(Path.Combine(project.Folder, "schemas/a.json"));

        ToolRun check = await project.RunAsync("check");
        Assert.Equal(1, check.Code);
        Assert.StartsWith("schemas/a.json: is missing", check.Output, StringComparison.Ordinal);
        Assert.StartsWith("a: restored\n", (await project.RunAsync("update")).Output, StringComparison.Ordinal);
        Assert.Equal(Old, project.Read("schemas/a.json"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mine")]
    public async Task What_has_no_new_version_is_restored_and_a_dry_run_says_so_without_writing(string? there)
    {
        using ToolProject project = await AddedAsync();
        string path = Path.Combine(project.Folder, "schemas/a.json");
        File.Delete(path);
        if (there is not null)
        {
            project.Write("schemas/a.json", there);
            Assert.Equal(2, (await project.RunAsync("update")).Code);
        }

        ToolRun dry = await project.RunAsync("update", "--dry-run", "--force");
        Assert.StartsWith("a: outdated: schemas/a.json " + (there is null ? "is missing\n" : "was changed by hand\n"), dry.Output, StringComparison.Ordinal);
        Assert.Equal(1, dry.Code);
        Assert.Equal(there, File.Exists(path) ? File.ReadAllText(path) : null);

        ToolRun run = await project.RunAsync("update", "--force");
        Assert.Equal("a: restored\n1 restored\n", run.Output);
        Assert.Equal(0, run.Code);
        Assert.Equal(Old, project.Read("schemas/a.json"));
        Assert.Equal(0, (await project.RunAsync("check")).Code);
    }

    [Fact]
    public async Task A_slug_that_is_not_locked_is_named()
    {
        using var project = new ToolProject();
        project.Write("page.txt", Seed.Page());
        await project.RunAsync("add", "page.txt");

        ToolRun run = await project.RunAsync("update", Seed.Slug[..^1]);

        Assert.Contains($"the lock has no model '{Seed.Slug[..^1]}'; did you mean '{Seed.Slug}'?", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public async Task Check_tells_changed_files_and_those_that_are_not_its_own()
    {
        using ToolProject project = await AddedAsync();
        project.Write("schemas/mine.json", Old);
        project.Write("schemas/mine.overlay.json", "{}");

        ToolRun fine = await project.RunAsync("check");
        Assert.Equal("schemas/mine.json: not from schemagen, and not checked\n1 model agrees with the lock\n", fine.Output);
        Assert.Equal(0, fine.Code);

        project.Write("schemas/a.json", Old.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(0, (await project.RunAsync("check")).Code);
        project.Write("schemas/a.json", New);
        ToolRun changed = await project.RunAsync("check");
        Assert.StartsWith("schemas/a.json: was changed by hand", changed.Output, StringComparison.Ordinal);
        Assert.Equal(1, changed.Code);
    }

    [Fact]
    public async Task What_changed_is_told_of_each_model_that_a_file_describes()
    {
        using ToolProject project = await SeveralAsync();
        project.Write("openai.json", Several(image: 1, speech: 2));

        ToolRun dry = await project.RunAsync("update", "--dry-run");
        JsonElement[] models = [.. JsonDocument.Parse((await project.RunAsync("update", "--dry-run", "--json")).Output).RootElement.GetProperty("models").EnumerateArray()];
        ToolRun markdown = await project.RunAsync("update", "--dry-run", "--format", "markdown");

        Assert.StartsWith("openai/image: outdated\n1 breaking change\n", dry.Output, StringComparison.Ordinal);
        Assert.Contains("'n': 2 is refused from now on (at most 1 allowed; 2 before).", dry.Output, StringComparison.Ordinal);
        Assert.Contains("\nopenai/speech: outdated\n1 breaking change\n", dry.Output, StringComparison.Ordinal);
        Assert.Contains("'n': 3 is refused from now on (at most 2 allowed; 3 before).", dry.Output, StringComparison.Ordinal);
        Assert.Equal(["openai/image", "openai/speech"], models.Select(static model => model.GetProperty("slug").GetString()));
        Assert.Equal(["openai/image", "openai/speech"], models.Select(static model => model.GetProperty("drift").GetProperty("slug").GetString()));
        Assert.All(models, static model => Assert.Equal("schemas/openai.json", model.GetProperty("file").GetString()));
        Assert.Contains("### `openai/speech`: 1 breaking change", markdown.Output, StringComparison.Ordinal);
        Assert.Equal(1, dry.Code);

        Assert.EndsWith("\n2 updated\n", (await project.RunAsync("update")).Output, StringComparison.Ordinal);
        Assert.Equal(Several(image: 1, speech: 2), project.Read("schemas/openai.json"));
    }

    [Fact]
    public async Task A_model_that_the_file_leaves_as_it_was_is_told_without_changes()
    {
        using ToolProject project = await SeveralAsync();
        project.Write("openai.json", Several(image: 2, speech: 2));

        ToolRun run = await project.RunAsync("update");

        Assert.StartsWith("openai/image: updated\nopenai/speech: updated\n1 breaking change\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_of_a_file_with_several_can_be_named()
    {
        using ToolProject project = await SeveralAsync();
        project.Write("openai.json", Several(image: 1, speech: 2));

        Assert.StartsWith("openai/speech: 1 breaking change\n", (await project.RunAsync("diff", "openai/speech")).Output, StringComparison.Ordinal);
        ToolRun several = await project.RunAsync("diff", "openai");
        Assert.Contains("schemas/openai.json describes several models: openai/image, openai/speech", several.Error, StringComparison.Ordinal);
        Assert.Equal(2, several.Code);
        Assert.EndsWith("\n2 updated\n", (await project.RunAsync("update", "openai/speech", "openai/image", "openai")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_stays_where_its_source_has_one_of_its_models_no_more()
    {
        using ToolProject project = await SeveralAsync();
        string before = project.Read("schemas/openai.json");
        project.Write("openai.json", Several(image: 1, speech: 2).Replace("Speech", "Voice", StringComparison.Ordinal));

        ToolRun run = await project.RunAsync("update");

        Assert.Contains("openai: failed: openai.json", run.Output, StringComparison.Ordinal);
        Assert.Contains("/components/schemas/Speech", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        Assert.Equal(before, project.Read("schemas/openai.json"));
    }

    private static string Several(int image, int speech) =>
        $$"""{ "openapi": "3.1.0", "components": { "schemas": { "Image": { "properties": { "n": { "type": "integer", "maximum": {{image}} } } }, "Speech": { "properties": { "n": { "type": "integer", "maximum": {{speech}} } } } } } }""";

    private static async Task<ToolProject> SeveralAsync()
    {
        var project = new ToolProject(ToolProject.Usual.Replace("</Project>", """
              <ItemGroup>
                <ModelSchema Include="schemas/openai.json" Slug="openai/image" InputPointer="/components/schemas/Image" />
                <ModelSchema Include="schemas/openai.json" Slug="openai/speech" InputPointer="/components/schemas/Speech" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        string text = Several(image: 2, speech: 3);
        project.Write("openai.json", text);
        project.Write("schemas/openai.json", text);
        project.Write("schemas/schemagen.lock.json", $$"""{ "openai": { "source": "openai.json", "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}}" }, "schemagen:lock": 1 }""");
        Assert.Equal("1 model agrees with the lock\n", (await project.RunAsync("check")).Output);
        return project;
    }

    private static async Task<ToolProject> AddedAsync()
    {
        var project = new ToolProject();
        project.Write("a.json", Old);
        Assert.Equal(0, (await project.RunAsync("add", "a.json")).Code);
        return project;
    }
}
