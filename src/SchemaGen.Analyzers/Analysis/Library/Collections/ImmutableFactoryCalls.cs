using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates <c>ImmutableArray.Create</c>, <c>ToImmutableArray</c> and the like.</summary>
internal static class ImmutableFactoryCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["Create"] = Create,
        ["CreateRange"] = CreateRange,
        ["CreateBuilder"] = static (in LibraryCall _) => CollectionValue.Empty,
        ["ToImmutableArray"] = SequenceCalls.Same,
        ["ToImmutableList"] = SequenceCalls.Same,
    };

    /// <summary>Evaluates the overloads for single items, for an array or span, and for slices.</summary>
    private static AbstractValue? Create(in LibraryCall call)
    {
        if (call.ParameterCount == 1 && !call.TakesItem(0))
        {
            // A null array makes an empty one.
            return call.Arguments[0].IsNull ? CollectionValue.Empty : call.Collection(0);
        }

        if (call.ParameterCount == 3 && call.TakesInteger(1))
        {
            return Slice(call);
        }

        CollectionValue items = CollectionValue.Empty;
        for (int i = 0; i < call.ParameterCount; i++)
        {
            if (!call.TakesItem(i))
            {
                return null;
            }

            items = CollectionOperations.Concat(items, CollectionOperations.OfItem(call.Arguments.ItemFor(i)));
        }

        return items;
    }

    /// <summary>Evaluates the overloads for a sequence, and for an array or a slice of one with a selector.</summary>
    private static AbstractValue? CreateRange(in LibraryCall call)
    {
        if (call.ParameterCount == 1)
        {
            return call.Collection(0);
        }

        if (call.TakesInteger(1))
        {
            return Slice(call) is { } slice ? SequenceLambdas.Select(slice, call.ParameterCount == 4 ? call.Arguments.Lambda(3) : null) : null;
        }

        return call.TakesDelegate(1) ? SequenceLambdas.Select(call.Collection(0), call.ParameterCount == 2 ? call.Arguments.Lambda(1) : null) : null;
    }

    private static CollectionValue? Slice(in LibraryCall call) => CountRange.OfSize(call.Arguments[2]) is { } count
        ? CollectionOperations.Slice(call.Collection(0), CountRange.Of(call.Arguments[1]), count)
        : null;
}
