using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Members;

/// <summary>What stays known of a collection that a member keeps: somebody may have changed its items since, or their number.</summary>
internal sealed class FixedContents(MemberBodies bodies, KnownTypes types, ConstraintCache constraints)
{
    /// <param name="member">The field or property.</param>
    /// <param name="value">The operation of its initial value.</param>
    /// <param name="content">What is known of the initial value.</param>
    /// <param name="cancellation">Cancels the analysis that asks.</param>
    public AbstractValue Of(ISymbol member, IOperation value, CollectionValue content, CancellationToken cancellation)
    {
        ITypeSymbol? type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
        IOperation made = OperationTree.WalkDown(value);
        if (types.Classify(type as INamedTypeSymbol) == LibraryType.Immutable
            || (type is not null && made.Syntax is CollectionExpressionSyntax && IsReadOnly(type))
            || (member.DeclaredAccessibility == Accessibility.Private && IsOnlyRead(member, cancellation)))
        {
            return content;
        }

        // The length of an array never changes.
        return made.Type is IArrayTypeSymbol or null || type is IArrayTypeSymbol
            ? new CollectionValue(content.Minimum, content.Maximum, ImmutableArray<CollectionItem>.Empty)
            : AbstractValue.NotNull;
    }

    /// <summary>Behind such an interface, a collection expression makes a list that nobody can change.</summary>
    private static bool IsReadOnly(ITypeSymbol type) => type.OriginalDefinition.SpecialType
        is SpecialType.System_Collections_Generic_IEnumerable_T
        or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
        or SpecialType.System_Collections_Generic_IReadOnlyList_T;

    /// <summary>Determines whether the type, which alone can name the member, only looks into the collection, and puts it into records, which copy it.</summary>
    private bool IsOnlyRead(ISymbol member, CancellationToken cancellation) => member.ContainingType.DeclaringSyntaxReferences.All(reference =>
        reference.GetSyntax(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>().All(name =>
            name.Identifier.ValueText != member.Name || IsRead(name, member, cancellation)));

    private bool IsRead(IdentifierNameSyntax name, ISymbol member, CancellationToken cancellation)
    {
        SemanticModel model = bodies.ModelOf(name.SyntaxTree);
        if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol?.OriginalDefinition, member))
        {
            // A name that the compiler cannot resolve may mean it.
            return model.GetSymbolInfo(name, cancellation).Symbol is not null;
        }

        ExpressionSyntax read = name;
        while (read.Parent is MemberAccessExpressionSyntax { Name: var last } access && last == read)
        {
            read = access;
        }

        return read.Parent switch
        {
            SpreadElementSyntax => true,
            ForEachStatementSyntax { Expression: var all } => all == read,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } query when query.Expression == read => IsQuery(call, model, cancellation),
            ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent.Parent: ExpressionSyntax call } => IsCopied(call, model, cancellation),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } access => access.Expression == read && access.Parent is not InvocationExpressionSyntax,
            ElementAccessExpressionSyntax { Expression: var list } element => list == read && IsValue(element),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: var left, Right: var right } =>
                right == read && model.GetSymbolInfo(left, cancellation).Symbol is IPropertySymbol { ContainingType: var record } && constraints.IsModel(record),
            _ => false,
        };
    }

    /// <summary>Determines whether a function of <c>Enumerable</c> looks through the collection: none of them changes it.</summary>
    private bool IsQuery(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { Name: not ("AsEnumerable" or "Cast") } method
        && types.Classify(method.ContainingType) is LibraryType.Sequence;

    /// <summary>Determines whether a list or a text takes over the items of the collection, and not the collection itself.</summary>
    private bool IsCopied(ExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: var owner } method
        && (owner.SpecialType == SpecialType.System_String || (method.Name is "AddRange" or "InsertRange" or WellKnownMemberNames.InstanceConstructorName && KnownTypes.Is(owner, types.List)));

    /// <summary>Determines whether an item is read, and no reference to its place taken.</summary>
    private static bool IsValue(ElementAccessExpressionSyntax element) => element.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right == element,
        EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or InterpolationSyntax => true,
        BinaryExpressionSyntax binary => !binary.IsKind(SyntaxKind.AsExpression),
        _ => false,
    };
}
