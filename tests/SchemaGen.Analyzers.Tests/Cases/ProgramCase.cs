using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Shared;

namespace SchemaGen.Analyzers.Tests.Cases;

/// <summary>A program of public reports with verdicts: a line that ends in <c>// expect: SGxxxx</c> must be reported with just that id, every other line stays silent.</summary>
internal sealed partial class ProgramCase
{
    private readonly string _path;
    private readonly string _text;

    private ProgramCase(string path)
    {
        _path = path;
        _text = File.ReadAllText(path);
    }

    /// <summary>The folder with the programs, and with the schemas that they name.</summary>
    public static string Folder { get; } = RepositoryRoot.Beside("cases", "csharp");

    public static IReadOnlyList<ProgramCase> All { get; } =
        Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*.cs").Order(StringComparer.Ordinal).Select(static path => new ProgramCase(path))] : [];

    public string Name => Path.GetFileNameWithoutExtension(_path);

    /// <summary>The names of the schemas that it uses: <c>seed</c>, and files of the folder.</summary>
    public IEnumerable<string> Schemas => Header().Match(_text).Groups[1].Value.Split(',', StringSplitOptions.TrimEntries).Select(static name => name.Split(' ')[0]);

    /// <summary>The lines, from 1, that must be reported, each with its id.</summary>
    public IReadOnlyDictionary<int, string> Expected => _text.Split('\n').Select(static (line, index) => (Match: Comment().Match(line), Line: index + 1))
        .Where(static line => line.Match.Success).ToDictionary(static line => line.Line, static line => line.Match.Groups[1].Value);

    public string LineOf(int line) => _text.Split('\n')[line - 1].Trim();

    public SyntaxTree Parse(CSharpParseOptions options) => CSharpSyntaxTree.ParseText(_text, options, _path);

    [GeneratedRegex(@"^// Schemas: (.*)")]
    private static partial Regex Header();

    [GeneratedRegex(@"// expect: (SG\d{4})\s*$")]
    private static partial Regex Comment();
}
