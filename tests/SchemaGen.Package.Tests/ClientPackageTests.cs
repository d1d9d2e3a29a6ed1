using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>The packages around the client, as a user gets them.</summary>
public partial class ClientPackageTests(PackedPackage package)
{
    [Theory]
    [InlineData("SchemaGen.MindVideo", "SchemaGen")]
    [InlineData("SchemaGen.MindVideo.AI", "SchemaGen.MindVideo")]
    public void A_package_has_its_library_and_brings_all_of_what_it_stands_on(string id, string needed)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf(id));
        using Stream stream = archive.GetEntry($"{id}.nuspec")!.Open();
        XElement dependency = XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value == needed);

        Assert.Equal((package.Version, "All"), (dependency.Attribute("version")!.Value, dependency.Attribute("include")?.Value));
        Assert.All([$"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml", "README.md", "LICENSE"], name => Assert.NotNull(archive.GetEntry(name)));
    }

    [Fact]
    public async Task One_reference_to_the_client_is_all_and_the_programs_of_its_readme_compile()
    {
        using Consumer first = ProgramOfReadme("client.RunAsync(");
        using Consumer many = ProgramOfReadme("client.RunManyAsync(");
        using Consumer mistaken = ProgramOfReadme("client.RunAsync(");
        mistaken.Write("Mistakes.cs", """
            using SchemaGen.MindVideo;

            static class Mistakes
            {
                public static FlashImageInput Input => new() { Prompt = "a lighthouse", N = 5 };

                public static MindVideoOptions Options => new() { ApiKey = "mv_live_4fQ9zK27bTxW8sLm" };

                public static MindVideoRunOptions Run => new() { IdempotencyKey = $"task_{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" };
            }
            """);

        BuildResult[] builds = await Task.WhenAll(first.BuildAsync(), many.BuildAsync(), mistaken.BuildAsync());
        BuildResult bad = builds[^1];

        Assert.All(builds[..^1], static good =>
        {
            Assert.True(good.Succeeded, good.Cli.Output);
            Assert.DoesNotContain(good.Findings, static finding => finding.Level != "note");
        });
        Assert.Equal(
            [("SG1001", "error", 5), ("SG2001", "warning", 7), ("SG2002", "warning", 9)],
            bad.Findings.Where(static finding => finding.File == "Mistakes.cs").Select(static finding => (finding.Id, finding.Level, finding.Line)).Order());
    }

    [Fact]
    public async Task The_emulator_is_a_tool_that_knows_its_models_in_any_folder()
    {
        using var consumer = new Consumer(package);
        (await Cli.DotnetAsync(consumer.Folder, "tool", "install", "SchemaGen.MindVideo.Emulator", "--tool-path", "tools", "--version", package.Version)).MustSucceed();
        var start = new ProcessStartInfo(Path.Combine(consumer.Folder, "tools", "mindvideo-emulator"), ["--port", "0", "--quiet"]) { WorkingDirectory = consumer.Folder, RedirectStandardOutput = true };

        using Process tool = Process.Start(start)!;
        try
        {
            // As its README says: the first line is the address.
            var address = new Uri(await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The emulator did not start."));
            using var http = new HttpClient { BaseAddress = address };
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/tasks")
            {
                Headers = { { "Authorization", "Bearer mv_emulator" } },
                Content = new StringContent("""{"model":"gemini-2-5-flash-image-preview-official","input":{"prompt":"a lighthouse"}}""", null, "application/json"),
            };
            using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Contains("\"status\":\"queued\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            tool.Kill(entireProcessTree: true);
            await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private Consumer ProgramOfReadme(string call)
    {
        Consumer consumer = new Consumer(package) { PackageId = "SchemaGen.MindVideo" }.WithSeedSchema().WriteProject(
            items: """<PackageReference Include="Microsoft.Extensions.Hosting" Version="10.0.12" />""", isExe: true);
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "SchemaGen.MindVideo", "README.md")).ReplaceLineEndings("\n");
        consumer.Write("Program.cs", Programs().Matches(readme).Select(static match => match.Groups[1].Value).First(program => program.Contains(call, StringComparison.Ordinal)));
        return consumer;
    }

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Programs();
}
