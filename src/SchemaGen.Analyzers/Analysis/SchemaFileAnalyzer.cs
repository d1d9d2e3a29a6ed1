using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Build;
using SchemaGen.Diagnostics;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Analysis;

/// <summary>Reports what is wrong, or worth knowing, in a schema file (SG0001 to SG0011), at its exact location.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaFileAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DiagnosticDescriptors.InvalidJson,
        DiagnosticDescriptors.NoInputSchema,
        DiagnosticDescriptors.UnresolvedReference,
        DiagnosticDescriptors.ImpossibleKeywordValue,
        DiagnosticDescriptors.Contradiction,
        DiagnosticDescriptors.BrokenDefault,
        DiagnosticDescriptors.ConstraintNotEnforced,
        DiagnosticDescriptors.RuleFromProse,
        DiagnosticDescriptors.UnknownKeyword,
        DiagnosticDescriptors.DuplicateMember);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Analyze);
    }

    private void Analyze(AdditionalFileAnalysisContext context)
    {
        AnalyzerConfigOptionsProvider options = context.Options.AnalyzerConfigOptionsProvider;
        IReadOnlyList<ModelSchemaItem> items = ModelSchemaItem.Read(context.AdditionalFile, options);
        if (items.Count == 0 || !BuildSettings.Read(options).IsEnabled)
        {
            return;
        }

        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.InvalidJson, Location.Create(items[0].Path, default, default), "The file cannot be read"));
            return;
        }

        // What is wrong with the file as a whole is found by each of its items.
        var project = new ProjectFiles(context);
        foreach (SchemaDiagnostic fault in items.SelectMany(item => Read(text.ToString(), item, project)).Distinct())
        {
            if (SupportedDiagnostics.FirstOrDefault(descriptor => descriptor.Id == fault.Id) is { } rule)
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, Locate(items[0].Path, text, fault), PropertiesOf(fault), Capitalized(fault.Message)));
            }
        }
    }

    private static IReadOnlyList<SchemaDiagnostic> Read(string text, ModelSchemaItem item, ProjectFiles project)
    {
        SchemaReadResult result = SchemaReader.Read(text, item.InputPointer, item.Path, project.Library, item.IsStrict, readsProse: item.ReadsProse);
        return result.Diagnostics.Any(static fault => fault.Id == DiagnosticIds.NoInputSchema) && project.IsShared(item, text)
            ? SchemaReader.Read(text, item.InputPointer, item.Path, project.Library, item.IsStrict, isShared: true, item.ReadsProse).Diagnostics
            : result.Diagnostics;
    }

    private static ImmutableDictionary<string, string?>? PropertiesOf(SchemaDiagnostic fault) =>
        fault.Properties.Count == 0 ? null : fault.Properties.ToImmutableDictionary(static property => property.Name, static property => (string?)property.Value);

    /// <summary>Capitalizes a message of a reader, which can stand within a sentence.</summary>
    private static string Capitalized(string message) => char.ToUpperInvariant(message[0]) + message.Substring(1);

    private static Location Locate(string path, SourceText text, SchemaDiagnostic fault)
    {
        TextSpan span = TextSpan.FromBounds(Math.Min(fault.Span.Start, text.Length), Math.Min(fault.Span.End, text.Length));
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
