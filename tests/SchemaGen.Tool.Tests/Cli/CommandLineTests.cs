using System.Text.Json;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public async Task The_help_names_each_command_and_what_exit_codes_mean()
    {
        using var project = new ToolProject(project: null);

        ToolRun run = await project.RunAsync("--help");

        Assert.Equal(0, run.Code);
        Assert.Equal(["add", "update", "check", "diff", "validate", "list"], run.Output.Split('\n').Where(static line => line.StartsWith("  ", StringComparison.Ordinal)).Select(static line => line.Trim().Split(' ')[0]));
        Assert.Contains("Exit codes: 0 fine, 1 differences or violations, 2 could not be done.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add", "Usage: schemagen add <source> [options]", "--csharp")]
    [InlineData("update", "Usage: schemagen update [<slug>...] [options]", "--dry-run")]
    [InlineData("check", "Usage: schemagen check [options]", "--online")]
    [InlineData("diff", "Usage: schemagen diff <old> [<new>] [options]", "--format <form>")]
    [InlineData("validate", "Usage: schemagen validate <slug> <payload> [options]", "--json")]
    [InlineData("list", "Usage: schemagen list [options]", "--project <path>")]
    public async Task The_help_of_a_command_shows_what_it_takes(string command, string usage, string option)
    {
        using var project = new ToolProject(project: null);

        ToolRun run = await project.RunAsync(command, "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains(usage + "\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  " + option + " ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'nothing' is not a command of 'schemagen'", "nothing")]
    [InlineData("'ad' is not a command of 'schemagen'; did you mean 'add'?", "ad", "a.json")]
    [InlineData("Required command was not provided.")]
    [InlineData("Required argument 'source' missing for command: 'add'.", "add")]
    [InlineData("'b' is not an argument of 'schemagen add'", "add", "a", "b")]
    [InlineData("--pick x: the number of a JSON value of the page is expected.", "add", "a", "--pick", "x")]
    [InlineData("'--nope' is not an option of 'schemagen list'", "list", "--nope")]
    [InlineData("'--JSON' is not an option of 'schemagen list'; did you mean '--json'?", "list", "--JSON")]
    [InlineData("--format xml: text, json, markdown or sarif is expected.", "diff", "a", "b", "--format", "xml")]
    public async Task A_mistake_is_told_without_the_whole_help(string message, params string[] arguments)
    {
        using var project = new ToolProject();

        ToolRun run = await project.RunAsync(arguments);

        Assert.Equal(2, run.Code);
        string name = arguments is ["add" or "list" or "diff", ..] ? "schemagen " + arguments[0] : "schemagen";
        Assert.Equal($"{message}\n'{name} --help' shows what can be given.\n", run.Error.Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("--type", "1 x")]
    [InlineData("--type", "1x")]
    [InlineData("--type", "Flash-Image")]
    [InlineData("--type", "Shop.FlashImage")]
    [InlineData("--type", "class")]
    [InlineData("--type", " X")]
    [InlineData("--type", "")]
    [InlineData("--namespace", "a b")]
    [InlineData("--namespace", "My-Shop.Images")]
    [InlineData("--namespace", "Shop.1st")]
    [InlineData("--namespace", "Shop..Images")]
    [InlineData("--namespace", ".Shop")]
    [InlineData("--namespace", "Shop.")]
    [InlineData("--namespace", "Shop. Images")]
    [InlineData("--namespace", "Shop.@@Images")]
    [InlineData("--namespace", "@")]
    [InlineData("--namespace", "")]
    public async Task A_name_that_CSharp_does_not_have_is_refused_before_anything_is_done(string option, string name)
    {
        using var project = new ToolProject();
        project.Write("a.json", Seed.Schema);
        IReadOnlyList<string> before = project.Files;

        ToolRun run = await project.RunAsync("add", "a.json", option, name);

        string expected = option == "--type" ? "a C# identifier is expected that is no keyword, such as FlashImage." : "C# identifiers with points between are expected, such as Shop.Images.";
        Assert.Equal($"{option} '{name}': {expected}\n'schemagen add --help' shows what can be given.\n", run.Error.Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal(before, project.Files);
        Assert.Equal(ToolProject.Usual, project.Read("Shop.csproj"));
    }

    [Theory]
    [InlineData("--type", "größe_1", "Shop.Models.größe_1Input")]
    [InlineData("--type", "FlashImageInput", "Shop.Models.FlashImageInput")]
    [InlineData("--namespace", "Shop", "Shop.AInput")]
    [InlineData("--namespace", "Shop._1st.Größe", "Shop._1st.Größe.AInput")]
    [InlineData("--namespace", "Shop.class", "Shop.@class.AInput")]
    [InlineData("--namespace", "Shop.@class", "Shop.@class.AInput")]
    public async Task A_name_that_CSharp_has_is_kept(string option, string name, string record)
    {
        using var project = new ToolProject();
        project.Write("a.json", Seed.Schema);

        ToolRun run = await project.RunAsync("add", "a.json", option, name);

        Assert.Contains($"\n{record}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_project_nothing_is_done()
    {
        using var project = new ToolProject(project: null);
        project.Write("a.json", Seed.Schema);

        ToolRun run = await project.RunAsync("add", "a.json");

        Assert.Equal(2, run.Code);
        Assert.Contains("there is no C# project in ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await project.RunAsync("add", "a.json", "--project", ".")).Code);
        Assert.True(project.Has("schemas/a.json"));
    }

    [Fact]
    public async Task Of_several_projects_one_is_named()
    {
        using var project = new ToolProject();
        project.Write("Other.csproj", ToolProject.Usual.Replace("Shop", "Else", StringComparison.Ordinal));
        project.Write("a.json", Seed.Schema);

        Assert.Contains("has several projects: Other.csproj, Shop.csproj", (await project.RunAsync("add", "a.json")).Error, StringComparison.Ordinal);
        Assert.Contains("\nElse.Models.AInput\n", (await project.RunAsync("add", "a.json", "--project", "Other.csproj")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<RootNamespace>My.Shop</RootNamespace>", "My.Shop.Models.AInput")]
    [InlineData("<SchemaGenNamespace>$(RootNamespace).Inputs</SchemaGenNamespace><RootNamespace>$(MSBuildProjectName).X</RootNamespace>", "Shop.X.Inputs.AInput")]
    [InlineData("", "Shop.Models.AInput")]
    public async Task Records_are_called_as_the_build_calls_them(string properties, string record)
    {
        using var project = new ToolProject($"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup></Project>");
        project.Write("schemas/a.json", Seed.Schema);

        Assert.Equal(record, JsonDocument.Parse((await project.RunAsync("list", "--json")).Output).RootElement.GetProperty("models")[0].GetProperty("record").GetString());
    }

    [Fact]
    public async Task A_list_has_what_is_not_from_the_tool_as_well()
    {
        using var project = new ToolProject();
        project.Write("schemas/common/size.json", """{ "$defs": { "Size": { "type": "string", "enum": ["1K"] } } }""");
        project.Write("schemas/b.json", """{ "type": "object", "properties": { "size": { "$ref": "common/size.json#/$defs/Size" } } }""");
        project.Write("a.json", Seed.Schema);
        await project.RunAsync("add", "a.json");

        ToolRun run = await project.RunAsync("list");

        Assert.Equal("""
            model        record              source
            a            Shop.Models.AInput  a.json
            b            Shop.Models.BInput  -
            common/size  -                   -

            """, run.Output);
    }

    [Fact]
    public async Task Schemas_are_compared()
    {
        using var project = new ToolProject(project: null);
        project.Write("old.json", Seed.Schema);
        project.Write("new.txt", Seed.Page(Seed.Schema.Replace("\"maximum\": 4", "\"maximum\": 3", StringComparison.Ordinal)));

        ToolRun text = await project.RunAsync("diff", "old.json", "new.txt");
        ToolRun json = await project.RunAsync("diff", "old.json", "new.txt", "--json");
        ToolRun sarif = await project.RunAsync("diff", "old.json", "new.txt", "--format", "sarif");

        Assert.Contains("'n': 4 is refused from now on (at most 3 allowed; 4 before).", text.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (text.Code, json.Code, sarif.Code));
        Assert.Equal("breaking", JsonDocument.Parse(json.Output).RootElement.GetProperty("verdict").GetString());
        Assert.Equal("2.1.0", JsonDocument.Parse(sarif.Output).RootElement.GetProperty("version").GetString());
        Assert.Equal(0, (await project.RunAsync("diff", "old.json", "old.json")).Code);
        Assert.Equal(2, (await project.RunAsync("diff", "old.json", "none.json")).Code);
    }
}
