using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis.Serialization;
using SchemaGen.Build;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis;

/// <summary>Reports a <c>JsonSerializerContext</c> that serializes a type of which System.Text.Json's generator sees only the user's declaration, or nothing (SG0014): it would write a record as <c>{}</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializerContextAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DiagnosticDescriptors.UnseenByContext);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(UserCode.InGeneratedFiles);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("SchemaGen.ModelInputAttribute") is not null && BuildSettings.Read(start.Options.AnalyzerConfigOptionsProvider).IsEnabled)
            {
                start.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || !JsonAttributes.IsContext(type))
        {
            return;
        }

        foreach (AttributeData attribute in type.GetAttributes().Where(JsonAttributes.IsSerializable))
        {
            if (attribute is { ConstructorArguments: [{ Value: ITypeSymbol root }] }
                && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax syntax
                && UserCode.IsAt(syntax, context.IsGeneratedCode))
            {
                foreach ((INamedTypeSymbol unseen, SeenPart seen) in SerializedTypes.FindUnseen(root, context.Compilation.Assembly, context.CancellationToken))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        DiagnosticDescriptors.UnseenByContext,
                        syntax.GetLocation(),
                        seen == SeenPart.Declaration ? DeclarationsOf(unseen, context.CancellationToken) : [],
                        type.Name,
                        seen == SeenPart.Declaration
                            ? $"the members of '{unseen.Name}', which are generated, and writes it without them: give the record [JsonConverter(typeof(ModelJsonConverter<{unseen.Name}>))]"
                            : $"'{unseen.Name}', which is generated: keep its schema file in a project that this one refers to, or let SchemaGen run first (SchemaGenRunsFirst)"));
                }
            }
        }
    }

    /// <summary>The <c>[ModelInput]</c> of the record, beside which the missing attribute belongs.</summary>
    private static IEnumerable<Location> DeclarationsOf(INamedTypeSymbol record, CancellationToken cancellationToken) =>
        from attribute in record.GetAttributes()
        where attribute.AttributeClass?.Name == "ModelInputAttribute"
        select attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();
}
