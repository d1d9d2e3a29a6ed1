using System.Text.RegularExpressions;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>A text that a pattern is found in (SG1004). A pattern that .NET cannot run refuses nothing: the schema file is reported for it (SG0008).</summary>
/// <param name="pattern">As the schema spells it.</param>
internal sealed class TextPatternCheck(string pattern) : ValueCheck
{
    // Made when the first text is known: most patterns of a compilation are never asked.
    private readonly Lazy<Regex?> _regex = new(() => EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out _) ? regex : null);

    // Set by whichever thread waited in vain. A pattern that takes too long once is not asked again: each time would cost a second of the build.
    private volatile bool _isTooSlow;

    public override Finding? Check(AbstractValue value) =>
        value is TextValue { Values: { IsDefault: false } texts } text && texts.All(IsMiss)
            ? new Finding(DiagnosticDescriptors.Pattern, FoundWords.Describe(text), pattern)
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
