using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

public class ReferencedProjectTests(PackedPackage package)
{
    [Fact]
    public async Task The_records_of_a_referenced_project_are_checked_in_the_project_that_uses_them()
    {
        using Consumer models = new Consumer(package, "Models").WithSeedSchema().WriteProject("<EnableDefaultCompileItems>false</EnableDefaultCompileItems>");
        models.Write("app/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Models.csproj" />
              </ItemGroup>
            </Project>
            """);
        models.Write("app/Inputs.cs", """
            static class Inputs
            {
                public static Models.Models.Gemini2_5FlashImagePreviewOfficialInput Make() => new() { Prompt = "a lighthouse", N = 5 };
            }
            """);

        BuildResult build = await models.BuildProjectAsync("app/App");

        Finding error = Assert.Single(build.Errors);
        Assert.Equal(("SG1001", 3), (error.Id, error.Line));
    }
}
