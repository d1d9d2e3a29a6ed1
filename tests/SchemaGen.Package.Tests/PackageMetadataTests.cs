using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>What each package says of itself, on its page and to a debugger.</summary>
public partial class PackageMetadataTests(PackedPackage package)
{
    private const string RepositoryUrl = "https://github.com/schemagen/schemagen";

    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string> Ids { get; } = new(PackedPackage.Ids);

    [Fact]
    public void Every_project_that_can_be_packed_is_packed()
    {
        IEnumerable<string> packed = Directory.GetFiles(Repository.Feed, $"*.{package.Version}.nupkg")
            .Select(path => Path.GetFileName(path).Replace($".{package.Version}.nupkg", "", StringComparison.Ordinal));
        IEnumerable<string> packable = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(static project => !project.Contains("<IsPackable>false</IsPackable>", StringComparison.Ordinal))
            .Select(static project => PackageId().Match(project))
            .Where(static id => id.Success)
            .Select(static id => id.Groups[1].Value);

        Assert.Equal(PackedPackage.Ids.Order(StringComparer.Ordinal), packed.Order(StringComparer.Ordinal));
        Assert.Equal(PackedPackage.Ids.Order(StringComparer.Ordinal), packable.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Names_its_license_and_where_its_sources_are(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf(id));
        XElement metadata = Metadata(archive, id);
        XElement repository = Element(metadata, "repository");

        Assert.Equal(("git", RepositoryUrl), (repository.Attribute("type")!.Value, repository.Attribute("url")!.Value));
        Assert.Equal(RepositoryUrl, Element(metadata, "projectUrl").Value);
        Assert.Equal("MIT", Element(metadata, "license").Value);
        Assert.NotNull(archive.GetEntry("LICENSE"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_an_icon(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf(id));
        byte[] icon = Read(archive.GetEntry(Element(Metadata(archive, id), "icon").Value)!);

        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(icon, 0, 8));
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_readme_whose_links_work_anywhere(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf(id));
        string readme = Encoding.UTF8.GetString(Read(archive.GetEntry(Element(Metadata(archive, id), "readme").Value)!));
        string[] links = Link().Matches(CodeBlock().Replace(readme.ReplaceLineEndings("\n"), "")).Select(static match => match.Groups["target"].Value).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, static link => Assert.StartsWith("https://", link, StringComparison.Ordinal));

        // A link into the repository leads to something that is there.
        const string file = RepositoryUrl + "/blob/main/";
        const string picture = "https://raw.githubusercontent.com/schemagen/schemagen/main/";
        Assert.All(
            links.Where(static link => link.StartsWith(RepositoryUrl + "/", StringComparison.Ordinal) || link.StartsWith("https://raw.", StringComparison.Ordinal)),
            static link => Assert.True(
                new[] { file, picture }.Any(start => link.StartsWith(start, StringComparison.Ordinal) && File.Exists(Path.Combine(Repository.Root, link[start.Length..].Split('#')[0]))), link));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_symbols_lead_to_the_sources(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf(id));
        string? commit = Element(Metadata(archive, id), "repository").Attribute("commit")?.Value;
        ZipArchiveEntry[] assemblies = archive.Entries.Where(static entry => entry.Name.StartsWith("SchemaGen", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(assemblies);
        Assert.All(assemblies, assembly =>
        {
            using var image = new PEReader(new MemoryStream(Read(assembly)));
            using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(
                image.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
            MetadataReader symbols = provider.GetMetadataReader();

            Assert.NotEmpty(symbols.Documents);
            Assert.All(symbols.Documents, document => Assert.StartsWith("/_/src/", symbols.GetString(symbols.GetDocument(document).Name), StringComparison.Ordinal));

            // Sources that are in no repository have no commit.
            string[] links = symbols.CustomDebugInformation
                .Select(symbols.GetCustomDebugInformation)
                .Where(information => symbols.GetGuid(information.Kind) == s_sourceLink)
                .Select(information => Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value)))
                .ToArray();
            Assert.Equal(commit is null ? [] : [$"https://raw.githubusercontent.com/schemagen/schemagen/{commit}/*"], links.Select(SourceUrl));
        });
    }

    private static string SourceUrl(string sourceLink)
    {
        using JsonDocument json = JsonDocument.Parse(sourceLink);
        return json.RootElement.GetProperty("documents").GetProperty("/_/*").GetString()!;
    }

    private static XElement Metadata(ZipArchive archive, string id)
    {
        using Stream stream = archive.GetEntry($"{id}.nuspec")!.Open();
        return Element(XDocument.Load(stream).Root!, "metadata");
    }

    private static XElement Element(XElement parent, string name) => parent.Elements().Single(element => element.Name.LocalName == name);

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("<PackageId>(.*?)</PackageId>")]
    private static partial Regex PackageId();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)|(?:src|href)=""(?<target>[^""]+)""|^\[[^\]]+\]: (?<target>\S+)", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex("^ *```.*?^ *```$|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
