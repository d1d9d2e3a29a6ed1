using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>The programs of the packages' READMEs, each in a fresh folder that has what the README's own install lines bring, against the emulator as its README installs it.</summary>
public class ReadmeProgramTests(PackedPackage package)
{
    private static readonly byte[] s_png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    /// <summary>What each program writes (without its log) and makes.</summary>
    private static readonly Expectation[] s_programs =
    [
        new("SchemaGen.MindVideo", @"^succeeded: 0\.0351$") { Pictures = "order-4711.png", Count = 1 },
        new("SchemaGen.MindVideo", "^$") { Pictures = "waterfalls.png", Count = 1 },
        new("SchemaGen.MindVideo", @"^(order-[12]: http://\S+\.png\n?){2}$") { Given = ("orders.txt", "order-1\ta lighthouse\norder-2\ta harbour\n") },
        new("SchemaGen.MindVideo.AI", "^$") { Pictures = "images/*.png", Count = 2 },
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_program_builds_and_runs_as_it_stands()
    {
        string[] ids = [.. s_programs.Select(static program => program.Id).Distinct()];
        (string Id, string Text)[] programs = [.. ids.SelectMany(static id => PackageReadme.Of(id).Programs.Select(text => (id, text)))];
        Assert.Equal(s_programs.Select(static program => program.Id), programs.Select(static program => program.Id));
        Consumer[] consumers = [.. programs.Select(program => PackageReadme.Of(program.Id).Follow(package, program.Text))];
        using var tools = new Consumer(package);
        foreach ((Consumer consumer, Expectation expected) in consumers.Zip(s_programs))
        {
            if (expected.Given is { } given)
            {
                consumer.Write(given.Name, given.Text);
            }
        }

        try
        {
            Task<BuildResult[]> building = Task.WhenAll(consumers.Select(static consumer => consumer.BuildAsync()));
            using Process emulator = await StartEmulatorAsync(tools);
            try
            {
                // As its README says: the first line is the address.
                var address = new Uri(await emulator.StandardOutput.ReadLineAsync(Cancellation) ?? throw new InvalidOperationException("The emulator did not start."));
                BuildResult[] builds = await building;
                Assert.All(builds, static build => Assert.True(build.Succeeded, build.Cli.Output));
                Assert.All(builds, static build => Assert.DoesNotContain(build.Findings, static finding => finding.Level != "note"));
                await Task.WhenAll(consumers.Select((consumer, index) => RunAsync(consumer, s_programs[index], address)));
            }
            finally
            {
                emulator.Kill(entireProcessTree: true);
                await emulator.WaitForExitAsync(Cancellation);
            }
        }
        finally
        {
            Array.ForEach(consumers, static consumer => consumer.Dispose());
        }
    }

    [Fact]
    public async Task The_program_of_functions_writes_what_its_README_shows()
    {
        PackageReadme readme = PackageReadme.Of("SchemaGen.Extensions.AI");
        using Consumer consumer = readme.Follow(package, Assert.Single(readme.Programs));

        BuildResult build = await consumer.BuildAsync();
        Assert.True(build.Succeeded, build.Cli.Output);
        Assert.DoesNotContain(build.Findings, static finding => finding.Level != "note");
        string[] lines = (await consumer.RunAsync([])).MustSucceed().Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("{\"type\":\"object\",", lines[0], StringComparison.Ordinal);
        Assert.Equal("https://files.example/12.png", lines[1]);
        Assert.Equal(Assert.Single(readme.Screens), string.Join('\n', lines[2..]) + "\n");
    }

    [Fact]
    public async Task The_program_of_ASP_NET_Core_answers_as_its_README_shows()
    {
        PackageReadme readme = PackageReadme.Of("SchemaGen.AspNetCore");
        using Consumer consumer = readme.Follow(package, Assert.Single(readme.Programs));

        BuildResult build = await consumer.BuildAsync();
        Assert.True(build.Succeeded, build.Cli.Output);
        Assert.DoesNotContain(build.Findings, static finding => finding.Level != "note");
        string[] lines = (await consumer.RunAsync([])).MustSucceed().Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["4 of a lighthouse", "400 application/problem+json"], lines[..2]);
        JsonElement answer = JsonDocument.Parse(lines[2]).RootElement;
        JsonElement shown = JsonDocument.Parse(Assert.Single(readme.Answers)).RootElement;
        Assert.Equal(shown.EnumerateObject().Select(static member => member.Name), answer.EnumerateObject().Select(static member => member.Name));
        Assert.True(JsonElement.DeepEquals(shown.GetProperty("errors"), answer.GetProperty("errors")), lines[2]);
        Assert.Equal(Places(shown), Places(answer));

        static IEnumerable<string> Places(JsonElement problem) =>
            problem.GetProperty("violations").EnumerateArray().Select(static violation => $"{violation.GetProperty("pointer")} {violation.GetProperty("keyword")}");
    }

