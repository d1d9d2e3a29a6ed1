using SchemaGen.Analysis.Values;
using SchemaGen.Constraints.Formats;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a text of a format (SG1004). It is broken where none of the possible texts has it.</summary>
/// <param name="format">The format.</param>
/// <param name="pattern">The pattern beside it: what breaks both is reported once, for the pattern.</param>
internal sealed class TextFormatCheck(AssertedFormat format, TextPatternCheck? pattern) : ValueCheck
{
    public override Finding? Check(AbstractValue value) =>
        value is TextValue { Values: { IsDefault: false } texts } && !texts.Any(format.IsValid) && pattern?.Check(value) is null
            ? new Finding(DiagnosticDescriptors.Pattern, FoundWords.OneOf(texts.Select(format.Describe)), format.Expected)
            : null;
}
