using SchemaGen.Analysis.Values;
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

    protected override string? DescribePart(TextEnds ends)
    {
        if (PartialReference.IsNoUri(ends.Prefix))
        {
            return Describe(PartialReference.Complete(ends.Prefix));
        }

        return PartialReference.HasForbidden(ends.Prefix) || PartialReference.HasForbidden(ends.Suffix) ? FoundWords.Describe(ends) : DescribePath(ends);
    }
}
