using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Steps through the tree of operations.</summary>
internal static class OperationTree
{
    /// <summary>Returns the body of the method, or the initializer of the field or property, that contains the operation.</summary>
    public static IOperation Root(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    /// <summary>Returns the operation without the parentheses and built-in conversions around it.</summary>
    public static IOperation WalkDown(IOperation value)
    {
        IOperation inner = value;
        while (inner is IParenthesizedOperation or IConversionOperation { OperatorMethod: null })
        {
            inner = inner is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)inner).Operand;
        }

        return inner;
    }

    /// <summary>Returns the operation with the parentheses and built-in conversions around it.</summary>
    public static IOperation WalkUp(IOperation value)
    {
        IOperation outer = value;
        while (outer.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer;
    }
}
