using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>What a call does to the <c>List&lt;T&gt;</c> that it is called on, by its own methods, those of its interfaces, or extension methods.</summary>
internal static class ListEffects
{
    /// <summary>Methods of a list that only look at it. A method of a coming version may do anything.</summary>
    private static readonly ImmutableHashSet<string> s_looking = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "AsReadOnly", "BinarySearch", "Contains", "ConvertAll", "CopyTo", "EnsureCapacity", "Exists", "Find", "FindAll", "FindIndex", "FindLast",
        "FindLastIndex", "ForEach", "GetEnumerator", "GetRange", "IndexOf", "LastIndexOf", "Slice", "ToArray", "TrimExcess", "TrueForAll");

    /// <summary>The effect of a call on its receiver, or on what the first argument of an extension method is.</summary>
    public static ListEffect Of(IMethodSymbol method, CollectionValue list, CallArguments arguments, KnownTypes types)
    {
        var call = new LibraryCall(method, list, arguments, types);
        return types.Classify(method.ContainingType) switch
        {
            LibraryType.List => s_looking.Contains(method.Name) ? ListEffect.Kept : Change(list, call, 0),
            LibraryType.ListExtensions => method.Name is "AddRange" or "InsertRange" ? Change(list, call, 1) : ListEffect.Kept,
            LibraryType.Object or LibraryType.ReadOnlyList or LibraryType.Sequence => ListEffect.Kept,
            _ => ListEffect.Unknown,
        };
    }

    private static ListEffect Change(CollectionValue list, in LibraryCall call, int first) =>
        ListChanges.After(list, call, first) is { } after ? ListEffect.Changed(after) : ListEffect.Unknown;
}
