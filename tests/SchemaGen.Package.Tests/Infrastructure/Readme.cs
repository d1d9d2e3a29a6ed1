using System.Text.RegularExpressions;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>The README, whose programs and screens are tested: what it shows is what happens.</summary>
internal static partial class Readme
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The first program.</summary>
    public static string FirstProgram => Blocks("csharp").First();

    /// <summary>The declaration of the record that the other programs use.</summary>
    public static string Declaration => "using SchemaGen;\n" + Blocks("csharp").First(static block => block.StartsWith("[ModelInput(", StringComparison.Ordinal));

    /// <summary>The program whose value is wrong on some path only.</summary>
    public static string BranchingProgram => Blocks("csharp").First(static block => block.Contains("if (args", StringComparison.Ordinal));

    /// <summary>The lines of every screen of the compiler, in their order.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Screens { get; } = Blocks("")
        .Where(static block => block.Contains(": error SG", StringComparison.Ordinal) || block.Contains(": warning SG", StringComparison.Ordinal))
        .Select(static IReadOnlyList<string> (block) => block.TrimEnd('\n').Split('\n'))
        .ToArray();

    /// <summary>What a build says as the README shows them: by line, without the folder, the help link and the project.</summary>
    public static IReadOnlyList<string> Screen(string buildOutput) => BuildFinding().Matches(buildOutput)
        .Select(static match => (Line: int.Parse(match.Groups["line"].Value), Text: match.Groups["file"].Value + match.Groups["rest"].Value))
        .Distinct()
        .OrderBy(static finding => finding.Line)
        .Select(static finding => finding.Text)
        .ToArray();

    private static IEnumerable<string> Blocks(string language) => Block().Matches(Text)
        .Where(match => match.Groups["language"].Value == language)
        .Select(static match => match.Groups["body"].Value);

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<file>\w+\.cs)(?<rest>\((?<line>[0-9]+),[0-9]+\): (error|warning) [A-Z]+[0-9]+: .*?) \(https://[^ ]+\) \[", RegexOptions.Multiline)]
    private static partial Regex BuildFinding();
}
