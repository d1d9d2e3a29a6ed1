using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Build;
using SchemaGen.Diagnostics;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Analysis;

/// <summary>Reports what is wrong, or worth knowing, in a schema file or in its overlay (SG0001 to SG0011), at its exact location.</summary>
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
        context.RegisterCompilationStartAction(start =>
        {
            var overlays = new ProjectOverlays(start.Options.AdditionalFiles);
            start.RegisterAdditionalFileAction(file => Analyze(file, overlays));
        });
    }

    private void Analyze(AdditionalFileAnalysisContext context, ProjectOverlays overlays)
    {
        AnalyzerConfigOptionsProvider options = context.Options.AnalyzerConfigOptionsProvider;
        if (OverlayFile.Is(context.AdditionalFile.Path))
        {
            AnalyzeOverlay(context, options, overlays);
            return;
        }

        IReadOnlyList<ModelSchemaItem> items = ModelSchemaItem.Read(context.AdditionalFile, options);
        if (items.Count == 0 || !BuildSettings.Read(options).IsEnabled)
        {
            return;
        }

        if (context.AdditionalFile.GetText(context.CancellationToken) is null)
        {
            ReportUnreadable(context);
            return;
        }

        Report(context, context.AdditionalFile, items, overlays);
    }

    /// <summary>An overlay's faults show where its schema file is read, and are reported with the overlay.</summary>
    private void AnalyzeOverlay(AdditionalFileAnalysisContext context, AnalyzerConfigOptionsProvider options, ProjectOverlays overlays)
    {
        string path = OverlayFile.SchemaOf(context.AdditionalFile.Path);
        AdditionalText? schema = context.Options.AdditionalFiles.FirstOrDefault(file => file.Path == path);
        IReadOnlyList<ModelSchemaItem> items = schema is null ? [] : ModelSchemaItem.Read(schema, options);
        if ((items.Count == 0 && !OverlayFile.IsOurs(context.AdditionalFile, options)) || !BuildSettings.Read(options).IsEnabled)
        {
            return;
        }

        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            ReportUnreadable(context);
        }
        else if (items.Count == 0)
        {
            Report(context, text, new SchemaDiagnostic(
                DiagnosticIds.ImpossibleKeywordValue, new JsonSpan(0, Math.Min(1, text.Length)), $"the overlay changes nothing: no schema file '{Path.GetFileName(path)}' of this project stands beside it", IsInOverlay: true));
        }
        else
        {
            Report(context, schema!, items, overlays);
        }
    }

    private static void ReportUnreadable(AdditionalFileAnalysisContext context) => context.ReportDiagnostic(Diagnostic.Create(
        DiagnosticDescriptors.InvalidJson, Location.Create(context.AdditionalFile.Path, default, default), "The file cannot be read"));

    /// <summary>Reports what is wrong in the file that is analyzed, be it the schema file or its overlay.</summary>
    private void Report(AdditionalFileAnalysisContext context, AdditionalText schema, IReadOnlyList<ModelSchemaItem> items, ProjectOverlays overlays)
    {
        bool isOverlay = !ReferenceEquals(schema, context.AdditionalFile);
        var project = new ProjectFiles(context, overlays);
        SourceText text = context.AdditionalFile.GetText(context.CancellationToken)!;

        // What is wrong with the file as a whole is found by each of its items.
        foreach (SchemaDiagnostic fault in items.SelectMany(item => project.Read(schema, item)).Where(fault => fault.IsInOverlay == isOverlay).Distinct())
        {
            Report(context, text, fault);
        }
    }

    private void Report(AdditionalFileAnalysisContext context, SourceText text, SchemaDiagnostic fault)
    {
        if (SupportedDiagnostics.FirstOrDefault(descriptor => descriptor.Id == fault.Id) is { } rule)
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, Locate(context.AdditionalFile.Path, text, fault), PropertiesOf(fault), SchemaRules.Sentence(fault.Message)));
        }
    }

    private static ImmutableDictionary<string, string?>? PropertiesOf(SchemaDiagnostic fault) =>
        fault.Properties.Count == 0 ? null : fault.Properties.ToImmutableDictionary(static property => property.Name, static property => (string?)property.Value);

    private static Location Locate(string path, SourceText text, SchemaDiagnostic fault)
    {
        TextSpan span = TextSpan.FromBounds(Math.Min(fault.Span.Start, text.Length), Math.Min(fault.Span.End, text.Length));
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
