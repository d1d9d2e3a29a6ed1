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
    public void A_package_has_its_library_and_brings_all_of_what_it_stands_on(string id, string needed)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf(id));
        using Stream stream = archive.GetEntry($"{id}.nuspec")!.Open();
        XElement dependency = XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value == needed);

        Assert.Equal((package.Version, "All"), (dependency.Attribute("version")!.Value, dependency.Attribute("include")?.Value));
        Assert.All([$"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml", "README.md", "LICENSE"], name => Assert.NotNull(archive.GetEntry(name)));
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
}
