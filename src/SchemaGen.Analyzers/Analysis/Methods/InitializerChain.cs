using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Chained and nested initializers of one expression: <c>new X { ... } with { ... } with { ... }</c>. Only the result of the whole expression is an
/// input; a value that a later initializer replaces never was.</summary>
internal static class InitializerChain
{
    /// <summary>Returns the whole expression that an initializer is a part of.</summary>
    public static IOperation Whole(IObjectOrCollectionInitializerOperation initializer) => Around(initializer.Parent ?? initializer);

    /// <summary>Returns the whole expression that a creation without an initializer is a part of.</summary>
    public static IOperation Whole(IObjectCreationOperation creation) => Around(creation);

    private static IOperation Around(IOperation whole)
    {
        while (whole.Parent is { } parent && PassesOn(parent, whole))
        {
            whole = parent;
        }

        return whole;
    }

    /// <summary>Determines whether a condition within the expression decides that the object is its result.</summary>
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
