using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the changes that the methods of <c>List&lt;T&gt;</c> and its extensions make, which the immutable lists return as a new list.</summary>
internal static class ListChanges
{
    /// <summary>Returns the list after the change of a name; null where the name is unknown.</summary>
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

    /// <summary>Returns the list after a call; null where the method is unknown.</summary>
    /// <param name="list">The list before the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="first">The index of the first parameter, without the list itself in an extension method.</param>
    public static CollectionValue? After(CollectionValue list, in LibraryCall call, int first) =>
        s_changes.TryGetValue(call.Method.Name, out Change? change) ? change(list, call, first) : null;

    /// <summary>Returns the items of a collection, or as many of them as an argument says.</summary>
    private static CollectionValue Part(in LibraryCall call, int ordinal)
    {
        CollectionValue items = call.Collection(ordinal);
        return call.TakesInteger(ordinal + 1) ? CollectionOperations.Take(items, CountRange.Of(call.Arguments[ordinal + 1])) : items;
    }

    /// <summary>Evaluates <c>Remove</c>. A user's comparer may treat different items as equal.</summary>
    private static CollectionValue Remove(CollectionValue list, in LibraryCall call, int first) => call.ParameterCount == first + 1
        ? CollectionOperations.Remove(list, call.Arguments[first])
        : Remove(list, new CountRange(0, 1));

    private static CollectionValue Remove(CollectionValue list, CountRange removed) => CollectionOperations.OfCount(CountRange.Of(list) - removed);

    /// <summary>Evaluates the overloads for a range of indices, and for the items of another collection.</summary>
    private static CollectionValue? RemoveRange(CollectionValue list, in LibraryCall call, int first)
    {
        if (!call.TakesInteger(first))
        {
            return Remove(list, CountRange.Of(call.Collection(first)).OrFewer());
        }

        return CountRange.OfSize(call.Arguments[first + 1]) is { } count ? CollectionOperations.RemoveRange(list, call.Arguments[first], count) : null;
    }
}
