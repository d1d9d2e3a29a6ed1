using System.Diagnostics;
using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Locking;

public sealed class InterruptedCommandTests
{
    private const string New = """{ "type": "object", "properties": { "n": { "maximum": 3 } } }""";
    private const string Old = """{ "type": "object", "properties": { "n": { "maximum": 4 } } }""";

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public async Task Between_any_two_changes_the_old_files_or_the_new_ones_are_there(int changes, bool isNew)
    {
        using var project = new ToolProject();
        project.Write("a.json", Old);
        project.Write("b.json", Old);
        await project.RunAsync("add", "a.json", "--slug", "a");
        await project.RunAsync("add", "b.json", "--slug", "b");

        var model = new ModelProject(project.Folder, null);
        using (ProjectLock opened = ProjectLock.Open(model))
        {
            opened.BetweenChanges = () => _ = --changes == 0 ? throw new InvalidOperationException("ended here") : changes;
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(New);
            var files = new[] { "a", "b" }.Select(slug => (slug, (byte[]?)bytes, new LockEntry(slug + ".json", LockEntry.Hash(bytes)))).ToList();
            _ = Record.Exception(() => opened.Commit(files));
        }

        // Each file is whole, whatever comes next.
        Assert.All(new[] { "a", "b" }, slug => Assert.True(project.Read($"schemas/{slug}.json") is Old or New));

        // The next command ends what was begun, or forgets it.
        ToolRun check = await project.RunAsync("check");
        Assert.Equal(0, check.Code);
        Assert.All(new[] { "a", "b" }, slug => Assert.Equal(isNew ? New : Old, project.Read($"schemas/{slug}.json")));
        Assert.DoesNotContain(project.Files, static file => file.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_killed_command_leaves_old_or_new()
    {
        using var project = new ToolProject();
        string source = project.Write("a.json", Old);
        await project.RunAsync("add", "a.json");
        string[] contents = [Old, New];
        var random = new Random(3);
        for (int round = 0; round < 6; round++)
        {
            File.WriteAllText(source, contents[round % 2]);
            using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", [typeof(SlugPath).Assembly.Location, "update"])
            {
                WorkingDirectory = project.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;

            // The writing is the last thing that it does.
            process.WaitForExit(random.Next(150, 400));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Contains(project.Read("schemas/a.json"), contents);
            ToolRun check = await project.RunAsync("check");
            Assert.True(check.Code == 0, check.ToString());
            Assert.Contains(project.Read("schemas/a.json"), contents);
        }
    }

    [Fact]
    public async Task A_stopped_command_writes_nothing()
    {
        using var project = new ToolProject();
        project.Write("a.json", Old);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        ToolRun run = await project.RunAsync("", ["add", "a.json"], stop.Token);

        Assert.Equal(2, run.Code);
        Assert.Contains("stopped; nothing was written", run.Error, StringComparison.Ordinal);
        Assert.False(project.Has("schemas/a.json"));
        Assert.False(project.Has("schemas/schemagen.lock.json"));
    }

    [Fact]
    public async Task Commands_at_the_same_time_lose_nothing()
    {
        using var project = new ToolProject();
        List<string> names = Enumerable.Range(0, 12).Select(static i => $"m{i}").ToList();
        names.ForEach(name => project.Write($"sources/{name}.json", Old));

        ToolRun[] runs = await Task.WhenAll(names.Select(name => Task.Run(() => project.RunAsync("add", $"sources/{name}.json"))));

        Assert.All(runs, static run => Assert.True(run.Code == 0, run.ToString()));
        Assert.Equal(names.Order(StringComparer.Ordinal), LockReader.Read(project.Read("schemas/schemagen.lock.json"), "lock").Entries.Keys);
        Assert.Equal(0, (await project.RunAsync("check")).Code);
    }
}
