using System.IO.Compression;
using System.Xml.Linq;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>The packages around the client, as a user gets them.</summary>
public class ClientPackageTests(PackedPackage package)
{
    [Theory]
    [InlineData("SchemaGen.Extensions.AI", "SchemaGen")]
    [InlineData("SchemaGen.MindVideo", "SchemaGen")]
    [InlineData("SchemaGen.MindVideo.AI", "SchemaGen.MindVideo")]
    [InlineData("SchemaGen.MindVideo.Testing", "SchemaGen.MindVideo", "net10.0", "SchemaGen.MindVideo.Emulator")]
    public void A_package_has_its_library_and_brings_all_of_what_it_stands_on(string id, string needed, string framework = "net8.0", string? further = null)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf(id));
        using Stream stream = archive.GetEntry($"{id}.nuspec")!.Open();
        XElement dependency = XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value == needed);

        Assert.Equal((package.Version, "All"), (dependency.Attribute("version")!.Value, dependency.Attribute("include")?.Value));
        string[] libraries = further is null ? [id] : [id, further];
        Assert.Equal(
            libraries.SelectMany(library => new[] { $"lib/{framework}/{library}.dll", $"lib/{framework}/{library}.xml" }).Order(StringComparer.Ordinal),
            archive.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(["README.md", "LICENSE"], name => Assert.NotNull(archive.GetEntry(name)));
    }

    [Fact]
    public void The_package_of_ASP_NET_Core_has_a_library_for_each_framework_and_asks_for_OpenAPI_on_the_newer_only()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf("SchemaGen.AspNetCore"));
        using Stream stream = archive.GetEntry("SchemaGen.AspNetCore.nuspec")!.Open();
        XElement[] groups = [.. XDocument.Load(stream).Descendants().Where(static element => element.Name.LocalName == "group" && element.Parent!.Name.LocalName == "dependencies")];

        Assert.Equal(["net10.0", "net8.0"], groups.Select(static group => group.Attribute("targetFramework")!.Value).Order(StringComparer.Ordinal));
        foreach (XElement group in groups)
        {
            string framework = group.Attribute("targetFramework")!.Value;
            XElement library = group.Elements().Single(static dependency => dependency.Attribute("id")!.Value == "SchemaGen");
            Assert.Equal((package.Version, "All"), (library.Attribute("version")!.Value, library.Attribute("include")?.Value));
            Assert.Equal(framework == "net10.0", group.Elements().Any(static dependency => dependency.Attribute("id")!.Value == "Microsoft.AspNetCore.OpenApi"));
            Assert.NotNull(archive.GetEntry($"lib/{framework}/SchemaGen.AspNetCore.dll"));
            Assert.NotNull(archive.GetEntry($"lib/{framework}/SchemaGen.AspNetCore.xml"));
        }

        Assert.All(["README.md", "LICENSE"], name => Assert.NotNull(archive.GetEntry(name)));
    }

    [Fact]
    public async Task One_reference_to_the_client_brings_the_rules_of_calls()
    {
        PackageReadme readme = PackageReadme.Of("SchemaGen.MindVideo");
        using Consumer mistaken = readme.Follow(package, readme.Programs[0]);
        mistaken.Write("Mistakes.cs", """
            using SchemaGen.MindVideo;

            static class Mistakes
            {
                public static FlashImageInput Input => new() { Prompt = "a lighthouse", N = 5 };

                public static MindVideoOptions Options => new() { ApiKey = "mv_live_4fQ9zK27bTxW8sLm" };

                public static MindVideoRunOptions Run => new() { IdempotencyKey = $"task_{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" };
            }
            """);

        BuildResult build = await mistaken.BuildAsync();

        Assert.Equal(
            [("SG1001", "error", 5), ("SG2001", "warning", 7), ("SG2002", "warning", 9)],
            build.Findings.Where(static finding => finding.File == "Mistakes.cs").Select(static finding => (finding.Id, finding.Level, finding.Line)).Order());
    }

    [Fact]
    public async Task Tests_in_a_project_that_is_no_web_project_have_a_MindVideo_which_knows_the_schemas_of_the_project()
    {
        PackageReadme readme = PackageReadme.Of("SchemaGen.MindVideo.Testing");
        using Consumer consumer = readme.Follow(package, Assert.Single(readme.Programs));
        consumer.Write("SchemaTests.cs", """
            using SchemaGen.MindVideo;
            using SchemaGen.MindVideo.Emulator;
            using Xunit;

            namespace Shop;

            public class SchemaTests
            {
                [Fact]
                public async Task Schemas_of_the_project_are_models_and_pictures_can_be_downloaded()
                {
                    await using MindVideoEmulator mindVideo = await MindVideoEmulator.StartAsync();
                    MindVideoTask task = await mindVideo.CreateClient().RunAsync(new Models.Gemini2_5FlashImagePreviewOfficialInput { Prompt = "a lighthouse" });
                    using var file = new MemoryStream();
                    await mindVideo.CreateClient().DownloadAsync(task.Output!.Images[0], file);

                    Assert.Equal(["gemini-2-5-flash-image-preview-official"], mindVideo.Models);
                    Assert.Equal(0x89, file.GetBuffer()[0]);
                }
            }
            """);

        BuildResult build = await consumer.BuildAsync();
        Assert.True(build.Succeeded, build.Cli.Output);
        CliResult run = (await consumer.RunAsync()).MustSucceed();

        Assert.Contains("Total: 2, Errors: 0, Failed: 0, Skipped: 0", run.Output, StringComparison.Ordinal);
    }
}
