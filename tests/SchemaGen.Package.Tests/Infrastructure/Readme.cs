using System.Text.RegularExpressions;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>The README, whose programs and screens are tested: what it shows is what happens.</summary>
internal static partial class Readme
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The first program.</summary>
    public static string FirstProgram => Blocks("csharp").First();

    /// <summary>The lines of every screen of the compiler's errors, in their order.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Screens { get; } = Blocks("")
        .Where(static block => block.Contains(": error SG", StringComparison.Ordinal))
        .Select(static IReadOnlyList<string> (block) => block.TrimEnd('\n').Split('\n'))
        .ToArray();

    /// <summary>A build's errors as the README shows them: by line, without the folder, the help link and the project.</summary>
    public static IReadOnlyList<string> Screen(string buildOutput) => BuildError().Matches(buildOutput)
        .Select(static match => (Line: int.Parse(match.Groups["line"].Value), Text: match.Groups["file"].Value + match.Groups["rest"].Value))
        .Distinct()
        .OrderBy(static error => error.Line)
        .Select(static error => error.Text)
        .ToArray();

    private static IEnumerable<string> Blocks(string language) => Block().Matches(Text)
        .Where(match => match.Groups["language"].Value == language)
        .Select(static match => match.Groups["body"].Value);

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<file>\w+\.cs)(?<rest>\((?<line>[0-9]+),[0-9]+\): error [A-Z]+[0-9]+: .*?) \(https://[^ ]+\) \[", RegexOptions.Multiline)]
    private static partial Regex BuildError();
}
