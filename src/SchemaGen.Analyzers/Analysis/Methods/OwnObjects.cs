using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;

namespace SchemaGen.Analysis.Methods;

/// <summary>Finds the locals whose object nobody else has: one of a class of the user's own, of which the method only reads and assigns properties, and calls what makes a record of them.</summary>
/// <param name="root">The body of the method.</param>
/// <param name="scan">The variables of the method.</param>
/// <param name="makers">Knows the methods that make a record of their object; null where none is known.</param>
internal sealed class OwnObjects(IOperation root, MethodScan scan, IRecordMakers? makers)
{
    private HashSet<ISymbol>? _held;

    /// <summary>Determines whether the object in a local is known by what the method assigns to its properties.</summary>
    public bool IsOwn(ILocalSymbol local) =>
        local is { RefKind: RefKind.None, Type.TypeKind: TypeKind.Class }
        && scan.ValuesOf(local) is [var value] && scan.HasOnlyValuesOf(local)
        && OperationTree.WalkDown(value) is IObjectCreationOperation { Type: INamedTypeSymbol type }
        && IsMadeOfProperties(type, local.ContainingAssembly)
        && !scan.IsReassigned(local) && !scan.IsCaptured(local)
        && !(_held ??= FindHeld()).Contains(local);

    /// <summary>Determines whether a creation of the class runs no code but that of initializers: nobody gets to know the object.</summary>
    public static bool IsMadeOfProperties(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        for (INamedTypeSymbol? part = type; part is { SpecialType: not SpecialType.System_Object }; part = part.BaseType)
        {
            if (part.TypeKind != TypeKind.Class
                || !SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, assembly)
                || !part.InstanceConstructors.All(Constructors.IsOfNobody))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether a property is a place for a value and nothing else.</summary>
    public static bool IsPlace(IPropertySymbol property) => property.SetMethod is not null && AutoProperties.IsAuto(property);

    private HashSet<ISymbol> FindHeld()
    {
        var held = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation part in root.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation { Local: var local } reference && !IsKept(reference))
            {
                held.Add(local);
            }
        }

        return held;
    }

    /// <summary>Determines whether nobody gets the object by a reference to it, and nobody else changes it. Other code that looks at the object may decide what becomes of it: <c>if (!draft.IsValid) return;</c>.</summary>
    private bool IsKept(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IPropertyReferenceOperation { Property: var property } place => IsPlace(property) || (AutoProperties.IsAuto(property) && !AssignmentTargets.IsTarget(place, out _)),
        IInvocationOperation call => call.Instance == reference && makers?.Makes(call.TargetMethod) == true,
        _ => false,
    };
}
