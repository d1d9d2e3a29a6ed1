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
        if (!ModelSchemaItem.TryCreate(context.AdditionalFile, options, out ModelSchemaItem? item) || !BuildSettings.Read(options).IsEnabled)
        {
            return;
        }

        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.InvalidJson, Location.Create(item.Path, default, default), "The file cannot be read"));
            return;
        }

        foreach (SchemaDiagnostic fault in SchemaReader.Read(text.ToString(), item.InputPointer, item.Path, LibraryOf(context), item.IsStrict).Diagnostics)
        {
            if (SupportedDiagnostics.FirstOrDefault(descriptor => descriptor.Id == fault.Id) is { } rule)
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, Locate(item.Path, text, fault), Capitalized(fault.Message)));
            }
        }
    }

    /// <summary>Returns the schema files of the project, which are read only when another one refers to them.</summary>
    private static SchemaLibrary LibraryOf(AdditionalFileAnalysisContext context) => new(context.Options.AdditionalFiles
        .Where(file => ModelSchemaItem.TryCreate(file, context.Options.AnalyzerConfigOptionsProvider, out _))
        .Select(file => new LibraryFile(file.Path, () => file.GetText(context.CancellationToken)?.ToString() ?? "")));

    /// <summary>Capitalizes a message of a reader, which can stand within a sentence.</summary>
    private static string Capitalized(string message) => char.ToUpperInvariant(message[0]) + message.Substring(1);

    private static Location Locate(string path, SourceText text, SchemaDiagnostic fault)
    {
        TextSpan span = TextSpan.FromBounds(Math.Min(fault.Span.Start, text.Length), Math.Min(fault.Span.End, text.Length));
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
