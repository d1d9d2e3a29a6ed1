using System.Text.Json;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>A diagnostic as the compiler logged it.</summary>
internal sealed record Finding(string Id, string Level, string File, int Line, int Column, string Message)
{
    /// <summary>The column behind its last character, where it is of one line; 0 where it is of several, or has no location.</summary>
    public int EndColumn { get; init; }
}

/// <summary>What a build said.</summary>
internal sealed record BuildResult(CliResult Cli, IReadOnlyList<Finding> Findings)
{
    public bool Succeeded => Cli.ExitCode == 0;

    public IEnumerable<Finding> Errors => Findings.Where(static finding => finding.Level == "error");
}

/// <summary>A fresh project in a folder of its own, outside the checkout, that has the package and nothing else.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly string _version;

    public Consumer(PackedPackage package, string name = "Shop")
    {
        _version = package.Version;
        Name = name;
        Folder = Directory.CreateTempSubdirectory("schemagen-").FullName;
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="schemagen-feed" value="{Repository.Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public string Name { get; }

    public string Folder { get; }

    /// <summary>The one of ours that the project refers to.</summary>
    public string PackageId { get; init; } = "SchemaGen";

    public string PackageReference => $"""<PackageReference Include="{PackageId}" Version="{_version}" />""";

    public void Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Writes the project file.</summary>
    /// <param name="properties">Lines for its property group.</param>
    /// <param name="items">Lines for its item group; the reference to the package is there already, unless it is bare.</param>
    /// <param name="framework">The target framework.</param>
    /// <param name="isExe">Whether it is a program.</param>
    /// <param name="isBare">Whether it has no reference to the package but those of its items.</param>
    public Consumer WriteProject(string properties = "", string items = "", string framework = "net10.0", bool isExe = false, bool isBare = false)
    {
        Write($"{Name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{(isExe ? "Exe" : "Library")}</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {(isBare ? "" : PackageReference)}
                {items}
              </ItemGroup>
            </Project>
            """);
        return this;
    }

    public Consumer WithSeedSchema()
    {
        Write("schemas/gemini-2-5-flash-image-preview-official.json", File.ReadAllText(Repository.SeedSchema));
        return this;
    }

    /// <summary>Builds the project and reads the compiler's log of it.</summary>
    /// <param name="properties">Global properties, each as <c>Name=Value</c>.</param>
    public Task<BuildResult> BuildAsync(params string[] properties) => BuildProjectAsync(Name, properties);

    /// <summary>Builds a project of the folder and reads the compiler's log of it.</summary>
    public async Task<BuildResult> BuildProjectAsync(string project, params string[] properties)
    {
        string log = Path.Combine(Folder, $"{project}.sarif");
        File.Delete(log);
        CliResult cli = await SharedBuild.RunAsync(Folder, Path.Combine(Folder, $"{project}.csproj"), [$"ErrorLog={log},version=2.1", .. properties]);
        return new BuildResult(cli, File.Exists(log) ? ReadLog(log) : []);
    }

    /// <summary>Formats the project as a user does on the command line, with all the repairs that the command makes by itself.</summary>
    public async Task FormatAsync() => (await Cli.DotnetAsync(Folder, "format", $"{Name}.csproj", "--no-restore")).MustSucceed();

    /// <summary>Applies the code fixes of these rules, as a user does on the command line.</summary>
    public async Task FormatAsync(params string[] rules) => (await Cli.DotnetAsync(
        Folder, ["format", "analyzers", $"{Name}.csproj", "--no-restore", "--severity", "info", "-v", "diag", "--diagnostics", .. rules])).MustSucceed();

    public Task<CliResult> RunAsync() => Cli.DotnetAsync(Folder, "run", "--project", $"{Name}.csproj", "--no-build");

    /// <summary>Runs the program with arguments, and with variables of its environment.</summary>
    public Task<CliResult> RunAsync(string[] arguments, params (string Name, string Value)[] environment) =>
        Cli.RunAsync(Folder, environment, "dotnet", ["run", "--project", $"{Name}.csproj", "--no-build", "--", .. arguments]);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A build server may still hold a file; the folder is in the system's temporary folder.
        }
    }

    private static List<Finding> ReadLog(string path)
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(path));
        var findings = new List<Finding>();
        foreach (JsonElement result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            // What a pragma or an attribute suppressed is logged as well.
            if (result.TryGetProperty("suppressions", out JsonElement suppressions) && suppressions.GetArrayLength() > 0)
            {
                continue;
            }

            string file = "";
            int line = 0;
            int column = 0;
            int end = 0;
            if (result.TryGetProperty("locations", out JsonElement locations) && locations.GetArrayLength() > 0)
            {
                JsonElement place = locations[0].GetProperty("physicalLocation");
                file = Path.GetFileName(Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!));
                JsonElement region = place.GetProperty("region");
                line = region.GetProperty("startLine").GetInt32();
                column = region.GetProperty("startColumn").GetInt32();
                end = region.GetProperty("endLine").GetInt32() == line ? region.GetProperty("endColumn").GetInt32() : 0;
            }

            findings.Add(new Finding(
                result.GetProperty("ruleId").GetString()!,
                result.TryGetProperty("level", out JsonElement level) ? level.GetString()! : "warning",
                file,
                line,
                column,
                result.GetProperty("message").GetProperty("text").GetString()!)
            {
                EndColumn = end,
            });
        }

        return findings;
    }
}
