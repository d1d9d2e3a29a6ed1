using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Tells writes of a variable from reads.</summary>
internal static class AssignmentTargets
{
    /// <param name="reference">A local, a parameter or a captured reference.</param>
    /// <param name="isByReference">Whether other code gets a reference to the variable itself.</param>
    public static bool IsTarget(IOperation reference, out bool isByReference)
    {
        isByReference = false;
        IOperation operation = reference;
        while (operation.Parent is ITupleOperation or IParenthesizedOperation or IDeclarationExpressionOperation)
        {
            operation = operation.Parent;
        }

        switch (operation.Parent)
        {
            case IDeconstructionAssignmentOperation deconstruction:
                return deconstruction.Target == operation;
            case IAssignmentOperation assignment:
                return assignment.Target == operation;
            case IIncrementOrDecrementOperation:
                return true;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out }:
                return true;
            case IArgumentOperation { Parameter: { RefKind: RefKind.Ref } or null }:
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IInvalidOperation:
                isByReference = true;
                return true;
            default:
                return false;
        }
    }
}
