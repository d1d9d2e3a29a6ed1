using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the functions that return an item of a sequence, or a property of it.</summary>
internal static class SequenceResults
{
    public static AbstractValue? Count(in LibraryCall call) => CountRange.Of(Filtered(call)).ToInteger();

    /// <summary>Evaluates <c>Any</c> and <c>All</c>, by the predicate where it can be followed.</summary>
    public static AbstractValue? Decide(in LibraryCall call)
    {
        if (call.Arguments.Lambda(1) is { } predicate)
        {
            CollectionValue all = call.Collection(0);
            CollectionValue found = SequenceLambdas.Where(all, predicate);
            if (call.Method.Name == "Any" && (found.Minimum > 0 || found.Maximum == 0))
            {
                return new BooleanValue(found.Minimum > 0);
            }

            if (call.Method.Name == "All" && (found.Minimum == all.Maximum || found.Maximum < all.Minimum))
            {
                return new BooleanValue(found.Minimum == all.Maximum);
            }
        }

        return LibraryConditions.Decide(call);
    }

    /// <summary>Evaluates <c>First</c>. An overload with a default may return another item.</summary>
    public static AbstractValue? First(in LibraryCall call) => At(call, static collection => collection.Items[0].Value);

    public static AbstractValue? Last(in LibraryCall call) => At(call, static collection => collection.Items[collection.Items.Length - 1].Value);

    public static AbstractValue? ElementAt(in LibraryCall call) => CollectionOperations.ItemAt(call.Collection(0), call.Arguments[1]);

    /// <summary>Evaluates <c>Max</c> and <c>Min</c> of integers.</summary>
    public static AbstractValue? Best(in LibraryCall call, Func<AbstractValue, AbstractValue, AbstractValue> better)
    {
        CollectionValue all = call.Collection(0);
        if (call.ParameterCount > 1 || all.Minimum == 0 || CollectionOperations.Each(all) is not IntegerValue each)
        {
            return null;
        }

        return CollectionOperations.HasAllItems(all) ? all.Items.Select(static item => item.Value).Aggregate(better) : each;
    }

    /// <summary>Evaluates <c>Sum</c> of integers that are all known. One that leaves its type throws.</summary>
    public static AbstractValue? Sum(in LibraryCall call)
    {
        CollectionValue all = call.ParameterCount == 1 ? call.Collection(0) : SequenceLambdas.Select(call.Collection(0), call.Arguments.Lambda(1));
        SpecialType type = call.Method.ReturnType.SpecialType;
        return CollectionOperations.HasAllItems(all) && IntegerLimits.Of(type) is not null
            ? all.Items.Aggregate((AbstractValue)IntegerValue.Exactly(0), (sum, item) => IntegerArithmetic.Binary(BinaryOperatorKind.Add, sum, item.Value, type))
            : null;
    }

    private static AbstractValue? At(in LibraryCall call, Func<CollectionValue, AbstractValue> find)
    {
        if (call.ParameterCount > 1 && !call.TakesDelegate(1))
        {
            return null;
        }

        CollectionValue found = Filtered(call);
        if (found.Minimum == 0 && call.Method.Name.EndsWith("OrDefault", StringComparison.Ordinal))
        {
            return null;
        }

        return CollectionOperations.IsComplete(found) && !found.Items.IsEmpty ? find(found) : CollectionOperations.AnyItem(found);
    }

    /// <summary>Returns the items that a predicate leaves, or all where there is none.</summary>
    private static CollectionValue Filtered(in LibraryCall call) =>
        call.ParameterCount == 1 ? call.Collection(0) : SequenceLambdas.Where(call.Collection(0), call.Arguments.Lambda(1));
}
