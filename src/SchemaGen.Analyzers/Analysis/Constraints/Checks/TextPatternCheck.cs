using System.Text.RegularExpressions;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a text that a pattern matches (SG1004). A pattern that .NET cannot run refuses nothing: it is reported in the schema file (SG0008).</summary>
/// <param name="pattern">The pattern as the schema spells it.</param>
internal sealed class TextPatternCheck(string pattern) : ValueCheck
{
    // Created when the first text is known: most patterns of a compilation are never used.
    private readonly Lazy<Regex?> _regex = new(() => EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out _) ? regex : null);

    private readonly Lazy<PatternAutomaton?> _automaton = new(() => PatternAutomaton.TryCreate(pattern));

    // Set when a match times out. The pattern is not used again, because each time would cost a second of the build.
    private volatile bool _isTooSlow;

    public override Finding? Check(AbstractValue value) =>
        value is TextValue text && (text.Values.IsDefault ? IsMiss(text) : text.Values.All(IsMiss))
            ? new Finding(DiagnosticDescriptors.Pattern, FoundWords.Describe(text), "a text that matches the pattern " + pattern)
            : null;

    /// <summary>Determines whether no text with such ends matches. Of any text, a pattern may match.</summary>
    private bool IsMiss(TextValue text) =>
        (text.Ends.Prefix.Length > 0 || text.Ends.Suffix.Length > 0) && _regex.Value is not null && _automaton.Value is { } automaton && !automaton.MayMatch(text.Ends, text.MinimumUnits);

    private bool IsMiss(string text)
    {
        if (_isTooSlow || _regex.Value is not { } regex)
        {
            return false;
        }

        bool? isMatch = EcmaScriptPattern.TryMatch(regex, text);
        _isTooSlow |= isMatch is null;
        return isMatch == false;
    }
}
