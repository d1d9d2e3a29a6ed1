using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires an absolute URI, which a local path is not (SG1014).</summary>
internal sealed class AbsoluteUriCheck : ReferenceCheck
{
    public static readonly AbsoluteUriCheck Instance = new();

    private AbsoluteUriCheck()
        : base(AbsoluteUriConstraint.Expected)
    {
    }

    protected override string? Describe(string text) => AbsoluteUriConstraint.Describe(text);
}
