using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Payloads;

/// <summary>The slugs that code may name: of the project's schema files, and of records, in referenced assemblies too.</summary>
internal static class KnownSlugs
{
    private const string Library = "SchemaGen";

    /// <summary>Whether a parameter takes a slug: one of a method of ours that is called so.</summary>
    public static bool IsSlug(IParameterSymbol? parameter) =>
        parameter is { Name: "slug" or "modelSlug", Type.SpecialType: SpecialType.System_String } && parameter.ContainingType is { } type && IsOurs(type.ContainingNamespace);

    /// <summary>Whether a string literal is a slug: an argument of <c>[ModelInput]</c>, or of a method that takes one.</summary>
    public static bool IsSlug(LiteralExpressionSyntax literal, SemanticModel model, CancellationToken cancellation)
    {
        switch (literal.Parent)
        {
            case AttributeArgumentSyntax { NameEquals: null, Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list } argument:
                return list.Arguments.IndexOf(argument) == 0 && IsModelInput(attribute, model, cancellation);
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } arguments } argument:
                SymbolInfo info = model.GetSymbolInfo(call, cancellation);
                return (info.Symbol is { } symbol ? new[] { symbol } : info.CandidateSymbols.AsEnumerable()).OfType<IMethodSymbol>().Any(method => IsSlug(PayloadLiterals.ParameterOf(method, argument, arguments)));
            default:
                return false;
        }
    }

    /// <summary>Whether an attribute is <c>[ModelInput]</c>.</summary>
    public static bool IsModelInput(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        SymbolInfo info = model.GetSymbolInfo(attribute, cancellation);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType is { Name: "ModelInputAttribute", ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true } };
    }

    /// <summary>The first record of a slug; null where there is none.</summary>
    public static INamedTypeSymbol? RecordOf(Compilation compilation, PayloadTypes types, string slug, CancellationToken cancellation) =>
        Records(compilation, types, cancellation).FirstOrDefault(record => types.SlugOf(record) == slug && IsInput(record));

    /// <summary>The input records of the project and of what it refers to.</summary>
    public static IEnumerable<INamedTypeSymbol> Records(Compilation compilation, PayloadTypes types, CancellationToken cancellation)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(Uses).Prepend(compilation.Assembly))
        {
            var waiting = new Stack<INamespaceOrTypeSymbol>();
            waiting.Push(assembly.GlobalNamespace);
            while (waiting.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                INamespaceOrTypeSymbol symbol = waiting.Pop();
                if (symbol is INamedTypeSymbol type && types.IsRecord(type) && IsInput(type))
                {
                    yield return type;
                }

                foreach (INamespaceOrTypeSymbol inner in symbol.GetMembers().OfType<INamespaceOrTypeSymbol>())
                {
                    waiting.Push(inner);
                }
            }
        }
    }

    private static bool IsInput(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ModelInputAttribute");

    /// <summary>Whether an assembly may have records: most do not refer to the library, and are not searched.</summary>
    private static bool Uses(IAssemblySymbol assembly) => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name == Library));

    private static bool IsOurs(INamespaceSymbol? space)
    {
        INamespaceSymbol? outer = space;
        while (outer is { ContainingNamespace: { IsGlobalNamespace: false } containing })
        {
            outer = containing;
        }

        return outer?.Name == Library;
    }
}
