using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

public class ReadmeTests(PackedPackage package)
{
    [Fact]
    public async Task The_first_screen_is_what_the_compiler_says_of_the_first_program()
    {
        using Consumer consumer = PackageReadme.Of("SchemaGen").Follow(package, Readme.FirstProgram);

        Assert.Equal(Readme.Screens[0], Readme.Screen((await consumer.BuildAsync()).Cli.Output));
    }

    [Fact]
    public async Task The_screen_of_a_branch_is_what_the_compiler_says_of_its_program()
    {
        using Consumer consumer = PackageReadme.Of("SchemaGen").Follow(package, Readme.BranchingProgram);
        consumer.Write("FlashImageInput.cs", Readme.Declaration);

        BuildResult build = await consumer.BuildAsync();

        Assert.True(build.Succeeded, build.Cli.Output);
        Assert.Equal(Readme.Screens[1], Readme.Screen(build.Cli.Output));
    }
}
