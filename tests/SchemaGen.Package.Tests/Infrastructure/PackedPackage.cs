using SchemaGen.Package.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(PackedPackage))]

// Each test waits for commands most of the time, and those that start together share their builds.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = -1)]

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>
/// The packages, packed once for all tests into the folder feed under a version of its own: NuGet keeps what it has once unpacked, so a version
/// that was used before would test an old package.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public static readonly string[] Ids = ["SchemaGen", "SchemaGen.AspNetCore", "SchemaGen.Extensions.AI", "SchemaGen.MindVideo", "SchemaGen.MindVideo.AI", "SchemaGen.MindVideo.Emulator", "SchemaGen.MindVideo.Testing", "SchemaGen.Tool"];

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    public string Path => PathOf("SchemaGen");

    public string PathOf(string id) => PathOf(Repository.Feed, id);

    public string PathOf(string folder, string id) => System.IO.Path.Combine(folder, $"{id}.{Version}.nupkg");

    public async ValueTask InitializeAsync() => await PackAsync(Repository.Root, Repository.Feed);

    /// <summary>Packs all packages from a copy of the sources.</summary>
    /// <param name="root">The folder of the solution.</param>
    /// <param name="output">The folder to write the packages to.</param>
    /// <param name="properties">Further properties, each as <c>Name=Value</c>.</param>
    internal async Task<CliResult> PackAsync(string root, string output, params string[] properties) =>
        // The packages have a version of their own, not the assemblies: those that were built for release are packed as they are.
        // Without analyzers: they had their say in the build of this solution, and what is packed is the same.
        (await Cli.DotnetAsync(root, ["pack", "SchemaGen.Packages.slnf", "-c", "Release", "-o", output, "--nologo", "-v", "q", $"-p:PackageVersion={Version}", "-p:RunAnalyzers=false", .. properties.Select(static property => $"-p:{property}")])).MustSucceed();

    public async ValueTask DisposeAsync()
    {
        await CompilerServer.ShutDownAsync();
        string unpacked = await GlobalPackagesFolderAsync();
        foreach (string id in Ids)
        {
            File.Delete(PathOf(id));
            string folder = System.IO.Path.Combine(unpacked, id.ToLowerInvariant(), Version);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task<string> GlobalPackagesFolderAsync()
    {
        string line = (await Cli.DotnetAsync(Repository.Root, "nuget", "locals", "global-packages", "--list")).MustSucceed().Output;
        return line[(line.IndexOf(':') + 1)..].Trim();
    }
}
