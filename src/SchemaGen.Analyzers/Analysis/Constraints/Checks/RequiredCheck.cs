using SchemaGen.Analysis.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a value that is not null (SG1009).</summary>
internal sealed class RequiredCheck : ValueCheck
{
    public static readonly RequiredCheck Instance = new();

    private RequiredCheck()
    {
    }

    public override Finding? Check(AbstractValue value) => value.IsNull ? new Finding(DiagnosticDescriptors.RequiredMissing, "null", "") : null;
}
