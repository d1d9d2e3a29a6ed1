using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

public class OldestCompilerTests(PackedPackage package)
{
    private const string Toolset = """<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="[4.8.0]" PrivateAssets="all" />""";

    [Fact]
    public void Generates_and_checks_in_the_oldest_compiler_that_is_supported()
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject("<LangVersion>12</LangVersion>", Toolset, framework: "net8.0");
        consumer.Write("Inputs.cs", """
            static class Inputs
            {
                public static Shop.Models.Gemini2_5FlashImagePreviewOfficialInput Make() => new() { Prompt = "a lighthouse", ImageUrls = [] };
            }
            """);

        BuildResult build = consumer.Build();

        Assert.DoesNotContain(build.Findings, static finding => finding.Id is "CS8785" or "AD0001" or "CS8032" or "CS9057");
        Finding error = Assert.Single(build.Errors);
        Assert.Equal("SG1002", error.Id);
    }
}
