using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Members;

/// <summary>Finds the parameters that private methods, local functions and setters pass unchanged into the initializers of objects.</summary>
internal sealed class PassedParameters(MemberBodies bodies)
{
    private static readonly IReadOnlyDictionary<SyntaxNode, int> s_none = new Dictionary<SyntaxNode, int>();

    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyDictionary<SyntaxNode, int>> _passed = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the values in initializers that are a parameter, each with the number of the parameter; none for a function that anybody else can replace, or a method that anybody else can call.</summary>
    public IReadOnlyDictionary<SyntaxNode, int> Of(IMethodSymbol function, CancellationToken cancellation)
    {
        // Asked for every call: most functions are known by their accessibility.
        IMethodSymbol declared = function.OriginalDefinition;
        if (declared.Parameters.IsEmpty
            || declared is not ({ MethodKind: MethodKind.LocalFunction } or { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private }
                or { MethodKind: MethodKind.PropertySet, IsInitOnly: false, Parameters.Length: 1 })
            || !bodies.IsOwn(declared))
        {
            return s_none;
        }

        if (!_passed.TryGetValue(declared, out IReadOnlyDictionary<SyntaxNode, int>? passed))
        {
            passed = Find(declared, cancellation);
            _passed.TryAdd(declared, passed);
        }

        return passed;
    }

    private static IReadOnlyDictionary<SyntaxNode, int> Find(IMethodSymbol function, CancellationToken cancellation)
    {
        if (function is not { IsVirtual: false, IsAbstract: false, IsOverride: false, IsExtern: false, Arity: 0, ContainingType.Arity: 0, PartialDefinitionPart: null, PartialImplementationPart: null, DeclaringSyntaxReferences: [var reference] }
            || TypeMentions.HasDisabledText(function, cancellation))
        {
            return s_none;
        }

        Dictionary<SyntaxNode, int>? passed = null;
        SyntaxNode declaration = reference.GetSyntax(cancellation);
        foreach (SyntaxNode node in declaration.DescendantNodes(node => node == declaration || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Right: var value } && NameOf(value) is { } name
                && function.Parameters.FirstOrDefault(parameter => parameter.Name == name && parameter.RefKind == RefKind.None && !parameter.IsParams) is { } parameter)
            {
                (passed ??= [])[value] = parameter.Ordinal;
            }
        }

        return passed ?? s_none;
    }

    private static string? NameOf(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => name,
        ParenthesizedExpressionSyntax { Expression: var inner } => NameOf(inner),
        PostfixUnaryExpressionSyntax { Operand: var inner } when value.IsKind(SyntaxKind.SuppressNullableWarningExpression) => NameOf(inner),
        _ => null,
    };
}
