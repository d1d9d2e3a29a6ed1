using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

public class ReadmeTests(PackedPackage package)
{
    [Fact]
    public async Task The_first_picture_and_the_first_screen_are_what_the_compiler_says_of_the_first_program()
    {
        using Consumer consumer = PackageReadme.Of("SchemaGen").Follow(package, Readme.FirstProgram);

        BuildResult build = await consumer.BuildAsync();

        Assert.Equal(Readme.Screens[0], Readme.Screen(build.Cli.Output));
        string picture = CompilerPicture.Draw("Program.cs", Readme.FirstProgram, [.. build.Errors.Where(static error => error.File == "Program.cs").OrderBy(static error => error.Line)]);
        string path = Path.Combine(Repository.Root, "docs", "images", "first-errors.svg");
        if (Environment.GetEnvironmentVariable("SCHEMAGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(path, picture, TestContext.Current.CancellationToken);
        }

        Assert.Equal(picture, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
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
