using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Facts;
using SchemaGen.Analysis.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis;

/// <summary>A property that is given without the others that it needs (SG1005), judged on the object that comes out at the end of a chain of
/// initialisers.</summary>
internal sealed class CompanionAnalysis(FactCache facts, KnownTypes types)
{
    private readonly Constructors _constructors = new(facts);

    public void Analyze(OperationAnalysisContext context, IObjectOrCollectionInitializerOperation initializer)
    {
        if (initializer.SemanticModel is not { } model || InitializedObject.TryCreate(initializer, _constructors) is not { } target)
        {
            return;
        }

        var reader = new ValueReader(types, model);
        foreach (ISimpleAssignmentOperation assignment in target.EffectiveAssignments())
        {
            if (((IPropertyReferenceOperation)assignment.Target).Property is not { } orphan
                || facts.Find(orphan) is not { Companions.Count: > 0 } orphanFacts)
            {
                continue;
            }

            foreach (string name in orphanFacts.Companions)
            {
                if (FindProperty(orphan.ContainingType, name) is { } companion
                    && IsMissing(target, companion, reader)
                    && IsGiven(assignment, reader))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        DiagnosticDescriptors.MissingCompanion,
                        assignment.Syntax.GetLocation(),
                        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Companion, name),
                        orphanFacts.WireName,
                        orphanFacts.Slug,
                        $"'{facts.Find(companion)?.WireName ?? name}'"));
                }
            }
        }
    }

    private static bool IsMissing(InitializedObject target, IPropertySymbol companion, ValueReader reader) => target.Find(companion.Name) switch
    {
        ISimpleAssignmentOperation { Value: var value } => reader.Read(value).IsNull,
        null => target.IsWhole && !PropertyInitializers.MayHave(companion),
        _ => false,
    };

    private static bool IsGiven(ISimpleAssignmentOperation assignment, ValueReader reader)
    {
        KnownValue value = reader.Read(assignment.Value);
        return value.IsNotNull
            || (!value.IsNull
                && assignment.Syntax is AssignmentExpressionSyntax { Right: var expression }
                && Nullness.IsCertainlyNotNull(expression, reader.Model));
    }

    private static IPropertySymbol? FindProperty(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
}
