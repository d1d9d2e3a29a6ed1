using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Recognizes sequences that are computed when they are enumerated.</summary>
internal static class LazySequences
{
    /// <summary>Determines whether the value may be a query that has not run, and whose result depends on when it does.</summary>
    public static bool IsLazy(IOperation value, OperationEvaluator evaluator)
    {
        IOperation operation = WalkDown(value);
        if (operation is IInvocationOperation call && LibraryCalls.IsLazy(call.TargetMethod, evaluator.Context.Types))
        {
            return !IsFixed(call, evaluator);
        }

        // A capture may hold either.
        return operation.Type is { SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Array } type
            && operation is IFlowCaptureReferenceOperation
            && (type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
                || type.Name is "IOrderedEnumerable" or "ReadOnlyCollection");
    }

    /// <summary>Determines whether a query gives the same whenever it runs: nothing changes the collections that it reads, nor what its lambdas capture.</summary>
    private static bool IsFixed(IInvocationOperation call, OperationEvaluator evaluator) =>
        evaluator.Context.Types.Classify(call.TargetMethod.ContainingType) == LibraryType.Sequence
        && call.Arguments.All(argument => LambdaEvaluator.SymbolOf(argument.Value) is { } lambda
            ? evaluator.Lambdas.IsFixed(lambda)
            : argument.Value.Type is { IsValueType: true } or { SpecialType: SpecialType.System_String } || IsFixedSource(WalkDown(argument.Value), evaluator));

    private static bool IsFixedSource(IOperation source, OperationEvaluator evaluator) => source switch
    {
        IInvocationOperation call when LibraryCalls.IsLazy(call.TargetMethod, evaluator.Context.Types) => IsFixed(call, evaluator),
        IInvocationOperation { TargetMethod: { Name: "Range" or "Repeat" or "Empty" or "ToArray" or "ToList", ContainingType: var type } } =>
            evaluator.Context.Types.Classify(type) == LibraryType.Sequence,

        // No other code has what is created in place.
        IArrayCreationOperation or IObjectCreationOperation => evaluator.Context.Types.KeepsEachItem(source.Type),
        ILocalReferenceOperation { Local: var local } => !evaluator.Context.Scan.HasEscaped(local) && evaluator.State.Find(evaluator.Context.Variables.Of(local))?.Value is CollectionValue,
        _ => source.Type is { SpecialType: SpecialType.System_String } || (source.Type is INamedTypeSymbol named && evaluator.Context.Types.Classify(named) == LibraryType.Immutable),
    };

    private static IOperation WalkDown(IOperation value)
    {
        IOperation operation = OperationTree.WalkDown(value);
        return operation is ITranslatedQueryOperation query ? WalkDown(query.Operation) : operation;
    }
}
