using System.Collections.Immutable;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates <c>Enumerable.Range</c> and <c>Repeat</c>.</summary>
internal static class SequenceSources
{
    /// <summary>The number of items that are listed. Further ones would hardly add to what the count and the first items decide.</summary>
    private const int WrittenOut = 32;

    public static AbstractValue? Range(in LibraryCall call)
    {
        if (CountRange.OfSize(call.Arguments[1]) is not { } count)
        {
            return null;
        }

        AbstractValue each = Each(call.Arguments[0], count);
        if (call.Arguments.Find(0) is not { Value: IntegerValue { IsExact: true, Value: var first }, Syntax: var syntax } || count.Minimum > WrittenOut)
        {
            return CollectionOperations.OfCount(count, each);
        }

        ImmutableArray<CollectionItem>.Builder items = ImmutableArray.CreateBuilder<CollectionItem>();
        for (int i = 0; i < count.Minimum; i++)
        {
            items.Add(new CollectionItem(IntegerValue.Exactly(first + i), syntax));
        }

        return new CollectionValue(count.Minimum, count.Maximum, items.ToImmutable()) { Each = each };
    }

    /// <summary>Returns what each number of a range is. The range ends at the greatest integer at the latest, or the function throws.</summary>
    private static AbstractValue Each(AbstractValue first, CountRange count) => first is IntegerValue number
        ? IntegerValue.Between(number.Minimum, number.Maximum + count.Maximum - 1 is { } last ? Math.Min(last, int.MaxValue) : null)
        : AbstractValue.NotNull;

    public static AbstractValue? Repeat(in LibraryCall call) => CountRange.OfSize(call.Arguments[1]) is { } count
        ? Repeat(call.Arguments.Find(0), count)
        : null;

    private static AbstractValue Repeat(CallArgument? element, CountRange count)
    {
        if (element is not { } item)
        {
            return CollectionOperations.OfCount(count);
        }

        // Whatever it is, all of them are the same.
        object identity = item.Identity ?? new object();
        ImmutableArray<CollectionItem>.Builder items = ImmutableArray.CreateBuilder<CollectionItem>();
        for (int i = 0; i < Math.Min(count.Minimum, WrittenOut); i++)
        {
            items.Add(new CollectionItem(item.Value, item.Syntax) { Identity = identity });
        }

        return new CollectionValue(count.Minimum, count.Maximum, items.ToImmutable()) { Each = item.Value };
    }
}
