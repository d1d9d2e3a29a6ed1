using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary>A regular expression of a schema, translated when it is needed.</summary>
internal sealed class CompiledPattern(string text)
{
    private readonly Lazy<Regex?> _regex = new(() => EcmaScriptPattern.TryTranslate(text, out Regex? regex, out _) ? regex : null);

    public string Text { get; } = text;

    /// <summary>Determines whether a text contains a match: unknown, where .NET has no equivalent of the pattern, or takes too long.</summary>
    public Verdict Matches(string value) =>
        _regex.Value is { } regex && EcmaScriptPattern.TryMatch(regex, value) is { } isMatch ? Verdicts.Of(isMatch) : Verdict.Unknown;
}
