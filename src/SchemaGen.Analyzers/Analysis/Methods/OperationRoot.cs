using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Methods;

/// <summary>From an operation to the method, or the initialiser of a field or property, around it.</summary>
internal static class OperationRoot
{
    public static IOperation Of(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }
}
