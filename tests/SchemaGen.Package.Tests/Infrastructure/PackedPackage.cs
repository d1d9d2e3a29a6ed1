using SchemaGen.Package.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>
/// The packages, packed once for all tests into the folder feed under a version of its own: NuGet keeps what it has once unpacked, so a version
/// that was used before would test an old package.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private static readonly string[] s_ids = ["SchemaGen", "SchemaGen.MindVideo", "SchemaGen.MindVideo.AI", "SchemaGen.MindVideo.Emulator"];

    public PackedPackage()
    {
        Version = $"0.1.0-test.{Guid.NewGuid():N}";
        foreach (string id in s_ids)
        {
            Cli.Dotnet(Repository.Root, "pack", $"src/{id}/{id}.csproj", "-c", "Release", "-o", Repository.Feed, $"-p:Version={Version}", "--nologo", "-v", "q").MustSucceed();
        }
    }

    public string Version { get; }

    public string Path => PathOf("SchemaGen");

    public string PathOf(string id) => System.IO.Path.Combine(Repository.Feed, $"{id}.{Version}.nupkg");

    public void Dispose()
    {
        string unpacked = GlobalPackagesFolder();
        foreach (string id in s_ids)
        {
            File.Delete(PathOf(id));
            string folder = System.IO.Path.Combine(unpacked, id.ToLowerInvariant(), Version);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string GlobalPackagesFolder()
    {
        string line = Cli.Dotnet(Repository.Root, "nuget", "locals", "global-packages", "--list").MustSucceed().Output;
        return line[(line.IndexOf(':') + 1)..].Trim();
    }
}
