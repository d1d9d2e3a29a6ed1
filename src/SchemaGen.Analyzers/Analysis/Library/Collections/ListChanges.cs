using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>A list as a method leaves it: of <c>List&lt;T&gt;</c>, of its extensions, and of the immutable ones, which give a new list instead.</summary>
internal static class ListChanges
{
    /// <summary>What the list is after it; null where no change of that name is known.</summary>
    private delegate CollectionValue? Change(CollectionValue list, in LibraryCall call, int first);

    private static readonly Dictionary<string, Change> s_changes = new(StringComparer.Ordinal)
    {
        ["Add"] = static (CollectionValue list, in LibraryCall call, int first) => CollectionOperations.Concat(list, CollectionOperations.OfItem(call.Arguments.ItemFor(first))),
        ["AddRange"] = static (CollectionValue list, in LibraryCall call, int first) => CollectionOperations.Concat(list, Part(call, first)),
        ["Insert"] = static (CollectionValue list, in LibraryCall call, int first) =>
            CollectionOperations.Insert(list, call.Arguments[first], CollectionOperations.OfItem(call.Arguments.ItemFor(first + 1))),
        ["InsertRange"] = static (CollectionValue list, in LibraryCall call, int first) => CollectionOperations.Insert(list, call.Arguments[first], Part(call, first + 1)),
        ["Clear"] = static (CollectionValue _, in LibraryCall _, int _) => CollectionValue.Empty,
        ["Remove"] = Remove,
        ["RemoveAll"] = static (CollectionValue list, in LibraryCall _, int _) => CollectionOperations.Some(list),
        ["RemoveAt"] = static (CollectionValue list, in LibraryCall call, int first) =>
            CollectionOperations.RemoveRange(list, call.Arguments[first], new CountRange(1, 1)),
        ["RemoveRange"] = RemoveRange,
        ["Reverse"] = static (CollectionValue list, in LibraryCall call, int first) =>
            call.ParameterCount == first ? CollectionOperations.Reverse(list) : CollectionOperations.Sort(list),
        ["Sort"] = static (CollectionValue list, in LibraryCall _, int _) => CollectionOperations.Sort(list),
    };

    /// <summary>What the list is after a call; null where the method is not known.</summary>
    /// <param name="list">What it was before.</param>
    /// <param name="call">The call.</param>
    /// <param name="first">The parameter that comes first, after the list itself in an extension method.</param>
    public static CollectionValue? After(CollectionValue list, in LibraryCall call, int first) =>
        s_changes.TryGetValue(call.Method.Name, out Change? change) ? change(list, call, first) : null;

    /// <summary>The items of a collection, or so many of them as a length says.</summary>
    private static CollectionValue Part(in LibraryCall call, int ordinal)
    {
        CollectionValue items = call.Collection(ordinal);
        return call.TakesInteger(ordinal + 1) ? CollectionOperations.Take(items, CountRange.Of(call.Arguments[ordinal + 1])) : items;
    }

    /// <summary>A comparer of the user's may find equal what is not.</summary>
    private static CollectionValue Remove(CollectionValue list, in LibraryCall call, int first) => call.ParameterCount == first + 1
        ? CollectionOperations.Remove(list, call.Arguments[first])
        : Remove(list, new CountRange(0, 1));

    private static CollectionValue Remove(CollectionValue list, CountRange removed) => CollectionOperations.OfCount(CountRange.Of(list) - removed);

    /// <summary>Overloads: a range by its place, and the items of another collection.</summary>
    private static CollectionValue? RemoveRange(CollectionValue list, in LibraryCall call, int first)
    {
        if (!call.TakesInteger(first))
        {
            return Remove(list, CountRange.Of(call.Collection(first)).OrFewer());
        }

        return CountRange.OfSize(call.Arguments[first + 1]) is { } count ? CollectionOperations.RemoveRange(list, call.Arguments[first], count) : null;
    }
}
