using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.Analysis.Members;

/// <summary>Finds out whether a static member may be read before its initializer has run: static initializers run in the order in which they are written.</summary>
internal sealed class StaticOrder(MemberBodies bodies, ConstraintCache constraints, KnownTypes types)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _runsOwnCode = new(SymbolEqualityComparer.Default);

    /// <summary>Determines whether an initializer that runs earlier calls code of the user's own, which may read the member.</summary>
    public bool MayBeReadEarly(ISymbol member, CancellationToken cancellation) =>
        member.IsStatic && member.ContainingType.GetMembers().Any(other => other.IsStatic && other is IFieldSymbol { IsConst: false } or IPropertySymbol
            && !IsBefore(member, other) && !SymbolEqualityComparer.Default.Equals(member, other) && RunsOwnCode(other, cancellation));

    /// <summary>Determines whether the initializer of one member is written before that of another, in one declaration: among several, the order is not known.</summary>
    public static bool IsBefore(ISymbol member, ISymbol other) =>
        Declaration(member) is { } first && Declaration(other) is { } second
        && first.SyntaxTree == second.SyntaxTree && first.Span.Start < second.Span.Start && TypeOf(first) == TypeOf(second);

    private static SyntaxNode? Declaration(ISymbol member) => member.DeclaringSyntaxReferences is [var reference] ? reference.GetSyntax() : null;

    private static SyntaxNode? TypeOf(SyntaxNode member) => member.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private bool RunsOwnCode(ISymbol member, CancellationToken cancellation)
    {
        if (!_runsOwnCode.TryGetValue(member, out bool runs))
        {
            runs = FindsOwnCode(member, cancellation);
            _runsOwnCode.TryAdd(member, runs);
        }

        return runs;
    }

    private bool FindsOwnCode(ISymbol member, CancellationToken cancellation)
    {
        EqualsValueClauseSyntax? initializer = Declaration(member) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };

        // Literals run nothing; most initializers are no more than that.
        return initializer is not null
            && initializer.DescendantNodes().Any(static node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax)
            && (bodies.OperationOf(initializer, cancellation) is not { } operation || operation.Descendants().Any(part => IsOwnCode(part, member.ContainingType)));
    }

    private bool IsOwnCode(IOperation part, INamedTypeSymbol type) => part switch
    {
        IInvocationOperation { TargetMethod: var method } => bodies.IsOwn(method) || method.MethodKind == MethodKind.DelegateInvoke
            || (types.Classify(method.ContainingType) is LibraryType.None or LibraryType.Writer && method.TypeArguments.Any(bodies.IsOwn)),
        IMethodReferenceOperation { Method: var method } => bodies.IsOwn(method),
        IObjectCreationOperation { Constructor: var constructor, Type: var made } => constructor is null || (bodies.IsOwn(constructor) && !(made is INamedTypeSymbol input && constraints.IsInput(input))),
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } assignment } target when assignment.Target == target =>
            bodies.IsOwn(target.Property) && !constraints.IsInput(target.Property.ContainingType),
        IPropertyReferenceOperation { Property: var property } => bodies.IsOwn(property),
        IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } => bodies.IsOwn(field) && !SymbolEqualityComparer.Default.Equals(field.ContainingType, type),
        IConversionOperation { OperatorMethod: { } method } => bodies.IsOwn(method),
        IBinaryOperation { OperatorMethod: { } method } => bodies.IsOwn(method),
        IUnaryOperation { OperatorMethod: { } method } => bodies.IsOwn(method),
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IInvalidOperation => true,
        _ => false,
    };
}
