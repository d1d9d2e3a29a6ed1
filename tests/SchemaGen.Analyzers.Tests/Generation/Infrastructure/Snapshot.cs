using System.Runtime.CompilerServices;
using SchemaGen.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>
/// Compares a text with the file <c>Generation/Snapshots/&lt;name&gt;.txt</c>. With the environment variable <c>SCHEMAGEN_ACCEPT_SNAPSHOTS=1</c> the
/// files are written instead: run the tests so, and read the difference in git.
/// </summary>
internal static class Snapshot
{
    private const string AcceptVariable = "SCHEMAGEN_ACCEPT_SNAPSHOTS";

    public static void Matches(string name, string actual, [CallerFilePath] string caller = "")
    {
        // A new version of the package does not change the snapshots.
        actual = actual.Replace($"(\"SchemaGen\", \"{typeof(ModelInputGenerator).Assembly.GetName().Version}\")", "(\"SchemaGen\", \"<version>\")", StringComparison.Ordinal);
        string file = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name + ".txt");
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(file, actual);
            return;
        }

        string expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (expected != actual)
        {
            Assert.Fail($"The generated text differs from {Path.GetFileName(file)}. If the new one is right, run the tests with {AcceptVariable}=1.\n{Difference(expected, actual)}");
        }
    }

    /// <summary>The first lines that differ, with a few before.</summary>
    private static string Difference(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        IEnumerable<string> context = before.Skip(Math.Max(0, line - 3)).Take(Math.Min(3, line)).Select(static text => "    " + text);
        IEnumerable<string> removed = before.Skip(line).Take(5).Select(static text => "  - " + text);
        IEnumerable<string> added = after.Skip(line).Take(5).Select(static text => "  + " + text);
        return $"line {line + 1}:\n" + string.Join('\n', context.Concat(removed).Concat(added));
    }
}
