using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Finds what a variable gets its value from where no assignment of its own gives it one.</summary>
internal static class VariableSources
{
    /// <summary>Returns what a pattern that declares a variable is matched against.</summary>
    public static IOperation? OfPattern(IOperation pattern)
    {
        IOperation? current = pattern;
        while (current is IPatternOperation or IPropertySubpatternOperation or IPatternCaseClauseOperation or ISwitchExpressionArmOperation or ISwitchCaseOperation)
        {
            current = current.Parent;
        }

        return current switch
        {
            IIsPatternOperation test => test.Value,
            ISwitchExpressionOperation choice => choice.Value,
            ISwitchOperation choice => choice.Value,
            _ => null,
        };
    }

    /// <summary>Returns what a loop enumerates that declares a variable.</summary>
    public static IOperation? OfDeclaration(IOperation declarator)
    {
        IOperation? current = declarator.Parent;
        while (current is ITupleOperation or IDeclarationExpressionOperation)
        {
            current = current.Parent;
        }

        return (current as IForEachLoopOperation)?.Collection;
    }

    /// <summary>Returns the call that a variable is passed to by reference, or the value that is taken apart into it.</summary>
    public static IOperation? OfTarget(IOperation reference)
    {
        IOperation? current = reference.Parent;
        while (current is ITupleOperation or IDeclarationExpressionOperation or IParenthesizedOperation or IArgumentOperation)
        {
            current = current.Parent;
        }

        return current switch
        {
            IDeconstructionAssignmentOperation deconstruction => deconstruction.Value,
            ICompoundAssignmentOperation assignment => assignment.Value,
            ISimpleAssignmentOperation => null,
            IForEachLoopOperation loop => loop.Collection,
            _ => current,
        };
    }
}
