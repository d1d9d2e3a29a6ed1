using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Payloads;

/// <summary>Recognises the string literals that are the JSON of an input.</summary>
/// <param name="model">The semantic model of the file.</param>
/// <param name="types">The generated types.</param>
internal sealed class PayloadLiterals(SemanticModel model, PayloadTypes types)
{
    /// <summary>Finds the record that a literal is the JSON of: <c>ModelInput.Parse&lt;T&gt;("...")</c>, <c>JsonSerializer.Deserialize&lt;T&gt;("...")</c>,
    /// <c>SubmitAsync("slug", JsonDocument.Parse("...").RootElement)</c>, also by way of a local variable; null where it is none.</summary>
    public INamedTypeSymbol? RecordOf(LiteralExpressionSyntax literal, CancellationToken cancellation)
    {
        ExpressionSyntax value = WithoutParentheses(literal);
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
        {
            return RecordOfArgument(value, cancellation);
        }

        SyntaxNode? scope = variable.FirstAncestorOrSelf<BlockSyntax>() ?? (SyntaxNode?)variable.FirstAncestorOrSelf<CompilationUnitSyntax>();
        return scope?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Identifier.ValueText && name.Parent is ArgumentSyntax)
            .Select(name => RecordOfArgument(name, cancellation)).FirstOrDefault(static record => record is not null);
    }

    /// <summary>Finds the record that the call makes of its first argument, whose value is all that the call depends on: <c>ModelInput.Parse&lt;T&gt;</c>; null for any other call.</summary>
    public INamedTypeSymbol? RecordOfParse(InvocationExpressionSyntax call, CancellationToken cancellation) =>
        MethodOf(call, cancellation) is { Name: "Parse", ContainingType: { Name: "ModelInput", ContainingNamespace: { Name: "SchemaGen", ContainingNamespace.IsGlobalNamespace: true } }, TypeArguments: [INamedTypeSymbol record] }
        && call.ArgumentList.Arguments.Count == 1 && types.IsRecord(record)
            ? record
            : null;

    private INamedTypeSymbol? RecordOfArgument(ExpressionSyntax value, CancellationToken cancellation)
    {
        if (value.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } || MethodOf(call, cancellation) is not { } method)
        {
            return null;
        }

        if (method.TypeArguments.FirstOrDefault(types.IsRecord) is INamedTypeSymbol record)
        {
            return record;
        }

        return method is { Name: "Parse" or "Deserialize", ContainingType.ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } } ? RecordOfElement(call, cancellation) : null;
    }

    /// <summary>Finds the record of a payload that is passed beside its slug.</summary>
    private INamedTypeSymbol? RecordOfElement(ExpressionSyntax element, CancellationToken cancellation)
    {
        ExpressionSyntax value = element;
        while (value.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            value = (ExpressionSyntax)value.Parent;
        }

        if (value.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments } || MethodOf(call, cancellation) is not { } method)
        {
            return null;
        }

        foreach (ArgumentSyntax argument in arguments.Arguments)
        {
            if (KnownSlugs.IsSlug(ParameterOf(method, argument, arguments)) && model.GetConstantValue(argument.Expression, cancellation) is { HasValue: true, Value: string slug })
            {
                return KnownSlugs.RecordOf(model.Compilation, types, slug, cancellation);
            }
        }

        return null;
    }

    private IMethodSymbol? MethodOf(InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        // Half-written arguments fit no overload.
        SymbolInfo info = model.GetSymbolInfo(call, cancellation);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
    }

    /// <summary>The parameter that an argument is for; null where there is none.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, BaseArgumentListSyntax arguments)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
        {
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        }

        int index = arguments.Arguments.IndexOf(argument);
        return index >= 0 && index < method.Parameters.Length ? method.Parameters[index] : null;
    }

    private static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression)
    {
        ExpressionSyntax value = expression;
        while (value.Parent is ParenthesizedExpressionSyntax outer)
        {
            value = outer;
        }

        return value;
    }
}
