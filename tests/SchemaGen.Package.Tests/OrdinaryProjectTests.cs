using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>A shop as .NET developers write one: ASP.NET Core, a worker, Blazor and Razor Pages, a command line. It is right, so nothing in it is reported.</summary>
public class OrdinaryProjectTests(PackedPackage package)
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "SchemaGen.Package.Tests", "Ordinary");

    [Fact]
    public async Task Ordinary_code_builds_without_a_word_where_warnings_are_errors()
    {
        using Consumer consumer = new Consumer(package) { PackageId = "SchemaGen.MindVideo" }.WithSeedSchema();
        consumer.Write("Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                {consumer.PackageReference}
              </ItemGroup>
            </Project>
            """);
        string[] files = Directory.GetFiles(s_folder, "*", SearchOption.AllDirectories);
        foreach (string file in files)
        {
            consumer.Write(Path.GetRelativePath(s_folder, file), File.ReadAllText(file));
        }

        BuildResult build = await consumer.BuildAsync();

        Assert.True(files.Length >= 20);
        Assert.True(build.Succeeded, build.Cli.Output);
        // The compiler's own notes, and which rule was read from the schema's prose, fail nothing.
        Assert.DoesNotContain(build.Findings, static finding => finding.Level != "note" || finding.Id.StartsWith("SG1", StringComparison.Ordinal) || finding.Id.StartsWith("SG2", StringComparison.Ordinal));
    }
}
