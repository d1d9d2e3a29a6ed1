using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Client;
using SchemaGen.Analysis.Methods;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis;

/// <summary>Reports API keys in source (SG2001): text in the form of a live key, wherever it stands, and any constant that becomes the key of the client.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApiKeyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DiagnosticDescriptors.ApiKeyInSource);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(UserCode.InGeneratedFiles);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ClientTypes.TryCreate(start.Compilation) is not { } types)
            {
                return;
            }

            start.RegisterOperationAction(AnalyzeText, OperationKind.Literal, OperationKind.Utf8String, OperationKind.Binary, OperationKind.InterpolatedString);
            start.RegisterOperationBlockStartAction(block =>
            {
                // Several clients may get their key from one variable, whose value is reported once.
                var reported = new ReportedPlaces();
                block.RegisterOperationAction(operation => AnalyzeAssignment(operation, types, reported), OperationKind.SimpleAssignment);
            });
        });
    }

    private static void AnalyzeText(OperationAnalysisContext context)
    {
        if (LiveText(context.Operation) is { } text)
        {
            Report(context, context.Operation, text);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, ClientTypes types, ReportedPlaces reported)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } || !types.IsApiKey(property))
        {
            return;
        }

        try
        {
            var texts = new WrittenTexts(MethodScan.Around(assignment, context.ContainingSymbol));
            foreach ((IOperation place, string text) in texts.Of(assignment.Value))
            {
                // A live key is reported where it is written.
                if (ApiKeyText.IsKey(text) && LiveText(place) is null && reported.Add(place.Syntax))
                {
                    Report(context, place, text);
                }
            }
        }
        catch (InsufficientExecutionStackException)
        {
            // An expression that is nested too deep to follow. The compiler reports it itself (CS8078).
        }
    }

    /// <summary>Returns the text of a literal, or of a concatenated constant, if it contains a live key that none of its parts contains. The name of a constant does not count.</summary>
    private static string? LiveText(IOperation operation)
    {
        string? text = operation switch
        {
            IUtf8StringOperation utf8 => utf8.Value,
            ILiteralOperation or IInterpolatedStringOperation => Constant(operation),

            // Of a concatenation of a thousand parts, only the outermost counts.
            IBinaryOperation when operation.Parent is not IBinaryOperation { ConstantValue.HasValue: true } => Constant(operation),
            _ => null,
        };
        return text is not null && ApiKeyText.FindLive(text) is not null
            && (operation is ILiteralOperation or IUtf8StringOperation || !operation.Descendants().Any(static part => part is not IBinaryOperation && Constant(part) is { } own && ApiKeyText.FindLive(own) is not null))
                ? text
                : null;
    }

    private static string? Constant(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static void Report(OperationAnalysisContext context, IOperation place, string text)
    {
        if (UserCode.IsAt(place.Syntax, context.IsGeneratedCode))
        {
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.ApiKeyInSource, place.Syntax.GetLocation(), ApiKeyText.Beginning(text)));
        }
    }
}
