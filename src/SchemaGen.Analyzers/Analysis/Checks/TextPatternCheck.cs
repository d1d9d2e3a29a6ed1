using System.Text.RegularExpressions;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>A text that a pattern is found in (SG1004). A pattern that .NET cannot run refuses nothing: the schema file is reported for it (SG0008).</summary>
/// <param name="pattern">As the schema spells it.</param>
internal sealed class TextPatternCheck(string pattern) : ValueCheck
{
    // Made when the first text is known: most patterns of a compilation are never asked.
    private readonly Lazy<Regex?> _regex = new(() => EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out _) ? regex : null);

    public override Finding? Check(KnownValue value) =>
        value is TextValue { IsExact: true, Value: var text } && _regex.Value is { } regex && !EcmaScriptPattern.IsMatch(regex, text)
            ? new Finding(DiagnosticDescriptors.Pattern, ConstraintMessages.Quote(text), pattern)
            : null;
}