    [Theory]
    [InlineData("SchemaGen", new[] { "SchemaGen" })]
    [InlineData("SchemaGen.AspNetCore", new[] { "SchemaGen.AspNetCore" })]
    [InlineData("SchemaGen.Extensions.AI", new[] { "SchemaGen.Extensions.AI" })]
    [InlineData("SchemaGen.MindVideo", new[] { "SchemaGen.MindVideo", "Microsoft.Extensions.Hosting" })]
    [InlineData("SchemaGen.MindVideo.AI", new[] { "SchemaGen.MindVideo.AI", "Microsoft.Extensions.AI", "Microsoft.Extensions.Hosting" })]
    [InlineData("SchemaGen.MindVideo.Testing", new[] { "xunit.v3", "SchemaGen.MindVideo.Testing" })]
    public void A_README_says_what_to_install_and_where_the_schema_comes_from_before_its_programs_need_it(string id, string[] packages)
    {
        PackageReadme readme = PackageReadme.Of(id);

        Assert.Equal(packages, readme.Packages);
        Assert.Equal(["SchemaGen.Tool"], readme.Tools);
        Assert.True(readme.AddsSchema);
    }

    private async Task<Process> StartEmulatorAsync(Consumer tools)
    {
        // It is packed by a project of its own.
        string id = Assert.Single(PackageReadme.Of("SchemaGen.MindVideo.Emulator.Tool").Tools);
        (await Cli.DotnetAsync(tools.Folder, "tool", "install", id, "--tool-path", "tools", "--version", package.Version)).MustSucceed();
        return Process.Start(new ProcessStartInfo(Path.Combine(tools.Folder, "tools", "mindvideo-emulator"), ["--port", "0", "--quiet", "--queue-time", "0", "--processing-time", "00:00:00.1"])
        {
            WorkingDirectory = tools.Folder,
            RedirectStandardOutput = true,
        })!;
    }

    private static async Task RunAsync(Consumer consumer, Expectation expected, Uri address)
    {
        string output = (await consumer.RunAsync([address.AbsoluteUri], ("MindVideo__BaseAddress", address.AbsoluteUri), ("MINDVIDEO_API_KEY", "mv_emulator"))).MustSucceed().Output.Trim();

        Assert.Matches(expected.Output, Regex.Replace(output, @"(?m)^(info|warn|\s+).*\n?", "").Trim());
        if (expected.Pictures is { } pattern)
        {
            string[] pictures = Directory.GetFiles(Path.Combine(consumer.Folder, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern));
            Assert.Equal(expected.Count, pictures.Length);
            Assert.All(pictures, static picture => Assert.Equal(s_png, File.ReadAllBytes(picture)[..4]));
        }
    }

    private sealed record Expectation(string Id, string Output)
    {
        /// <summary>A file that the README says to have.</summary>
        public (string Name, string Text)? Given { get; init; }

        public string? Pictures { get; init; }

        public int Count { get; init; }
    }
}
