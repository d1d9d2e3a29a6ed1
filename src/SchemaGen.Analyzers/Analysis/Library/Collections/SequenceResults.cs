using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the functions that return an item of a sequence, or a property of it.</summary>
internal static class SequenceResults
{
    public static AbstractValue? Count(in LibraryCall call)
    {
        CountRange count = CountRange.Of(call.Collection(0));
        return (call.ParameterCount == 1 ? count : count.OrFewer()).ToInteger();
    }

    public static AbstractValue? Decide(in LibraryCall call) => LibraryConditions.Decide(call);

    /// <summary>Evaluates <c>First</c>. An overload with a default or a predicate may return another item.</summary>
    public static AbstractValue? First(in LibraryCall call) => At(call, static collection => collection.Items[0].Value);

    public static AbstractValue? Last(in LibraryCall call) => At(call, static collection => collection.Items[collection.Items.Length - 1].Value);

    public static AbstractValue? ElementAt(in LibraryCall call) => CollectionOperations.ItemAt(call.Collection(0), call.Arguments[1]);

    private static AbstractValue? At(in LibraryCall call, Func<CollectionValue, AbstractValue> find)
    {
        CollectionValue collection = call.Collection(0);
        if (!CollectionOperations.IsComplete(collection) || collection.Items.IsEmpty)
        {
            return null;
        }

        return call.ParameterCount == 1
            ? find(collection)
            : call.TakesDelegate(1) && !call.Method.Name.EndsWith("OrDefault", StringComparison.Ordinal) ? CollectionOperations.AnyItem(collection)
            : null;
    }
}
