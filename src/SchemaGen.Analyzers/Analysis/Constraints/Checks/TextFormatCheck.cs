using SchemaGen.Analysis.Values;
using SchemaGen.Constraints.Formats;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a text of a format (SG1004). It is broken where none of the possible texts has it.</summary>
/// <param name="format">The format.</param>
internal sealed class TextFormatCheck(AssertedFormat format) : ValueCheck
{
    public override Finding? Check(AbstractValue value) =>
        value is TextValue { Values: { IsDefault: false } texts } && !texts.Any(format.IsValid)
            ? new Finding(DiagnosticDescriptors.Pattern, FoundWords.OneOf(texts.Select(format.Describe)), format.Expected)
            : null;
}
