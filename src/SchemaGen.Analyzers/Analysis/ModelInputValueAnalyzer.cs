using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Members;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis;

/// <summary>Reports values that a model is certain to refuse, in object initializers and <c>with</c> expressions (SG1001 to SG1009, SG1014, SG1015), those that it
/// refuses on some path (SG11xx), what it ignores (SG1013), and large files that are written into them (SG2003).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelInputValueAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DiagnosticDescriptors.OutOfRange,
        DiagnosticDescriptors.ItemCount,
        DiagnosticDescriptors.TextLength,
        DiagnosticDescriptors.Pattern,
        DiagnosticDescriptors.MissingCompanion,
        DiagnosticDescriptors.NotAllowed,
        DiagnosticDescriptors.MultipleOf,
        DiagnosticDescriptors.Duplicates,
        DiagnosticDescriptors.RequiredMissing,
        DiagnosticDescriptors.WithoutEffect,
        DiagnosticDescriptors.Media,
        DiagnosticDescriptors.BrokenRule,
        DiagnosticDescriptors.OutOfRangeOnSomePath,
        DiagnosticDescriptors.ItemCountOnSomePath,
        DiagnosticDescriptors.TextLengthOnSomePath,
        DiagnosticDescriptors.PatternOnSomePath,
        DiagnosticDescriptors.MissingCompanionOnSomePath,
        DiagnosticDescriptors.NotAllowedOnSomePath,
        DiagnosticDescriptors.MultipleOfOnSomePath,
        DiagnosticDescriptors.DuplicatesOnSomePath,
        DiagnosticDescriptors.RequiredMissingOnSomePath,
        DiagnosticDescriptors.MediaOnSomePath,
        DiagnosticDescriptors.BrokenRuleOnSomePath,
        DiagnosticDescriptors.LargeDataUri);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(UserCode.InGeneratedFiles);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (AttributeSymbols.TryCreate(start.Compilation) is not { } attributes)
            {
                return;
            }

            var constraints = new ConstraintCache(new ConstraintReader(attributes));
            var types = new KnownTypes(start.Compilation);
            var constructors = new Constructors(constraints);
            var members = new MemberSummaries(start.Compilation, constraints, types, constructors);
            start.RegisterOperationBlockStartAction(block =>
            {
                var method = new MethodAnalysis(constraints, types, constructors, members);
                block.RegisterOperationAction(method.Add, OperationKind.ObjectOrCollectionInitializer, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
                block.RegisterOperationBlockEndAction(method.Analyze);
            });
        });
    }
}
