using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>The README of a package: its install lines, which a project follows, and its programs.</summary>
internal sealed partial class PackageReadme
{
    private const string Slug = "gemini-2-5-flash-image-preview-official";

    private readonly string _text;

    private PackageReadme(string text) => _text = text;

    /// <summary>The packages that it says to add to a project, in order.</summary>
    public IReadOnlyList<string> Packages => [.. Commands("dotnet add package ").Select(static rest => rest.Split(' ')[0])];

    /// <summary>The tools that it says to install.</summary>
    public IReadOnlyList<string> Tools => [.. Commands("dotnet tool install --global ")];

    /// <summary>Whether it says how the schema of the programs comes into a project.</summary>
    public bool AddsSchema => Commands("schemagen add ").Any(static source => source.Contains($"/{Slug}/", StringComparison.Ordinal));

    /// <summary>The programs: the blocks that begin with their imports.</summary>
    public IReadOnlyList<string> Programs => [.. Blocks("csharp").Where(static block => block.StartsWith("using ", StringComparison.Ordinal))];

    /// <summary>What it shows of a program's output: the blocks of no language.</summary>
    public IReadOnlyList<string> Screens => [.. Blocks("")];

    /// <summary>What it shows of an answer in JSON.</summary>
    public IReadOnlyList<string> Answers => [.. Blocks("json")];

    /// <summary>The properties that it says to set in a project file.</summary>
    private string Properties => string.Concat(Blocks("xml").Where(static block => XElement.Parse($"<Project>{block}</Project>").Element("NoWarn") is not null));

    public static PackageReadme Of(string id) =>
        new(File.ReadAllText(id == "SchemaGen" ? Path.Combine(Repository.Root, "README.md") : Path.Combine(Repository.Root, "src", id, "README.md")).ReplaceLineEndings("\n"));

    /// <summary>Makes a fresh project with one of the programs, as the install lines say, and nothing else.</summary>
    public Consumer Follow(PackedPackage package, string program)
    {
        var consumer = new Consumer(package);
        consumer.WriteProject(Properties, string.Join("\n    ", Packages.Select(id => Reference(package, id))), isExe: true, isBare: true);
        if (AddsSchema)
        {
            // What the command writes; ToolTests run it.
            consumer.WithSeedSchema();
        }

        consumer.Write("Program.cs", program);
        return consumer;
    }

    /// <summary>What <c>dotnet add package</c> writes: of ours the packed version, of others the one that the repository is tested with.</summary>
    private static string Reference(PackedPackage package, string id) =>
        $"""<PackageReference Include="{id}" Version="{(PackedPackage.Ids.Contains(id) ? package.Version : PinOf(id))}" />""";

    private static string PinOf(string id) => XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .Single(element => (string?)element.Attribute("Include") == id).Attribute("Version")!.Value;

    private IEnumerable<string> Commands(string begin) => Blocks("sh").SelectMany(static block => block.Split('\n')).Where(line => line.StartsWith(begin, StringComparison.Ordinal)).Select(line => line[begin.Length..]);

    private IEnumerable<string> Blocks(string language) => Block().Matches(_text).Where(match => match.Groups["language"].Value == language).Select(static match => match.Groups["body"].Value);

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
