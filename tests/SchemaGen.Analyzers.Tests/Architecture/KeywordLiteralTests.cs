using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>
/// The name of a keyword stands once in the source as a literal: in <c>KeywordNames</c>. Who means a keyword names the constant, so that all who mean it are found by one search. Messages, in which a name is
/// a word among others, are no literals of a keyword. The emulator is left out: it shares no code with the library on purpose, so that the two can be held against each other. So are the clients: they
/// speak of the members of MindVideo's answers.
/// </summary>
public sealed class KeywordLiteralTests
{
    private static readonly string[] s_projects = ["SchemaGen", "SchemaGen.Analyzers", "SchemaGen.CodeFixes"];

    private static readonly Lazy<(string File, string Text)[]> s_literals = new(static () => [.. Files().SelectMany(static file => LiteralsOf(file))]);

    /// <summary>Some words are keywords of both languages.</summary>
    private const string CSharpKeywords = "CSharpKeywords.cs";

    /// <summary>The same text as a word of another language, by file.</summary>
    private static readonly (string File, string Text, string Reason)[] s_exceptions =
    [
        ("UnionEmitter.cs", "default", "the default value of C# in an argument of generated code"),
        ("ReadEmitter.cs", "default", "the default value of C# in generated code"),
        ("EnglishWords.cs", "if", "an English word in a description"),
        ("EnglishWords.cs", "then", "an English word in a description"),
        ("EnglishWords.cs", "not", "an English word in a description"),
        ("EnglishWords.cs", "maximum", "an English word in a description"),
        ("EnglishWords.cs", "minimum", "an English word in a description"),
        ("EnglishWords.cs", "required", "an English word in a description"),
        ("EnglishWords.cs", "default", "an English word in a description"),
    ];

    [Fact]
    public void The_name_of_a_keyword_stands_once()
    {
        var names = new HashSet<string>(KeywordTable.All.Select(static keyword => keyword.Name), StringComparer.Ordinal);
        List<(string File, string Text)> literals = [.. s_literals.Value.Where(literal => names.Contains(literal.Text))];

        Assert.Equal(names.Order(StringComparer.Ordinal), literals.Where(static literal => literal.File == "KeywordNames.cs").Select(static literal => literal.Text).Order(StringComparer.Ordinal));
        Assert.Equal(
            s_exceptions.Select(static exception => (exception.File, exception.Text)).Order(),
            literals.Where(static literal => literal.File is not ("KeywordNames.cs" or CSharpKeywords)).Distinct().Order());
    }

    [Fact]
    public void The_name_of_a_vendors_extension_stands_once()
    {
        IEnumerable<string> twice = s_literals.Value.Select(static literal => literal.Text)
            .Where(static text => text.Length > 2 && text.StartsWith("x-", StringComparison.Ordinal)).GroupBy(static text => text).Where(static same => same.Count() > 1).Select(static same => same.Key);

        Assert.Empty(twice);
    }

    private static IEnumerable<string> Files() => s_projects
        .SelectMany(static project => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "src", project), "*.cs", SearchOption.AllDirectories))
        .Where(static file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar) && !file.Contains(Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar));

    private static IEnumerable<(string File, string Text)> LiteralsOf(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
        .Where(static token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken)
        .Select(token => (Path.GetFileName(file), token.ValueText));
}
