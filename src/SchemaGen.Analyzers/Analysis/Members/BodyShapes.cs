using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.Analysis.Members;

/// <summary>Looks at the body of a getter, a method or a local function as a whole.</summary>
internal static class BodyShapes
{
    /// <summary>Determines whether the body is followed: it does not end in a call of code that need not return, and computes what it returns here and now.</summary>
    public static bool IsFollowed(IOperation body, KnownTypes types) => body.Descendants().All(part => part is not (
        IAwaitOperation
        or IDynamicInvocationOperation
        or ILockOperation
        or IInvalidOperation
        or IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak })
        && !(part is IExpressionStatementOperation { Operation: var statement } && MayNotReturn(statement, types)));

    /// <summary>Returns the value of a body that does nothing but return one; null for any other.</summary>
    public static IOperation? SingleValue(IOperation body) => StatementsOf(body) is { Operations: [IReturnOperation { ReturnedValue: { } value }] } ? value : null;

    private static bool MayNotReturn(IOperation statement, KnownTypes types) => statement switch
    {
        IInvocationOperation { TargetMethod.ContainingType: var type } => types.Classify(type) == LibraryType.None,
        IAssignmentOperation or IIncrementOrDecrementOperation => false,
        _ => true,
    };

    private static IBlockOperation? StatementsOf(IOperation body) => body switch
    {
        IBlockOperation block => block,
        IMethodBodyBaseOperation method => method.BlockBody ?? method.ExpressionBody,
        ILocalFunctionOperation function => function.Body,
        _ => null,
    };
}
