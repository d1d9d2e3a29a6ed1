using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates <c>foreach</c> as the control flow graph lowers it: <c>GetEnumerator</c>, <c>MoveNext</c>, <c>Current</c>. Over a collection whose count is
/// known, the iterations are counted; over another one, what each item is may be known.</summary>
internal static class Enumeration
{
    /// <summary>Evaluates a call; returns null where it is not a part of a <c>foreach</c> over a collection whose count is known.</summary>
    public static Evaluated? TryEvaluate(OperationEvaluator evaluator, IInvocationOperation call, Evaluated receiver, AbstractValue? held)
    {
        // Only the calls that the compiler writes: no other code has their enumerator.
        if (!call.IsImplicit || evaluator.Graph is null)
        {
            return null;
        }

        switch (call.TargetMethod.Name)
        {
            case "GetEnumerator" when held is CollectionValue collection && collection.Minimum == collection.Maximum:
                // Code that has the list or array in a variable may replace its items in the loop, but not change their number.
                CollectionValue kept = receiver is { Value: ListReference, ValueNumber: not 0 }
                    ? new CollectionValue(collection.Minimum, collection.Maximum, ImmutableArray<CollectionItem>.Empty)
                    : collection;
                return new Evaluated(new EnumeratorValue(kept, 0), 0, receiver.Definitions);
            case "GetEnumerator" when held is CollectionValue { Each: var each } && each.IsNotNull && receiver is not { Value: ListReference, ValueNumber: not 0 }:
                return new Evaluated(new EnumeratorValue(CollectionOperations.OfCount(CountRange.Any, each), 0), 0, receiver.Definitions);
            case "MoveNext" when receiver.Value is EnumeratorValue { Collection.Maximum: not null } enumerator && call.Instance is IFlowCaptureReferenceOperation { Id: var capture }:
                evaluator.Advance(capture, enumerator);
                return new Evaluated(new BooleanValue(enumerator.HasNext), 0, receiver.Definitions);
            default:
                return null;
        }
    }

    /// <summary>Evaluates the current item.</summary>
    public static Evaluated Current(EnumeratorValue enumerator, IPropertyReferenceOperation reference, DefinitionSet definitions) =>
        reference.Property.Name == "Current" && CollectionOperations.ItemAt(enumerator.Collection, IntegerValue.Exactly(enumerator.Position - 1)) is { } item
            ? new Evaluated(item, 0, definitions)
            : OperationEvaluator.Declared(reference.Property.Type);
}
