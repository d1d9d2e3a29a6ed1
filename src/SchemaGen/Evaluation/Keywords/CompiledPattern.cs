using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary>A regular expression of a schema, translated when it is needed.</summary>
internal sealed class CompiledPattern(string text)
{
    private readonly Lazy<Regex?> _regex = new(() => EcmaScriptPattern.TryTranslate(text, out Regex? regex, out _) ? regex : null);

    public string Text { get; } = text;

    /// <summary>Determines whether a text contains a match: unknown, where .NET has no equivalent of the pattern, or takes too long.</summary>
    public Verdict Matches(string value, EvaluationRun run)
    {
        if (_regex.Value is not { } regex || !run.MatchesPatterns)
        {
            return Verdict.Unknown;
        }

        if (EcmaScriptPattern.TryMatch(regex, value) is { } isMatch)
        {
            return Verdicts.Of(isMatch);
        }

        run.AddTimeout();
        return Verdict.Unknown;
    }
}
