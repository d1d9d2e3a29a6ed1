using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the results of the methods of a list; <see cref="ListEffects"/> evaluates their effects.</summary>
internal static class ListCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["AsReadOnly"] = Same,
        ["ToArray"] = Same,
        ["ConvertAll"] = static (in LibraryCall call) => SequenceLambdas.Select(CollectionOperations.Of(call.Receiver), call.Arguments.Lambda(0)),
        ["FindAll"] = static (in LibraryCall call) => SequenceLambdas.Where(CollectionOperations.Of(call.Receiver), call.Arguments.Lambda(0)),
        ["GetRange"] = Slice,
        ["Slice"] = Slice,
        ["Contains"] = LibraryConditions.Decide,
        ["Exists"] = LibraryConditions.Decide,
    };

    /// <summary>Evaluates <c>new List&lt;T&gt;()</c>, with a capacity or with the items of another collection.</summary>
    public static AbstractValue Construct(in LibraryCall call) => call.ParameterCount == 0 || call.TakesInteger(0) ? CollectionValue.Empty : call.Collection(0);

    /// <summary>Evaluates a range of items, which exists or the method throws.</summary>
    public static AbstractValue? Slice(in LibraryCall call) => CountRange.OfSize(call.Arguments[1]) is { } count
        ? CollectionOperations.Slice(CollectionOperations.Of(call.Receiver), CountRange.Of(call.Arguments[0]), count)
        : null;

    private static AbstractValue Same(in LibraryCall call) => CollectionOperations.Of(call.Receiver);
}
