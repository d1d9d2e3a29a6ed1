using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Recognizes sequences that are computed when they are enumerated.</summary>
internal static class LazySequences
{
    /// <summary>Determines whether the value may be a query that has not run.</summary>
    public static bool IsLazy(IOperation value, KnownTypes types)
    {
        IOperation operation = value;
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is IInvocationOperation call && LibraryCalls.IsLazy(call.TargetMethod, types))
        {
            return true;
        }

        // A capture may hold either.
        return operation.Type is { SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Array } type
            && operation is IFlowCaptureReferenceOperation
            && (type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
                || type.Name is "IOrderedEnumerable" or "ReadOnlyCollection");
    }
}
