using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the functions of <c>Array</c> that create an array.</summary>
internal static class ArrayCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["Empty"] = static (in LibraryCall _) => CollectionValue.Empty,
        ["AsReadOnly"] = SequenceCalls.Same,
        ["ConvertAll"] = static (in LibraryCall call) => CollectionOperations.Map(call.Collection(0)),
        ["FindAll"] = static (in LibraryCall call) => CollectionOperations.Some(call.Collection(0)),
    };
}
