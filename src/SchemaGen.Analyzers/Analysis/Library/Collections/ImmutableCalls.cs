using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the methods of an immutable array or list, each of which returns another one.</summary>
internal static class ImmutableCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["Add"] = Change,
        ["AddRange"] = Change,
        ["Insert"] = Change,
        ["InsertRange"] = Change,
        ["Clear"] = Change,
        ["Remove"] = Change,
        ["RemoveAll"] = Change,
        ["RemoveAt"] = Change,
        ["RemoveRange"] = Change,
        ["Reverse"] = Change,
        ["Sort"] = Change,
        ["SetItem"] = static (in LibraryCall call) => CollectionOperations.Set(CollectionOperations.Of(call.Receiver), call.Arguments[0], call.Arguments.ItemFor(1)),
        ["Replace"] = static (in LibraryCall call) => CollectionOperations.Map(CollectionOperations.Of(call.Receiver)),
        ["ConvertAll"] = static (in LibraryCall call) => SequenceLambdas.Select(CollectionOperations.Of(call.Receiver), call.Arguments.Lambda(0)),
        ["FindAll"] = static (in LibraryCall call) => SequenceLambdas.Where(CollectionOperations.Of(call.Receiver), call.Arguments.Lambda(0)),
        ["OfType"] = static (in LibraryCall call) => CollectionOperations.Some(CollectionOperations.Of(call.Receiver)),
        ["CastArray"] = static (in LibraryCall call) => CollectionOperations.Of(call.Receiver),
        ["ToBuilder"] = static (in LibraryCall call) => CollectionOperations.Of(call.Receiver),
        ["GetRange"] = ListCalls.Slice,
        ["Slice"] = ListCalls.Slice,
        ["Contains"] = LibraryConditions.Decide,
        ["Exists"] = LibraryConditions.Decide,
    };

    /// <summary>Evaluates a method as the change that the method of that name makes to a list.</summary>
    private static AbstractValue? Change(in LibraryCall call) => ListChanges.After(CollectionOperations.Of(call.Receiver), call, 0);
}
