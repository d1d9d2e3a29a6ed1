using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the effects of calls on a list: of the methods of <c>List&lt;T&gt;</c>, of its interfaces, and of extension methods.</summary>
internal static class ListEffects
{
    /// <summary>The methods that only read the list. A method of a future version may do anything.</summary>
    private static readonly ImmutableHashSet<string> s_looking = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "AsReadOnly", "BinarySearch", "Contains", "ConvertAll", "CopyTo", "EnsureCapacity", "Exists", "Find", "FindAll", "FindIndex", "FindLast",
        "FindLastIndex", "ForEach", "ToImmutable", "GetEnumerator", "GetRange", "IndexOf", "LastIndexOf", "Slice", "ToArray", "TrimExcess", "TrueForAll");

    /// <summary>Returns the effect of a call on its receiver, or on the first argument of an extension method.</summary>
    public static ListEffect Of(IMethodSymbol method, CollectionValue list, CallArguments arguments, KnownTypes types)
    {
        var call = new LibraryCall(method, list, arguments, types);
        return types.Classify(method.ContainingType) switch
        {
            LibraryType.List => s_looking.Contains(method.Name) ? ListEffect.Kept : Change(list, call, 0),
            LibraryType.Builder when method.Name is "MoveToImmutable" or "DrainToImmutable" => ListEffect.Changed(CollectionValue.Empty),
            LibraryType.Builder => s_looking.Contains(method.Name) ? ListEffect.Kept : Change(list, call, 0),
            LibraryType.Map => MapChanges.After(list, call) is { } after ? ListEffect.Changed(after) : method.Name is "ContainsKey" or "ContainsValue" ? ListEffect.Kept : ListEffect.Unknown,
            LibraryType.ListExtensions => method.Name is "AddRange" or "InsertRange" ? Change(list, call, 1) : ListEffect.Kept,
            LibraryType.Object or LibraryType.ReadOnlyList or LibraryType.Sequence => ListEffect.Kept,
            _ => ListEffect.Unknown,
        };
    }

    private static ListEffect Change(CollectionValue list, in LibraryCall call, int first) =>
        ListChanges.After(list, call, first) is { } after ? ListEffect.Changed(after) : ListEffect.Unknown;
}
