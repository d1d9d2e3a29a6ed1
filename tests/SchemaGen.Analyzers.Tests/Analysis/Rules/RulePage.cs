using System.Text.RegularExpressions;
using SchemaGen.Shared;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>A page of <c>docs/rules</c>.</summary>
internal sealed partial class RulePage(string id)
{
    public string Text { get; } = RepositoryRoot.Read("docs", "rules", id + ".md");

    public string Heading => Text[..Text.IndexOf('\n')];

    /// <summary>The schema that the examples are about; null where it is that of the seed.</summary>
    public string? Schema => Text.Contains("## In the schema\n", StringComparison.Ordinal) ? Blocks("In the schema")[0] : null;

    /// <summary>The example of the section "Wrong", and what the compiler says to it.</summary>
    public (string Code, string Message) Wrong => (Blocks("Wrong")[0], Blocks("Wrong")[1]);

    /// <summary>The example of the section "Right".</summary>
    public string Right => Blocks("Right")[0];

    private string[] Blocks(string section)
    {
        string body = Text[Text.IndexOf($"## {section}\n", StringComparison.Ordinal)..];
        int next = body.IndexOf("\n## ", StringComparison.Ordinal);
        return CodeBlock().Matches(next < 0 ? body : body[..next]).Select(static match => match.Groups[1].Value).ToArray();
    }

    [GeneratedRegex("```[a-z]*\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
