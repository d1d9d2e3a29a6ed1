using System.IO.Compression;
using System.Xml.Linq;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

public class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Holds_exactly_what_a_user_needs()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Path);
        string[] entries = archive.Entries
            .Select(static entry => Uri.UnescapeDataString(entry.FullName))
            .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && !name.StartsWith("docs/rules/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)
            .ToArray();

        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "SchemaGen.nuspec",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/SchemaGen.Analyzers.dll",
                "analyzers/dotnet/cs/SchemaGen.CodeFixes.dll",
                "analyzers/dotnet/cs/SchemaGen.Completion.dll",
                "build/net8.0/SchemaGen.props",
                "build/net8.0/SchemaGen.targets",
                "buildTransitive/net8.0/SchemaGen.props",
                "buildTransitive/net8.0/SchemaGen.targets",
                "icon.png",
                "lib/net8.0/SchemaGen.dll",
                "lib/net8.0/SchemaGen.xml",
            ],
            entries);
    }

    [Fact]
    public void Holds_a_page_for_each_rule()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Path);
        string[] pages = archive.Entries
            .Select(static entry => entry.FullName)
            .Where(static name => name.StartsWith("docs/rules/SG", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();

        string[] inRepository = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "SG*.md")
            .Select(static path => "docs/rules/" + Path.GetFileName(path))
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.NotEmpty(inRepository);
        Assert.Equal(inRepository, pages);
    }

    [Fact]
    public void Depends_on_no_other_package()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Path);
        using Stream stream = archive.GetEntry("SchemaGen.nuspec")!.Open();
        XDocument nuspec = XDocument.Load(stream);

        Assert.DoesNotContain(nuspec.Descendants(), static element => element.Name.LocalName == "dependency");
        Assert.Equal("MIT", nuspec.Descendants().Single(static element => element.Name.LocalName == "license").Value);
        Assert.Equal("README.md", nuspec.Descendants().Single(static element => element.Name.LocalName == "readme").Value);
    }
}
