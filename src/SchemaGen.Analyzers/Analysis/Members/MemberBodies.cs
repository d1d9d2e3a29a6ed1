using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Members;

/// <summary>Finds the operation of a member, wherever in the compilation it is declared.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class MemberBodies(Compilation compilation)
{
    // The model of another file is asked for: no context of an analyzer has it. Each is made once.
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>Determines whether the member is declared in the source of this compilation.</summary>
    public bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly);

    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, file => compilation.GetSemanticModel(file));

    /// <summary>Returns the syntax of the value that a field or property keeps; null where it keeps none.</summary>
    public static EqualsValueClauseSyntax? InitializerOf(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences is not [var reference] ? null : (member, reference.GetSyntax(cancellation)) switch
        {
            (IFieldSymbol, VariableDeclaratorSyntax { Initializer: { } value }) => value,
            (IPropertySymbol property, PropertyDeclarationSyntax { Initializer: { } value } declaration) when MemberKinds.IsStored(property, declaration) => value,
            _ => null,
        };

    /// <summary>Returns the operation of an initializer.</summary>
    public ISymbolInitializerOperation? OperationOf(EqualsValueClauseSyntax initializer, CancellationToken cancellation) =>
        ModelOf(initializer.SyntaxTree).GetOperation(initializer, cancellation) as ISymbolInitializerOperation;

    /// <summary>Returns the body of a getter, a setter, a method or a local function; null where the member has none that is run for its value.</summary>
    public IOperation? BodyOf(ISymbol member, CancellationToken cancellation)
    {
        SyntaxNode declaration = member.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        SyntaxNode? body = declaration switch
        {
            MethodDeclarationSyntax method when !IsPartial(method.Modifiers) && !HasYield(method) => method,
            AccessorDeclarationSyntax accessor when accessor.Keyword.ValueText == "set" && (accessor.Body is not null || accessor.ExpressionBody is not null) => accessor,
            LocalFunctionStatementSyntax function when !HasYield(function) => function,
            PropertyDeclarationSyntax { Initializer: null, ExpressionBody: { } expression } property when !IsPartial(property.Modifiers) => expression,
            PropertyDeclarationSyntax { Initializer: null, AccessorList.Accessors: var accessors } property when !IsPartial(property.Modifiers) =>
                accessors.FirstOrDefault(static accessor => accessor.Keyword.ValueText == "get" && (accessor.Body is not null || accessor.ExpressionBody is not null) && !HasYield(accessor)),
            _ => null,
        };
        return body is null ? null : ModelOf(body.SyntaxTree).GetOperation(body, cancellation);
    }

    private static bool IsPartial(SyntaxTokenList modifiers) => modifiers.Any(static modifier => modifier.ValueText == "partial");

    private static bool HasYield(SyntaxNode body) => body.DescendantNodes().Any(static node => node is YieldStatementSyntax);
}
