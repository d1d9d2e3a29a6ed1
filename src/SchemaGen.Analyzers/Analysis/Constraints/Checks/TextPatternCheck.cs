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

    // Set when a match times out. The pattern is not used again, because each time would cost a second of the build.
    private volatile bool _isTooSlow;

    public override Finding? Check(AbstractValue value) =>
        value is TextValue { Values: { IsDefault: false } texts } text && texts.All(IsMiss)
            ? new Finding(DiagnosticDescriptors.Pattern, FoundWords.Describe(text), "a text that matches the pattern " + pattern)
            : null;

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
