using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>The length of a text in Unicode code points (SG1003).</summary>
internal sealed class TextLengthCheck(int minimum, int maximum) : ValueCheck
{
    public int Minimum => minimum;

    public int Maximum => maximum;

    public override Finding? Check(KnownValue value) =>
        value is TextValue { IsExact: true, Value: var text } && !TextLengthConstraint.IsWithin(text, minimum, maximum)
            ? new Finding(
                DiagnosticDescriptors.TextLength,
                ConstraintMessages.Counted(TextLengthConstraint.CountCodePoints(text), "character"),
                ConstraintMessages.CountBounds(minimum, maximum))
            : null;
}
