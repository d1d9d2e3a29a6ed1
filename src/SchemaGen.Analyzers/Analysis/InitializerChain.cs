using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis;

/// <summary>Initialisers that follow each other in one expression: <c>new X { ... } with { ... } with { ... }</c>. Only what comes out at the
/// end is an input; what a later one replaces never was.</summary>
internal static class InitializerChain
{
    /// <summary>The <c>with</c> expression that takes the object of this initialiser as its base; null where none does.</summary>
    public static IWithOperation? Next(IOperation creation)
    {
        IOperation operand = ThroughChoices(creation);
        return operand.Parent is IWithOperation with && with.Operand == operand ? with : null;
    }

    /// <summary>Whether a later initialiser assigns the property again, or another property that all of this was for.</summary>
    public static bool IsOverwritten(IObjectOrCollectionInitializerOperation initializer, IPropertySymbol property)
    {
        if (initializer.Parent is not { } creation)
        {
            return false;
        }

        for (IWithOperation? with = creation is IMemberInitializerOperation ? null : Next(creation); with is not null; with = Next(with))
        {
            creation = with;
            if (Assignment(with.Initializer, property.Name) is not null)
            {
                return true;
            }
        }

        IOperation outer = creation is IMemberInitializerOperation ? creation : ThroughChoices(creation).Parent ?? creation;
        return outer is { Parent: IObjectOrCollectionInitializerOperation outerInitializer }
            && AssignedProperty(outer) is { } outerProperty
            && IsOverwritten(outerInitializer, outerProperty);
    }

    /// <summary>What an initialiser assigns to the property of that name, or does to its value (<c>Options = { N = 5 }</c>).</summary>
    public static IOperation? Assignment(IObjectOrCollectionInitializerOperation? initializer, string property)
    {
        if (initializer is not null)
        {
            foreach (IOperation part in initializer.Initializers)
            {
                if (AssignedProperty(part)?.Name == property)
                {
                    return part;
                }
            }
        }

        return null;
    }

    public static IPropertySymbol? AssignedProperty(IOperation part) => part switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Property,
        IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } => member.Property,
        _ => null,
    };

    /// <summary>The outermost expression that may have this one as its value: conversions and choices (<c>flag ? new X { ... } : other</c>).</summary>
    private static IOperation ThroughChoices(IOperation creation)
    {
        IOperation operation = creation;
        while (operation.Parent is { } parent && PassesOn(parent, operation))
        {
            operation = parent;
        }

        return operation;
    }

    private static bool PassesOn(IOperation parent, IOperation value) => parent switch
    {
        IConversionOperation { OperatorMethod: null } => true,
        IConditionalOperation conditional => conditional.Condition != value,
        ICoalesceOperation => true,
        ISwitchExpressionArmOperation arm => arm.Value == value,
        ISwitchExpressionOperation choice => choice.Value != value,
        _ => false,
    };
}
