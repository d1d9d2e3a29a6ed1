using System.Diagnostics;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>
/// The compiler, kept in memory from one build to the next and for these tests alone: to start one, and to load and warm up the generator in it,
/// costs many times what there is to compile. It ends with the tests, or with the run that started it and passes it on.
/// </summary>
internal static class CompilerServer
{
    private const string Variable = "SharedCompilationId";

    private static readonly string? s_given = Environment.GetEnvironmentVariable(Variable);

    private static readonly string s_pipe = s_given ?? $"schemagen-{Guid.NewGuid().ToString("N")[..12]}";

    /// <summary>Makes a command and what it starts use the server; the first that compiles starts it.</summary>
    public static void Offer(ProcessStartInfo start)
    {
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment[Variable] = s_pipe;
    }

    public static async Task ShutDownAsync()
    {
        if (s_given is null)
        {
            await ShutDownAsync(s_pipe);
        }
    }

    /// <summary>Ends the server that was started by builds with this name in their property <c>SharedCompilationId</c>.</summary>
    public static async Task ShutDownAsync(string pipe)
    {
        string compilers = (await Cli.DotnetAsync(Repository.Root, "msbuild", "tests/SchemaGen.Package.Tests/SchemaGen.Package.Tests.csproj", "-getProperty:RoslynTargetsPath")).MustSucceed().Output.Trim();
        (await Cli.DotnetAsync(Repository.Root, Path.Combine(compilers, "bincore", "VBCSCompiler.dll"), $"-pipename:{pipe}", "-shutdown")).MustSucceed();
    }
}
