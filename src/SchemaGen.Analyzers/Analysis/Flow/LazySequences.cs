using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Flow;

/// <summary>Sequences that are computed when somebody asks for their items.</summary>
internal static class LazySequences
{
    /// <summary>Whether the value may be a query that has not run.</summary>
    public static bool IsLazy(IOperation value)
    {
        IOperation operation = value;
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation.Type is { SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Array } type
            && operation is IInvocationOperation or IFlowCaptureReferenceOperation
            && (type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
                || type.Name == "IOrderedEnumerable");
    }
}
