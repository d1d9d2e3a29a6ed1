using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

public class ReadmeTests(PackedPackage package)
{
    [Fact]
    public void The_first_screen_is_what_the_compiler_says_of_the_first_program()
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject(isExe: true);
        consumer.Write("Program.cs", Readme.FirstProgram);

        Assert.Equal(Readme.Screens[0], Readme.Screen(consumer.Build().Cli.Output));
    }
}
