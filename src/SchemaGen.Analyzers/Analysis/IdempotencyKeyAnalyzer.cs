using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Client;
using SchemaGen.Analysis.Methods;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis;

/// <summary>Reports idempotency keys that change when the request is sent again (SG2002): those from the clock, and those that are created anew for each attempt.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdempotencyKeyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DiagnosticDescriptors.ChangingIdempotencyKey);

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

            start.RegisterOperationAction(operation => AnalyzeAssignment(operation, types), OperationKind.SimpleAssignment);
            start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        });
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, ClientTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation target && (types.IsIdempotencyKey(target.Property) || IdempotencyHeader.IsTarget(target)))
        {
            Check(context, assignment.Value);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        if (IdempotencyHeader.ValueOf((IInvocationOperation)context.Operation) is { } value)
        {
            Check(context, value);
        }
    }

    private static void Check(OperationAnalysisContext context, IOperation value)
    {
        if (!UserCode.IsAt(value.Syntax, context.IsGeneratedCode))
        {
            return;
        }

        try
        {
            var key = new ChangingKey(MethodScan.Around(context.Operation, context.ContainingSymbol), context.Operation);
            if (key.Find(value) is { } found)
            {
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.ChangingIdempotencyKey, value.Syntax.GetLocation(), found));
            }
        }
        catch (InsufficientExecutionStackException)
        {
            // An expression that is nested too deep to follow. The compiler reports it itself (CS8078).
        }
    }
}
