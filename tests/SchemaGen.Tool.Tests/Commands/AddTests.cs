using System.Text.Json;
using SchemaGen.Shared;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Commands;

public sealed class AddTests
{
    private const string Schema = """{ "type": "object", "required": ["prompt"], "properties": { "prompt": { "type": "string" }, "n": { "type": "integer", "minimum": 1, "maximum": 4 } } }""";

    [Fact]
    public async Task The_seeds_page_becomes_a_schema_an_entry_and_a_record()
    {
        using var project = new ToolProject();
        project.Write("page.txt", Seed.Page());

        ToolRun run = await project.RunAsync("add", "page.txt", "--csharp");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Code);
        Assert.Equal(Seed.Schema, project.Read(Seed.File));
        Assert.Equal($$"""
            {
              "{{Seed.Slug}}": {
                "source": "page.txt",
                "example": {
                  "prompt": "a lighthouse",
                  "size": "16:9",
                  "n": 1
                },
                "sha256": "5def2f6b058c5a2b017dabeaabdaa93b5bdf1d39349de797ca8e4419f222d451"
              },
              "schemagen:lock": 1
            }

            """, project.Read("schemas/schemagen.lock.json"));
        Assert.Contains("Shop.Models.Gemini2_5FlashImagePreviewOfficialInput\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{Seed.File}(46,75): info SG0009: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("""
            using SchemaGen;
            using Shop.Models;

            var input = new Gemini2_5FlashImagePreviewOfficialInput
            {
                Prompt = "a lighthouse",
                Size = Gemini2_5FlashImagePreviewOfficialAspectRatio.Ratio16x9,
                N = 1,
            };

            """, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task JSON_is_the_same_for_a_script()
    {
        using var project = new ToolProject();
        project.Write("page.txt", Seed.Page(input: """{ "prompt": "", "size": "16:9", "n": 5, "other": { "x": 1 } }"""));

        ToolRun run = await project.RunAsync("add", "page.txt", "--json", "--csharp");

        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["slug", "file", "source", "isNew", "reason", "block", "namespace", "record", "members", "diagnostics", "example", "cSharp", "leftOut"],
            json.RootElement.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(Seed.Slug, json.RootElement.GetProperty("slug").GetString());
        Assert.Equal(6, json.RootElement.GetProperty("members").GetArrayLength());
        JsonElement prompt = json.RootElement.GetProperty("members")[2];
        Assert.Equal("""{"name":"Prompt","wireName":"prompt","type":"string","isRequired":true,"note":"1 to 1000 characters"}""", JsonSerializer.Serialize(prompt));
    }

    [Fact]
    public async Task An_example_that_its_own_schema_refuses_is_kept_and_told()
    {
        using var project = new ToolProject();
        project.Write("page.txt", Seed.Page(input: """{ "prompt": "a", "n": 5 }"""));

        ToolRun run = await project.RunAsync("add", "page.txt");

        Assert.Equal(0, run.Code);
        Assert.Contains($"the vendor's own schema refuses it:\n    SG1001: 'n' is 5, but model '{Seed.Slug}' allows 1 to 4", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flux-1.1-pro.json", null, "flux-1.1-pro")]
    [InlineData("flux.schema.json", null, "flux")]
    [InlineData("schema.json", "a/b", "a/b")]
    public async Task A_files_name_is_the_slug_where_nothing_else_says_it(string file, string? given, string slug)
    {
        using var project = new ToolProject();
        project.Write(file, Schema);

        ToolRun run = await project.RunAsync(given is null ? ["add", file] : ["add", file, "--slug", given]);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(Schema, project.Read($"schemas/{slug}.json"));
    }

    [Fact]
    public async Task Type_and_namespace_go_into_the_project_file_and_nothing_else_changes()
    {
        using var project = new ToolProject();
        project.Write("page.txt", Seed.Page());

        ToolRun run = await project.RunAsync("add", "page.txt", "--type", "FlashImage", "--namespace", "Shop.Images");

        Assert.Contains("\nShop.Images.FlashImageInput\n", run.Output, StringComparison.Ordinal);
        Assert.Equal($"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <RootNamespace>Shop</RootNamespace>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SchemaGen" Version="1.0.0" />
              </ItemGroup>

              <ItemGroup>
                <ModelSchema Update="{Seed.File}" TypeName="FlashImage" Namespace="Shop.Images" />
              </ItemGroup>

            </Project>

            """, project.Read("Shop.csproj"));

