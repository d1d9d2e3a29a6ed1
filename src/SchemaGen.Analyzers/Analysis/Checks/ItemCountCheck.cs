using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>The number of items (SG1002): broken when even the fewest that there can be are too many, or the most too few.</summary>
internal sealed class ItemCountCheck(int minimum, int maximum) : ValueCheck
{
    public override Finding? Check(KnownValue value) =>
        value is CollectionValue collection && (collection.Minimum > maximum || collection.Maximum < minimum)
            ? new Finding(DiagnosticDescriptors.ItemCount, Describe(collection), ConstraintMessages.CountBounds(minimum, maximum))
            : null;

    private static string Describe(CollectionValue collection)
    {
        if (collection.Minimum == collection.Maximum)
        {
            return ConstraintMessages.Counted(collection.Minimum, "item");
        }

        return collection.Maximum is { } most && collection.Minimum == 0
            ? "at most " + ConstraintMessages.Counted(most, "item")
            : "at least " + ConstraintMessages.Counted(collection.Minimum, "item");
    }
}
