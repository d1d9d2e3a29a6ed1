using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>From an operation to the method around it.</summary>
internal static class MethodRoot
{
    /// <summary>What the method, or the initialiser of a field or property, does with its variables.</summary>
    /// <param name="operation">An operation in it.</param>
    /// <param name="owner">The method, field or property.</param>
    public static MethodScan Scan(IOperation operation, ISymbol owner) => new(OperationRoot.Of(operation), owner);

    /// <summary>The value without the parentheses and the conversions around it that keep it.</summary>
    public static IOperation Inner(IOperation value)
    {
        IOperation inner = value;
        while (inner is IParenthesizedOperation or IConversionOperation { OperatorMethod: null })
        {
            inner = inner is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)inner).Operand;
        }

        return inner;
    }
}
