using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Members;

/// <summary>Tells expressions that have one value, in whatever order their parts run, from those with paths.</summary>
internal static class PlainExpressions
{
    /// <summary>The number of parts of an expression that is followed.</summary>
    private const int MostParts = 512;

    public static bool IsPlain(IOperation value)
    {
        int parts = 0;
        foreach (IOperation part in value.DescendantsAndSelf())
        {
            if (++parts > MostParts || HasPaths(part))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasPaths(IOperation part) => part switch
    {
        IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation } => false,
        IAssignmentOperation or IIncrementOrDecrementOperation or IDeclarationExpressionOperation or IPatternOperation or ISwitchExpressionOperation => true,
        IConditionalAccessOperation or IThrowOperation or IAwaitOperation or IBlockOperation { Parent: not IAnonymousFunctionOperation } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        _ => false,
    };
}
