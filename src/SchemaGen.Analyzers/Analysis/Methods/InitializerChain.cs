using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Initialisers that follow each other in one expression: <c>new X { ... } with { ... } with { ... }</c>, or stand in each other. Only what
/// comes out at the end is an input; what a later one replaces never was.</summary>
internal static class InitializerChain
{
    /// <summary>The whole expression that an initialiser is a part of.</summary>
    public static IOperation Whole(IObjectOrCollectionInitializerOperation initializer)
    {
        IOperation whole = initializer.Parent ?? initializer;
        while (whole.Parent is { } parent && PassesOn(parent, whole))
        {
            whole = parent;
        }

        return whole;
    }

    /// <summary>Whether it depends on a condition within the expression whether the object is the one that comes out.</summary>
    public static bool IsChosen(IObjectOrCollectionInitializerOperation initializer) =>
        Whole(initializer).Parent is IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation;

    private static bool PassesOn(IOperation parent, IOperation part) => parent switch
    {
        IConversionOperation { OperatorMethod: null } or IParenthesizedOperation => true,
        IWithOperation with => with.Operand == part,
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } assignment => assignment.Value == part,
        IMemberInitializerOperation => true,
        IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation or IWithOperation or IMemberInitializerOperation } => true,
        IObjectCreationOperation creation => creation.Initializer == part,
        _ => false,
    };
}
