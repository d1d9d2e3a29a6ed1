using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the results of the methods of a builder of an immutable array or list; <see cref="ListEffects"/> evaluates their effects.</summary>
internal static class BuilderCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["ToImmutable"] = Same,
        ["MoveToImmutable"] = Same,
        ["DrainToImmutable"] = Same,
        ["ToArray"] = Same,
        ["Contains"] = LibraryConditions.Decide,
    };

    private static AbstractValue Same(in LibraryCall call) => CollectionOperations.Of(call.Receiver);
}
