using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>The records beside the other source generators of .NET, and what a web project does with schema files.</summary>
public class BesideTests(PackedPackage package)
{
    private const string Schema = """{ "type": "object", "properties": { "n": { "type": "integer", "minimum": 1, "maximum": 4 }, "size": { "type": "string", "enum": ["1:1", "16:9"] } } }""";

    /// <summary>Conventional records are generated first, a declared one has its converter in the user's declaration: so all others see them.</summary>
    [Fact]
    public async Task Other_generators_see_the_records_and_nothing_is_lost()
    {
        using var consumer = new Consumer(package, "Beside");
        consumer.Write("Beside.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <SchemaGenRunsFirst>true</SchemaGenRunsFirst>
                <SchemaGenDrafts>true</SchemaGenDrafts>
                <EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator>
                <EnableConfigurationBindingGenerator>true</EnableConfigurationBindingGenerator>
              </PropertyGroup>
              <ItemGroup>
                {consumer.PackageReference}
                <PackageReference Include="Refit" Version="16.4.0" />
                <Content Update="schemas/asked.json" CopyToPublishDirectory="Always" />
              </ItemGroup>
              <Target Name="ListPublished" AfterTargets="Build" DependsOnTargets="ComputeResolvedFilesToPublishList">
                <WriteLinesToFile File="published.txt" Lines="@(ResolvedFileToPublish->'%(RelativePath)')" Overwrite="true" />
              </Target>
            </Project>
            """);
        consumer.Write("Program.cs", File.ReadAllText(Path.Combine(Repository.Root, "tests", "SchemaGen.Package.Tests", "Beside", "Program.cs")));
        consumer.Write("appsettings.json", "{}");
        foreach (string slug in new[] { "paint", "poster", "asked", "a#b;c" })
        {
            consumer.Write($"schemas/{slug}.json", Schema);
        }

        BuildResult build = await consumer.BuildAsync();

        Assert.True(build.Succeeded, build.Cli.Output);
        Assert.DoesNotContain(build.Findings, static finding => finding.Level != "note");
        CliResult run = (await Cli.DotnetAsync(consumer.Folder, "bin/Debug/net10.0/Beside.dll")).MustSucceed();
        Assert.Equal(
            """
            context: {"Id":7,"Paint":{"size":"1:1"},"Posters":[{"size":"16:9"}],"Size":"1:1"}
            refit, record: {"n":4}
            refit, order: {"Id":7,"Paint":{"size":"1:1"},"Posters":[{"size":"16:9"}],"Size":"1:1"}
            configuration, generated: {}
            configuration, generated, draft: {"n":4,"size":"16:9"}
            configuration: {"n":3,"size":"16:9"}

            """,
            run.Output,
            ignoreLineEndingDifferences: true);

        // A schema is in the assembly; its file goes into production only where the project says so.
        string[] published = File.ReadAllLines(Path.Combine(consumer.Folder, "published.txt"));
        Assert.Contains("appsettings.json", published);
        Assert.Equal(["schemas/asked.json"], published.Select(static path => path.Replace('\\', '/')).Where(static path => path.StartsWith("schemas/", StringComparison.Ordinal)));
    }

    /// <summary>Without either, a context is told, at the attribute that leads to the record.</summary>
    [Fact]
    public async Task A_context_that_would_lose_a_record_is_reported_and_repaired()
    {
        using Consumer consumer = new Consumer(package).WriteProject();
        consumer.Write("schemas/paint.json", Schema);
        consumer.Write("PaintInput.cs", """
            namespace Shop;

            [SchemaGen.ModelInput("paint")]
            public sealed partial record PaintInput;
            """);
        consumer.Write("ShopJson.cs", """
            using System.Text.Json.Serialization;

            namespace Shop;

            public sealed record Order(int Id, PaintInput Paint);

            [JsonSerializable(typeof(Order))]
            public sealed partial class ShopJson : JsonSerializerContext;
            """);

        BuildResult build = await consumer.BuildAsync();

        Finding finding = Assert.Single(build.Findings, static finding => finding.Level != "note");
        Assert.Equal(("SG0014", "warning", "ShopJson.cs", 7), (finding.Id, finding.Level, finding.File, finding.Line));
        await consumer.FormatAsync("SG0014");
        Assert.Contains("""[SchemaGen.ModelInput("paint"), JsonConverter(typeof(SchemaGen.CompilerServices.ModelJsonConverter<PaintInput>))]""", consumer.Read("PaintInput.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vbproj", "VB")]
    [InlineData("fsproj", "F#")]
    public async Task A_project_of_another_language_gets_a_message_instead_of_silence(string extension, string language)
    {
        using var consumer = new Consumer(package);
        consumer.Write($"Shop.{extension}", $"""
            <Project Sdk="Microsoft.NET.Sdk" DefaultTargets="PrepareForBuild">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference>
              </PropertyGroup>
              <ItemGroup>
                {consumer.PackageReference}
              </ItemGroup>
            </Project>
            """);
        consumer.Write("schemas/paint.json", Schema);

        CliResult build = await SharedBuild.RunAsync(consumer.Folder, Path.Combine(consumer.Folder, $"Shop.{extension}"), []);

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("warning SG9003: ", build.Output, StringComparison.Ordinal);
        Assert.Contains($"this is a project of {language}: no record comes of its schema files (1).", build.Output, StringComparison.Ordinal);
    }
}
