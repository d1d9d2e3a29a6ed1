using System.Collections.Immutable;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a number of items (SG1002), or of members of a map. It is broken where even the lowest possible count is too high, or the highest too low.</summary>
internal sealed class ItemCountCheck(int minimum, int maximum, bool isMap = false) : ValueCheck
{
    public int Minimum => minimum;

    public int Maximum => maximum;

    public override Finding? Check(AbstractValue value) =>
        value is CollectionValue collection && (collection.Minimum > maximum || collection.Maximum < minimum)
            ? new Finding(
                DiagnosticDescriptors.ItemCount,
                FoundWords.Count(collection.Minimum, collection.Maximum, isMap ? "member" : "item"),
                ConstraintMessages.CountBounds(minimum, maximum)) { Repair = Repair(collection) }
            : null;

    /// <summary>Where there are too many items, a code fix can keep the first ones.</summary>
    private ImmutableDictionary<string, string?>? Repair(CollectionValue collection) => collection.Minimum > maximum && !isMap
        ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.KeepItems, ConstraintMessages.Number(maximum))
        : null;
}
