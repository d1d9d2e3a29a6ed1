using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates spans, and the conversions to them.</summary>
internal static class SpanCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        // A null array makes an empty span.
        ["op_Implicit"] = static (in LibraryCall call) => call.Arguments[0].IsNull ? CollectionValue.Empty : call.Collection(0),
        ["ToArray"] = static (in LibraryCall call) => CollectionOperations.Of(call.Receiver),
        ["Slice"] = static (in LibraryCall call) => Counted(call.ParameterCount == 1
            ? CollectionOperations.Skip(CollectionOperations.Of(call.Receiver), CountRange.Of(call.Arguments[0]))
            : ListCalls.Slice(call)),
    };

    /// <summary>Returns the count alone: the items of a part of a span can be changed through the whole.</summary>
    private static AbstractValue? Counted(AbstractValue? part) => part is CollectionValue items ? CollectionOperations.OfCount(CountRange.Of(items)) : part;
}
