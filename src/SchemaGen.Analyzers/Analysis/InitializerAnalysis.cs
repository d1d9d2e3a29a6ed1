using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Checks;
using SchemaGen.Analysis.Facts;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis;

/// <summary>Checks the assignments of one initialiser: each value, and what holds between them.</summary>
internal sealed class InitializerAnalysis(FactCache facts, KnownTypes types)
{
    private readonly CompanionAnalysis _companions = new(facts, types);

    public void Analyze(OperationAnalysisContext context)
    {
        var initializer = (IObjectOrCollectionInitializerOperation)context.Operation;
        bool isModel = false;
        foreach (IOperation part in initializer.Initializers)
        {
            if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
                && facts.Find(property) is { } propertyFacts)
            {
                isModel = true;
                CheckValue(context, initializer, assignment, property, propertyFacts);
            }
        }

        if (isModel)
        {
            _companions.Analyze(context, initializer);
        }
    }

    private void CheckValue(
        OperationAnalysisContext context,
        IObjectOrCollectionInitializerOperation initializer,
        ISimpleAssignmentOperation assignment,
        IPropertySymbol property,
        PropertyFacts propertyFacts)
    {
        if (!propertyFacts.HasChecks || initializer.SemanticModel is not { } model)
        {
            return;
        }

        KnownValue value = new ValueReader(types, model).Read(assignment.Value);
        Report(context, initializer, property, propertyFacts, propertyFacts.Checks, value, ValueSyntax(assignment));
        if (value is CollectionValue collection && propertyFacts.ItemChecks.Count > 0)
        {
            foreach (CollectionItem item in collection.Items)
            {
                Report(context, initializer, property, propertyFacts, propertyFacts.ItemChecks, item.Value, item.Syntax);
            }
        }
    }

    private static void Report(
        OperationAnalysisContext context,
        IObjectOrCollectionInitializerOperation initializer,
        IPropertySymbol property,
        PropertyFacts propertyFacts,
        IReadOnlyList<ValueCheck> checks,
        KnownValue value,
        SyntaxNode syntax)
    {
        foreach (ValueCheck check in checks)
        {
            if (check.Check(value) is { } finding && !InitializerChain.IsOverwritten(initializer, property))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    finding.Rule, (finding.Place ?? syntax).GetLocation(), finding.Repair, propertyFacts.WireName, propertyFacts.Slug, finding.Found, finding.Allowed));
            }
        }
    }

    /// <summary>The value as it is written: the operation of <c>null!</c> is that of <c>null</c>.</summary>
    private static SyntaxNode ValueSyntax(ISimpleAssignmentOperation assignment) =>
        assignment.Syntax is AssignmentExpressionSyntax { Right: var right } ? right : assignment.Value.Syntax;
}
