using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary><c>foreach</c>, as the control flow graph spells it: <c>GetEnumerator</c>, <c>MoveNext</c>, <c>Current</c>. Over a collection with a known number of
/// items, it is known how often it goes round.</summary>
internal static class Enumeration
{
    /// <summary>What the call gives; null where it is no part of a <c>foreach</c> over a known collection.</summary>
    public static Evaluated? TryEvaluate(OperationEvaluator evaluator, IInvocationOperation call, Evaluated receiver, AbstractValue? held)
    {
        // Only those that the compiler writes: nobody else has their enumerator.
        if (!call.IsImplicit || evaluator.Graph is null)
        {
            return null;
        }

        switch (call.TargetMethod.Name)
        {
            case "GetEnumerator" when held is CollectionValue collection && collection.Minimum == collection.Maximum:
                // Who has the list or array in a variable may replace its items on the way, but not change their number.
                CollectionValue kept = receiver is { Value: ListReference, ValueNumber: not 0 }
                    ? new CollectionValue(collection.Minimum, collection.Maximum, ImmutableArray<CollectionItem>.Empty)
                    : collection;
                return new Evaluated(new EnumeratorValue(kept, 0), 0, receiver.Definitions);
            case "MoveNext" when receiver.Value is EnumeratorValue enumerator && call.Instance is IFlowCaptureReferenceOperation { Id: var capture }:
                evaluator.Advance(capture, enumerator);
                return new Evaluated(new BooleanValue(enumerator.HasNext), 0, receiver.Definitions);
            default:
                return null;
        }
    }

    /// <summary>The item that was taken last.</summary>
    public static Evaluated Current(EnumeratorValue enumerator, IPropertyReferenceOperation reference, DefinitionSet definitions) =>
        reference.Property.Name == "Current" && CollectionOperations.ItemAt(enumerator.Collection, IntegerValue.Exactly(enumerator.Position - 1)) is { } item
            ? new Evaluated(item, 0, definitions)
            : OperationEvaluator.Declared(reference.Property.Type);
}
