using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>The entry point in place of the generated one: it runs the tests, or is the process that a test kills.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [BatchProcess.Argument, .. string[] rest])
        {
            await BatchProcess.RunAsync(rest);
            return 0;
        }

        return args.Any(static arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
