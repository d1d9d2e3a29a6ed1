using SchemaGen.Package.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>
/// The package, packed once for all tests into the folder feed under a version of its own: NuGet keeps what it has once unpacked, so a version
/// that was used before would test an old package.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    public PackedPackage()
    {
        Version = $"0.1.0-test.{Guid.NewGuid():N}";
        Cli.Dotnet(Repository.Root, "pack", "src/SchemaGen/SchemaGen.csproj", "-c", "Release", "-o", Repository.Feed, $"-p:Version={Version}", "--nologo", "-v", "q")
            .MustSucceed();
        Path = System.IO.Path.Combine(Repository.Feed, $"SchemaGen.{Version}.nupkg");
    }

    public string Version { get; }

    public string Path { get; }

    public void Dispose()
    {
        File.Delete(Path);
        string unpacked = System.IO.Path.Combine(GlobalPackagesFolder(), "schemagen", Version);
        if (Directory.Exists(unpacked))
        {
            Directory.Delete(unpacked, recursive: true);
        }
    }

    private static string GlobalPackagesFolder()
    {
        string line = Cli.Dotnet(Repository.Root, "nuget", "locals", "global-packages", "--list").MustSucceed().Output;
        return line[(line.IndexOf(':') + 1)..].Trim();
    }
}