        string before = project.Read("Shop.csproj");
        Assert.Equal(0, (await project.RunAsync("add", "page.txt", "--type", "FlashImage")).Code);
        Assert.Equal(before, project.Read("Shop.csproj"));
        Assert.Equal(0, (await project.RunAsync("add", "page.txt", "--type", "Picture")).Code);
        Assert.Equal(before.Replace("\"FlashImage\"", "\"Picture\"", StringComparison.Ordinal), project.Read("Shop.csproj"));
        Assert.Contains("Shop.Images.PictureInput", (await project.RunAsync("list")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schemas/a.json is there already, and is not from schemagen", false)]
    [InlineData("schemas/a.json was changed by hand", true)]
    public async Task What_a_user_wrote_is_not_replaced(string message, bool wasAdded)
    {
        using var project = new ToolProject();
        project.Write("a.json", Schema);
        if (wasAdded)
        {
            await project.RunAsync("add", "a.json");
        }

        project.Write("schemas/a.json", "mine");
        project.Write("a.json", Schema + "\n");

        ToolRun run = await project.RunAsync("add", "a.json");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("error: " + message, run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", project.Read("schemas/a.json"));
        Assert.Equal(0, (await project.RunAsync("add", "a.json", "--force")).Code);
        Assert.Equal(Schema + "\n", project.Read("schemas/a.json"));
    }

    [Fact]
    public async Task A_slug_of_another_source_is_not_replaced()
    {
        using var project = new ToolProject();
        project.Write("a.json", Schema);
        project.Write("other/a.json", Schema);
        await project.RunAsync("add", "a.json");

        ToolRun run = await project.RunAsync("add", "other/a.json");

        Assert.Equal(2, run.Code);
        Assert.Contains("the model 'a' is there already, from a.json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b:c")]
    [InlineData("..\\x")]
    [InlineData("CON")]
    [InlineData("../../x")]
    public async Task A_slug_that_is_no_file_name_writes_nothing(string slug)
    {
        using var project = new ToolProject();
        project.Write("page.txt", $$"""x {"model": {{JsonSerializer.Serialize(slug)}}, "input": {"prompt": "a"} }""" + Schema);
        IReadOnlyList<string> before = project.Files;

        foreach (string[] arguments in new string[][] { ["add", "page.txt"], ["add", "page.txt", "--slug", slug] })
        {
            ToolRun run = await project.RunAsync(arguments);

            Assert.Equal(2, run.Code);
            Assert.Contains($"the slug '{slug}' cannot be a file name", run.Error, StringComparison.Ordinal);
            Assert.Contains("--slug", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, project.Files);
        }
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link()
    {
        using var project = new ToolProject();
        project.Write("a.json", Schema);
        Directory.CreateDirectory(Path.Combine(project.Folder, "..", "outside"));
        Directory.CreateDirectory(Path.Combine(project.Folder, "schemas"));
        Directory.CreateSymbolicLink(Path.Combine(project.Folder, "schemas", "owner"), Path.Combine(project.Folder, "..", "outside"));

        ToolRun run = await project.RunAsync("add", "a.json", "--slug", "owner/a");

        Assert.Equal(2, run.Code);
        Assert.Contains("is a link to", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(project.Folder, "..", "outside")));
    }

    [Theory]
    [InlineData("nowhere.json", "nowhere.json is not there")]
    [InlineData("schemas", "schemas is a folder")]
    [InlineData("repliCat:a/b", "'repliCat' is no platform that schemagen knows")]
    [InlineData("replicate:a", "replicate:<owner>/<name> is expected")]
    [InlineData("replicate:a/../b", "names no model")]
    [InlineData("http://user:secret@example.com/a", "a password in it would be written into the lock")]
    public async Task What_is_no_source_is_named(string source, string message)
    {
        using var project = new ToolProject();
        Directory.CreateDirectory(Path.Combine(project.Folder, "schemas"));

        ToolRun run = await project.RunAsync("add", source);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_gets_its_schema_from_the_vendors_page()
    {
        using var project = new ToolProject(RepositoryRoot.Read("samples", "TextToImage", "TextToImage.csproj"));
        project.Write("page.txt", Seed.RealPage is { } page ? File.ReadAllText(page) : Seed.Page());

        project.Write("FlashImageInput.cs", RepositoryRoot.Read("samples", "TextToImage", "FlashImageInput.cs"));

        ToolRun run = await project.RunAsync("add", "page.txt");

        // The sample is built with the repository's file, and declares the record.
        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(Seed.Schema, project.Read(Seed.File));
        Assert.Contains("\nTextToImage.FlashImageInput\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(" FlashImageAspectRatio?", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_the_package_is_told_to_add_it()
    {
        using var project = new ToolProject("<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        project.Write("a.json", Schema);

        Assert.EndsWith("\nthe project does not refer to SchemaGen yet: dotnet add package SchemaGen\n", (await project.RunAsync("add", "a.json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_that_the_source_has_no_use_for_is_told()
    {
        using var project = new ToolProject();
        project.Write("a.json", Schema);
        project.Write("page.txt", Seed.Page());

        Assert.Contains("--pick chooses on a page, and a.json is a document", (await project.RunAsync("add", "a.json", "--pick", "1")).Error, StringComparison.Ordinal);
        Assert.Contains("--pointer leads into a document, and page.txt is a page", (await project.RunAsync("add", "page.txt", "--pointer", "/a")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_definitions_has_no_record()
    {
        using var project = new ToolProject();
        project.Write("common.json", """{ "$defs": { "Size": { "type": "string", "enum": ["1K"] } } }""");

        ToolRun run = await project.RunAsync("add", "common.json");

        Assert.Equal(0, run.Code);
        Assert.Contains("no record: the file holds definitions that others refer to", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_JSON_for_a_script()
    {
        using var project = new ToolProject();

        ToolRun run = await project.RunAsync("add", "nowhere.json", "--json");

        Assert.Equal(2, run.Code);
        Assert.Equal("nowhere.json is not there", JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetString());
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Two_records_of_one_name_are_told_as_the_build_tells_them()
    {
        using var project = new ToolProject();
        project.Write("a.json", Schema);
        await project.RunAsync("add", "a.json", "--slug", "b", "--type", "Same");

        // The build gives the name to the first of the files.
        ToolRun run = await project.RunAsync("add", "a.json", "--type", "Same");
        Assert.Contains("schemas/b.json(1,1): error SG0007: Model 'b' gets no record: the type 'Shop.Models.SameInput' is generated already from 'a.json'", run.Output, StringComparison.Ordinal);
        Assert.Contains("Shop.Models.SameInput\n", run.Output, StringComparison.Ordinal);

        run = await project.RunAsync("add", "a.json", "--slug", "c", "--type", "Same");
        Assert.Contains("schemas/c.json(1,1): error SG0007: Model 'c' gets no record", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Shop.Models.SameInput\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("model  record                 source\na      Shop.Models.SameInput  a.json\nb      -                      a.json\nc      -                      a.json\n", (await project.RunAsync("list")).Output);

        // A file of definitions has no record, and takes no name.
        project.Write("schemas/d.json", """{ "$defs": { "x": { "type": "string" } } }""");
        Assert.DoesNotContain("SG0007", (await project.RunAsync("add", "a.json", "--slug", "e", "--type", "D")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_slug_are_told_as_the_build_tells_them()
    {
        using var project = new ToolProject();
        project.Write("schemas/a.schema.json", Schema);
        project.Write("a.json", Schema);

        ToolRun run = await project.RunAsync("add", "a.json");

        Assert.Contains("schemas/a.schema.json(1,1): error SG0007: Model 'a' gets no record: 'a.json' has the same slug", run.Output, StringComparison.Ordinal);
    }
}
