using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Build;
using SchemaGen.Declarations;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis;

/// <summary>Reports declarations with <c>[ModelInput]</c> that get no record: the slug has no schema file (SG0012), or the type cannot be completed
/// (SG0013).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelInputDeclarationAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DiagnosticDescriptors.UnknownSlug,
        DiagnosticDescriptors.CannotComplete);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(UserCode.InGeneratedFiles);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("SchemaGen.ModelInputAttribute") is not { } attributeType
                || !BuildSettings.Read(start.Options.AnalyzerConfigOptionsProvider).IsEnabled)
            {
                return;
            }

            // Most compilations declare nothing, and do not read the slugs.
            var slugs = new Lazy<SlugSet>(() => new SlugSet(start.Options));
            start.RegisterSymbolAction(symbol => Analyze(symbol, attributeType, slugs), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol attributeType, Lazy<SlugSet> slugs)
    {
        foreach (AttributeData attribute in context.Symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeType)
                && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax syntax
                && UserCode.IsAt(syntax, context.IsGeneratedCode))
            {
                CheckSlug(context, attribute, syntax, slugs);
                CheckDeclaration(context, syntax);
            }
        }
    }

    private static void CheckSlug(SymbolAnalysisContext context, AttributeData attribute, AttributeSyntax syntax, Lazy<SlugSet> slugs)
    {
        if (syntax.ArgumentList?.Arguments is not [{ Expression: var argument }, ..]
            || attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive, Value: string slug }]
            || slugs.Value.Contains(slug))
        {
            return;
        }

        string? nearest = slugs.Value.Nearest(slug);
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.UnknownSlug,
            argument.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, nearest),
            slug,
            nearest is not null ? $"; did you mean '{nearest}'?" : slugs.Value.IsEmpty ? "; the project has no schema files, which by default are the .json files in its folder 'schemas'" : ""));
    }

    /// <summary>Determines whether the declaration, say in a <c>.razor</c> file, is the work of a source generator, and was not completed: no generator sees what another one adds.
    /// Where the files are compiled before, it has a second part.</summary>
    private static bool IsUnseen(SymbolAnalysisContext context) => context.IsGeneratedCode && context.Symbol.DeclaringSyntaxReferences.Length == 1;

    private static void CheckDeclaration(SymbolAnalysisContext context, AttributeSyntax syntax)
    {
        if (syntax.Parent?.Parent is not TypeDeclarationSyntax declaration)
        {
            return;
        }

        (IReadOnlyList<string> reasons, bool onlyPartialMissing) = CompletionObstacles.Find(declaration, (INamedTypeSymbol)context.Symbol);
        if (IsUnseen(context))
        {
            (reasons, onlyPartialMissing) = ([.. reasons, "it stands in a file that another generator turns into C#, which SchemaGen does not see"], false);
        }

        if (reasons.Count > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.CannotComplete,
                declaration.Identifier.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.AddPartial, onlyPartialMissing ? "true" : null),
                context.Symbol.Name,
                string.Join("; ", reasons)));
        }
    }
}
