using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>The number of items (SG1002): broken when even the fewest that there can be are too many, or the most too few.</summary>
internal sealed class ItemCountCheck(int minimum, int maximum) : ValueCheck
{
    public override Finding? Check(KnownValue value) =>
        value is CollectionValue collection && (collection.Minimum > maximum || collection.Maximum < minimum)
            ? new Finding(
                DiagnosticDescriptors.ItemCount,
                FoundWords.Count(collection.Minimum, collection.Maximum, "item"),
                ConstraintMessages.CountBounds(minimum, maximum))
            : null;
}
