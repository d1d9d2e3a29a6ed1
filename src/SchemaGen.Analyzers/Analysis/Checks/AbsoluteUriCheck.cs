using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>A text that is an absolute URI, which a local path is not (SG1014).</summary>
internal sealed class AbsoluteUriCheck : ValueCheck
{
    public static readonly AbsoluteUriCheck Instance = new();

    private AbsoluteUriCheck()
    {
    }

    public override Finding? Check(KnownValue value) =>
        value is TextValue { IsExact: true, Value: var text } && AbsoluteUriConstraint.Describe(text) is { } found
            ? new Finding(DiagnosticDescriptors.Media, found, AbsoluteUriConstraint.Expected)
            : null;
}
