using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis;

/// <summary>Finds out whether the user declares a record for a slug.</summary>
internal static class DeclaredSlugs
{
    /// <summary>Whether a type of the project has <c>[ModelInput]</c> with the slug.</summary>
    public static bool Contains(Compilation compilation, string slug, CancellationToken cancellationToken)
    {
        if (compilation.GetTypeByMetadataName("SchemaGen.ModelInputAttribute") is not { } attributeType)
        {
            return false;
        }

        var waiting = new Stack<INamespaceOrTypeSymbol>();
        waiting.Push(compilation.Assembly.GlobalNamespace);
        while (waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            INamespaceOrTypeSymbol symbol = waiting.Pop();
            if (symbol is INamedTypeSymbol { IsRecord: true } && symbol.GetAttributes().Any(attribute =>
                SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeType) && attribute.ConstructorArguments is [{ Value: string declared }] && declared == slug))
            {
                return true;
            }

            foreach (INamespaceOrTypeSymbol inner in symbol.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                waiting.Push(inner);
            }
        }

        return false;
    }
}
