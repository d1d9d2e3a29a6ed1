using System.Buffers.Binary;
using System.Text.RegularExpressions;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>The samples, as they are in the checkout. Their builds share projects, and do not meet.</summary>
public partial class SampleTests
{
    private static readonly string s_violationsFolder = Path.Combine(Repository.Root, "samples", "Violations");

    /// <summary>It never succeeds, so that there is something to do, and to say, each time.</summary>
    private static readonly Lazy<Task<CliResult>> s_violationsBuild = new(static () => Cli.DotnetAsync(s_violationsFolder, "build", "--nologo", "-v", "q"));

    /// <summary>Ends when what the samples share is built.</summary>
    internal static Task SharedProjectsAreBuilt => s_violationsBuild.Value;

    [Fact]
    public async Task Each_line_of_the_violations_sample_is_reported_with_its_id()
    {
        string[] lines = File.ReadAllLines(Path.Combine(s_violationsFolder, "Mistakes.cs"));
        var expected = lines
            .Select(static (line, index) => (Line: index + 1, Match: MarkedId().Match(line)))
            .Where(static line => line.Match.Success)
            .Select(static line => (line.Line, Id: line.Match.Groups[1].Value))
            .ToArray();

        CliResult build = await s_violationsBuild.Value;
        var actual = BuildFinding().Matches(build.Output)
            .Select(static match => (Line: int.Parse(match.Groups[1].Value), Id: match.Groups[2].Value))
            .Distinct()
            .Order()
            .ToArray();

        Assert.NotEqual(0, build.ExitCode);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task The_readme_shows_what_the_compiler_says_of_the_violations_sample() =>
        Assert.Equal(Readme.Screens[2], Readme.Screen((await s_violationsBuild.Value).Output));

    [Fact]
    public async Task The_first_command_of_the_readme_works()
    {
        await SharedProjectsAreBuilt;

        // From a folder of its own: the pictures go to where the user is.
        string folder = Directory.CreateTempSubdirectory("schemagen-").FullName;
        try
        {
            CliResult run = await Cli.DotnetAsync(folder, "run", "--project", Path.Combine(Repository.Root, "samples", "TextToImage"), "--", "4711");

            Assert.True(run.ExitCode == 0, run.Output);
            Assert.Contains("云海之上的漂浮瀑布群,晨雾和金色光线,电影感风景画面", run.Output, StringComparison.Ordinal);
            Assert.Contains("is queued", run.Output, StringComparison.Ordinal);
            Assert.Contains("succeeded: estimated 0.0351, cost 0.0351", run.Output, StringComparison.Ordinal);
            string picture = Assert.Single(Directory.GetFiles(Path.Combine(folder, "pictures")));
            Assert.Equal("order-4711-1.png", Path.GetFileName(picture));
            byte[] png = File.ReadAllBytes(picture);
            Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png, 0, 8));
            Assert.Equal(16 * BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), 9 * BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Orders_in_a_durable_queue_are_charged_once_though_a_worker_is_killed()
    {
        await SharedProjectsAreBuilt;
        string folder = Path.Combine(Repository.Root, "samples", "Batch");

        CliResult run = await Cli.DotnetAsync(Repository.Root, "run", "--project", folder);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Matches("Worker [0-9]+ is killed, with [0-9]+ of 24 orders charged", run.Output);
        string last = run.Output.TrimEnd().Split('\n')[^1].Trim();
        Assert.Equal("24 orders, 24 charges, 24 different keys, 0.8424 in all", last);
        Assert.Contains(last, await File.ReadAllTextAsync(Path.Combine(folder, "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [GeneratedRegex("// (SG[0-9]{4})")]
    private static partial Regex MarkedId();

    [GeneratedRegex(@"Mistakes\.cs\(([0-9]+),[0-9]+\): (?:error|warning) ([A-Z]+[0-9]+)")]
    private static partial Regex BuildFinding();
}
