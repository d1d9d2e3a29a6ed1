using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Members;

/// <summary>Checks the records that a constructor of the user's own fills, where they are created: what the initializer replaces is not a value of theirs.</summary>
internal sealed class ConstructorCheck(MemberBodies bodies, MemberEvaluation evaluation, ConstraintCache constraints)
{
    /// <summary>The number of members that are followed from a constructor.</summary>
    private const int MostCalls = 3;

    private readonly ConstructorValues _values = new(bodies);

    /// <summary>Determines whether a constructor of the user's own makes the record.</summary>
    public bool IsConcerned(IObjectCreationOperation creation) =>
        creation is { Type: INamedTypeSymbol type, Constructor: { } constructor } && !Constructors.IsOfNobody(constructor) && constraints.IsModel(type) && bodies.IsOwn(constructor);

    public IEnumerable<Diagnostic> Check(IObjectCreationOperation creation, MethodScan scan, ISymbol owner, CancellationToken cancellation)
    {
        IReadOnlyDictionary<IPropertySymbol, IOperation> values = _values.Of(creation.Constructor!, cancellation);
        if (values.Count == 0)
        {
            return [];
        }

        RecordValue record = RecordValue.Of((INamedTypeSymbol)creation.Type!, false);
        foreach (KeyValuePair<IPropertySymbol, IOperation> pair in values.Where(pair => !IsReplaced(pair.Key, creation)))
        {
            (IOperation value, SyntaxNode place, ISymbol by) = OperationTree.WalkDown(pair.Value) is IParameterReferenceOperation { Parameter: var parameter } && ArgumentOf(creation, parameter) is { } argument
                ? (argument.Value, argument.ArgumentKind == ArgumentKind.Explicit ? argument.Value.Syntax : creation.Syntax, owner)
                : (pair.Value, creation.Syntax, (ISymbol)creation.Constructor!);
            if (evaluation.Assigned(value, by, MostCalls, cancellation) is { } known)
            {
                record = record.With(new AssignedProperty(pair.Key, known, place, creation.Syntax));
            }
        }

        var log = new OutcomeLog();
        SemanticModel model = bodies.ModelOf(creation.Syntax.SyntaxTree);
        new RecordChecker(constraints, log, model, scan).Check(record, default);

        // No condition is asked here.
        Diagnostic[] found = log.Diagnostics(static (_, _) => ConditionRelation.Independent).ToArray();
        return found.Length == 0 || DraftSources.IsSource(creation, owner, scan, model) ? [] : found;
    }

    private static IArgumentOperation? ArgumentOf(IObjectCreationOperation creation, IParameterSymbol parameter) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal && argument.ArgumentKind is ArgumentKind.Explicit or ArgumentKind.DefaultValue);

    private static bool IsReplaced(IPropertySymbol property, IObjectCreationOperation creation) =>
        (creation.Syntax as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions.Any(part =>
            part is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } || name == property.Name) == true;
}
