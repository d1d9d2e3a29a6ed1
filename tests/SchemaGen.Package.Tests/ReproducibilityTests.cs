using System.IO.Compression;
using System.Xml.Linq;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

public class ReproducibilityTests(PackedPackage package)
{
    /// <summary>The copy is in no repository, as an unpacked archive of the sources is; it is told the commit that a checkout knows.</summary>
    [Fact]
    public async Task The_same_sources_in_another_folder_are_packed_to_the_same_bytes()
    {
        using var copy = new SourceCopy();
        string output = Path.Combine(copy.Folder, "artifacts");

        // In a compiler process of its own: the hashes of strings, and what is ordered by them, differ between processes only.
        string compiler = $"schemagen-{Guid.NewGuid().ToString("N")[..12]}";
        string[] properties = [$"SharedCompilationId={compiler}", .. Commit() is { } commit ? [$"SourceRevisionId={commit}"] : Array.Empty<string>()];
        CliResult pack = await package.PackAsync(copy.Folder, output, properties);
        await CompilerServer.ShutDownAsync(compiler);

        Assert.DoesNotContain("warning", pack.Output, StringComparison.OrdinalIgnoreCase);
        Assert.All(PackedPackage.Ids, id =>
        {
            string first = package.PathOf(id);
            string second = package.PathOf(output, id);
            Assert.Equal(Entries(first), Entries(second));
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        });
    }

    private string? Commit()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Path);
        using Stream stream = archive.GetEntry("SchemaGen.nuspec")!.Open();
        return XDocument.Load(stream).Descendants().Single(static element => element.Name.LocalName == "repository").Attribute("commit")?.Value;
    }

    /// <summary>Names what differs, where the packages do.</summary>
    private static IEnumerable<string> Entries(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        return archive.Entries.Select(static entry => $"{entry.FullName} {entry.Length} {entry.Crc32:x8}").ToArray();
    }
}
