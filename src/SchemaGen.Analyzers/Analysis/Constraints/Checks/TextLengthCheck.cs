using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a length of a text in Unicode code points (SG1003).</summary>
internal sealed class TextLengthCheck(int minimum, int maximum) : ValueCheck
{
    public int Minimum => minimum;

    public int Maximum => maximum;

    public override Finding? Check(AbstractValue value) =>
        value is TextValue text && IsOutside(text)
            ? new Finding(DiagnosticDescriptors.TextLength, FoundWords.CodePoints(text), ConstraintMessages.CountBounds(minimum, maximum))
            : null;

    private bool IsOutside(TextValue text) => text.Values.IsDefault
        ? text.MinimumCodePoints > maximum || text.MaximumCodePoints < minimum
        : text.Values.All(known => !TextLengthConstraint.IsWithin(known, minimum, maximum));
}
