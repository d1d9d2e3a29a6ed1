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
        ["ConvertAll"] = static (in LibraryCall call) => SequenceLambdas.Select(call.Collection(0), call.Arguments.Lambda(1)),
        ["FindAll"] = static (in LibraryCall call) => SequenceLambdas.Where(call.Collection(0), call.Arguments.Lambda(1)),
    };
}
