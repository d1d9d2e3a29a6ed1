using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Serialization;

/// <summary>
/// Walks through the types that System.Text.Json's generator makes contracts of for one <c>[JsonSerializable]</c>: the type, the elements of collections, the serialized members, the derived types.
/// What has a converter that the generator sees ends the walk.
/// </summary>
internal sealed class SerializedTypes
{
    private readonly HashSet<ITypeSymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly Stack<ITypeSymbol> _waiting = new();
    private readonly List<(INamedTypeSymbol Type, SeenPart Seen)> _unseen = [];

    private readonly IAssemblySymbol _project;

    private SerializedTypes(IAssemblySymbol project) => _project = project;

    /// <summary>Finds the types of SchemaGen of which the generator does not see everything, in the order in which they are met.</summary>
    public static IReadOnlyList<(INamedTypeSymbol Type, SeenPart Seen)> FindUnseen(ITypeSymbol root, IAssemblySymbol project, CancellationToken cancellationToken)
    {
        var walk = new SerializedTypes(project);
        walk._waiting.Push(root);
        while (walk._waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ITypeSymbol next = walk._waiting.Pop();
            if (walk._visited.Add(next))
            {
                walk.Visit(next);
            }
        }

        return walk._unseen;
    }

    private void Visit(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            _waiting.Push(array.ElementType);
            return;
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum } named)
        {
            return;
        }

        if (GeneratedParts.SeenOf(named, _project) is not SeenPart.Whole and var seen)
        {
            _unseen.Add((named, seen));
            return;
        }

        if (named.TypeKind == TypeKind.Enum || named.GetAttributes().Any(JsonAttributes.IsConverter))
        {
            return;
        }

        foreach (AttributeData attribute in named.GetAttributes().Where(JsonAttributes.IsDerivedType))
        {
            if (attribute.ConstructorArguments is [{ Value: ITypeSymbol derived }, ..])
            {
                _waiting.Push(derived);
            }
        }

        if (ElementsOf(named) is { Count: > 0 } elements)
        {
            elements.ForEach(_waiting.Push);
        }
        else if (named.SpecialType != SpecialType.None || IsOfFramework(named))
        {
            // A tuple, a pair, something lazy: what it holds is among its type arguments.
            foreach (ITypeSymbol argument in named.TypeArguments)
            {
                _waiting.Push(argument);
            }
        }
        else
        {
            VisitMembers(named);
        }
    }

    private void VisitMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null && declaring.SpecialType != SpecialType.System_Object; declaring = declaring.BaseType)
        {
            foreach (ISymbol member in declaring.GetMembers().Where(static member => member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } && JsonAttributes.IsSerialized(member)))
            {
                _waiting.Push(member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type);
            }
        }
    }

    /// <summary>The element types of a collection; none where it is no collection, or a text.</summary>
    private static List<ITypeSymbol> ElementsOf(INamedTypeSymbol type) => type.SpecialType == SpecialType.System_String
        ? []
        : [.. type.AllInterfaces.Add(type).Where(static one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T).Select(static one => one.TypeArguments[0])];

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space.Name == "System";
    }
}
