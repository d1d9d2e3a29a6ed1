using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>Tries the patterns of a schema on names.</summary>
internal static class NamePattern
{
    private static readonly ConcurrentDictionary<string, Regex?> s_patterns = new(StringComparer.Ordinal);

    /// <summary>Determines whether a name contains a match; unknown where .NET has no equivalent of the pattern, or takes too long.</summary>
    public static Verdict Matches(string pattern, string name)
    {
        Regex? regex = s_patterns.GetOrAdd(pattern, static text => EcmaScriptPattern.TryTranslate(text, out Regex? translated, out _) ? translated : null);
        return regex is null || EcmaScriptPattern.TryMatch(regex, name) is not { } isMatch ? Verdict.Unknown : Verdicts.Of(isMatch);
    }
}
