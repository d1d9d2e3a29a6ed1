using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Constraints;

/// <summary>Finds out whether a constructor leaves every property as its declaration says.</summary>
internal sealed class Constructors(ConstraintCache constraints)
{
    private const string SetsRequiredMembers = "SetsRequiredMembersAttribute";
    private const string HasConstructor = "HasConstructorAttribute";

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _setNothing = new(SymbolEqualityComparer.Default);

    /// <summary>Returns true for the constructor of the compiler, if the base types have no other one either: each of them could set what is missing.</summary>
    public bool SetNothing(IMethodSymbol constructor) =>
        _setNothing.TryGetValue(constructor, out bool known) ? known : _setNothing.GetOrAdd(constructor, FindsNothing);

    /// <summary>Determines whether nobody wrote a constructor: it is of the compiler, or of the generator, which documents it and does nothing more.</summary>
    public static bool IsOfNobody(IMethodSymbol constructor) => constructor.IsImplicitlyDeclared
        || (constructor.Parameters.IsEmpty && constructor.GetAttributes() is [{ AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: "SchemaGen" }, _] }]);

    private bool FindsNothing(IMethodSymbol constructor)
    {
        if (!constructor.Parameters.IsEmpty || HasAttribute(constructor, SetsRequiredMembers))
        {
            return false;
        }

        for (INamedTypeSymbol? type = constructor.ContainingType; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            if (!IsImplicit(type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether the compiler wrote the parameterless constructor. In metadata one of the user looks the same; on a generated record an attribute tells.</summary>
    private bool IsImplicit(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.IsEmpty
        ? constraints.IsModel(type) && !HasAttribute(type, HasConstructor)
        : type.InstanceConstructors.All(static constructor => !constructor.Parameters.IsEmpty || IsOfNobody(constructor));

    private static bool HasAttribute(ISymbol symbol, string name) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);
}
