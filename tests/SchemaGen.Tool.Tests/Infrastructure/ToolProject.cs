using SchemaGen.Tool.Cli;

namespace SchemaGen.Tool.Tests.Infrastructure;

/// <summary>A project in a folder of its own, which the tool works on in this process.</summary>
internal sealed class ToolProject : IDisposable
{
    public const string Usual = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <RootNamespace>Shop</RootNamespace>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="SchemaGen" Version="1.0.0" />
          </ItemGroup>
        </Project>

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("schemagen-test-").FullName;

    public ToolProject(string? project = Usual)
    {
        Folder = Path.Combine(_root, "shop");
        Directory.CreateDirectory(Folder);
        if (project is not null)
        {
            Write("Shop.csproj", project);
        }
    }

    /// <summary>The folder of the project; the one around it is the test's as well.</summary>
    public string Folder { get; }

    public Dictionary<string, string> Environment { get; } = [];

    public string Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public bool Has(string name) => File.Exists(Path.Combine(Folder, name));

    /// <summary>All files below the folder around the project, relative to it.</summary>
    public IReadOnlyList<string> Files => Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();

    public Task<ToolRun> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public async Task<ToolRun> RunAsync(string input, string[] arguments, CancellationToken stop = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await ToolCommand.RunAsync(arguments, new ToolSettings(output, error, new StringReader(input), Folder, name => Environment.GetValueOrDefault(name)), stop);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public override string ToString() => $"exit code {Code}\n{Output}{Error}";
}
