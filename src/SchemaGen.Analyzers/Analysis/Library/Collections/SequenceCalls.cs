using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the functions of <c>Enumerable</c>. A sequence that has not run yet is modeled as what it will be when it runs.</summary>
internal static class SequenceCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["Empty"] = static (in LibraryCall _) => CollectionValue.Empty,
        ["Range"] = SequenceSources.Range,
        ["Repeat"] = SequenceSources.Repeat,

        ["AsEnumerable"] = Same,
        ["Cast"] = Same,
        ["ToArray"] = Same,
        ["ToList"] = Same,

        ["Where"] = static (in LibraryCall call) => SequenceLambdas.Where(call.Collection(0), call.Arguments.Lambda(1)),
        ["OfType"] = Some,
        ["TakeWhile"] = Some,
        ["SkipWhile"] = Some,
        ["Except"] = Some,
        ["ExceptBy"] = Some,
        ["Intersect"] = Some,
        ["IntersectBy"] = Some,

        ["Select"] = static (in LibraryCall call) => SequenceLambdas.Select(call.Collection(0), call.Arguments.Lambda(1)),
        ["SelectMany"] = static (in LibraryCall call) =>
            SequenceLambdas.SelectMany(call.Collection(0), call.Arguments.Lambda(1), call.Arguments.Lambda(2), call.ParameterCount == 3),
        ["Index"] = Map,
        ["Order"] = Sort,
        ["OrderDescending"] = Sort,
        ["OrderBy"] = Sort,
        ["OrderByDescending"] = Sort,
        ["ThenBy"] = Sort,
        ["ThenByDescending"] = Sort,
        ["Shuffle"] = Sort,
        ["Reverse"] = static (in LibraryCall call) => CollectionOperations.Reverse(call.Collection(0)),
        ["Distinct"] = Distinct,
        ["DistinctBy"] = OneOfEach,
        ["DefaultIfEmpty"] = DefaultIfEmpty,

        ["Take"] = static (in LibraryCall call) => call.TakesInteger(1) ? CollectionOperations.Take(call.Collection(0), Count(call)) : Some(call),
        ["Skip"] = static (in LibraryCall call) => CollectionOperations.Skip(call.Collection(0), Count(call)),
        ["TakeLast"] = static (in LibraryCall call) => CollectionOperations.TakeLast(call.Collection(0), Count(call)),
        ["SkipLast"] = static (in LibraryCall call) => CollectionOperations.SkipLast(call.Collection(0), Count(call)),

        ["Append"] = static (in LibraryCall call) => CollectionOperations.Concat(call.Collection(0), CollectionOperations.OfItem(call.Arguments.ItemFor(1))),
        ["Prepend"] = static (in LibraryCall call) => CollectionOperations.Concat(CollectionOperations.OfItem(call.Arguments.ItemFor(1)), call.Collection(0)),
        ["Concat"] = static (in LibraryCall call) => CollectionOperations.Concat(call.Collection(0), call.Collection(1)),
        ["Union"] = Union,
        ["Zip"] = Zip,

        ["Count"] = SequenceResults.Count,
        ["LongCount"] = SequenceResults.Count,
        ["Any"] = SequenceResults.Decide,
        ["All"] = SequenceResults.Decide,
        ["Contains"] = SequenceResults.Decide,
        ["First"] = SequenceResults.First,
        ["FirstOrDefault"] = SequenceResults.First,
        ["Last"] = SequenceResults.Last,
        ["LastOrDefault"] = SequenceResults.Last,
        ["Single"] = SequenceResults.First,
        ["SingleOrDefault"] = SequenceResults.First,
        ["ElementAt"] = SequenceResults.ElementAt,
        ["Max"] = static (in LibraryCall call) => SequenceResults.Best(call, IntegerArithmetic.Max),
        ["Min"] = static (in LibraryCall call) => SequenceResults.Best(call, IntegerArithmetic.Min),
        ["Sum"] = SequenceResults.Sum,
    };

    public static AbstractValue Same(in LibraryCall call) => call.Collection(0);

    private static CountRange Count(in LibraryCall call) => CountRange.Of(call.Arguments[1]);

    private static AbstractValue Some(in LibraryCall call) => CollectionOperations.Some(call.Collection(0));

    private static AbstractValue Map(in LibraryCall call) => CollectionOperations.Map(call.Collection(0));

    private static AbstractValue Sort(in LibraryCall call) => CollectionOperations.Sort(call.Collection(0));

    /// <summary>Evaluates <c>Distinct</c>. A user's comparer may treat different items as equal.</summary>
    private static AbstractValue Distinct(in LibraryCall call) => call.ParameterCount == 1 ? CollectionOperations.Distinct(call.Collection(0)) : OneOfEach(call);

    private static AbstractValue OneOfEach(in LibraryCall call)
    {
        CollectionValue all = call.Collection(0);
        return CollectionOperations.OfCount(new CountRange(Math.Min(1, all.Minimum), all.Maximum), CollectionOperations.Each(all));
    }

    private static AbstractValue Union(in LibraryCall call)
    {
        CollectionValue both = CollectionOperations.Concat(call.Collection(0), call.Collection(1));
        return call.ParameterCount == 2 ? CollectionOperations.Distinct(both) : CollectionOperations.OfCount(new CountRange(Math.Min(1, both.Minimum), both.Maximum));
    }

    private static AbstractValue DefaultIfEmpty(in LibraryCall call)
    {
        CollectionValue collection = call.Collection(0);
        return collection.Minimum > 0
            ? collection
            : CollectionOperations.OfCount(new CountRange(1, collection.Maximum is { } most ? Math.Max(1, most) : null));
    }

    private static AbstractValue Zip(in LibraryCall call)
    {
        CountRange count = CountRange.Min(CountRange.Of(call.Collection(0)), CountRange.Of(call.Collection(1)));
        return call.ParameterCount == 3 && !call.TakesDelegate(2)
            ? CollectionOperations.OfCount(CountRange.Min(count, CountRange.Of(call.Collection(2))))
            : SequenceLambdas.Zip(call.Collection(0), call.Collection(1), call.Arguments.Lambda(2));
    }
}
