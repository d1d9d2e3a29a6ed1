using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Members;

/// <summary>Checks the arguments that a private method or a local function passes into a record: a warning, because it is the function that decides whether there will be one.</summary>
internal sealed class ArgumentCheck(MemberBodies bodies, MemberEvaluation evaluation, PassedParameters passed, KnownTypes types, ConstraintCache constraints)
{
    /// <summary>The number of members that are followed from an argument.</summary>
    private const int MostCalls = 3;

    private readonly ConcurrentDictionary<SyntaxNode, PropertyConstraints?> _properties = new();

    public IEnumerable<Diagnostic> Check(IInvocationOperation call, MethodScan scan, ISymbol owner, CancellationToken cancellation)
    {
        IMethodSymbol function = call.TargetMethod.OriginalDefinition;
        IReadOnlyDictionary<SyntaxNode, int> places = passed.Of(function, cancellation);
        var known = new Dictionary<int, AbstractValue>();
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is { Parameter: { RefKind: RefKind.None } parameter, ArgumentKind: ArgumentKind.Explicit or ArgumentKind.DefaultValue } && ValueOf(argument.Value, scan, owner, cancellation) is { } value)
            {
                known[parameter.Ordinal] = value;
            }
        }

        return Broken(function, known, cancellation).Select(finding => finding.At(PlaceOf(call, places[finding.Place]), $"{finding.Found} in '{function.Name}'"));
    }

    /// <summary>Checks a value that is assigned to a property: an error, because it is only the setter that stands between the value and the record.</summary>
    public IEnumerable<Diagnostic> Check(ISimpleAssignmentOperation assignment, MethodScan scan, ISymbol owner, CancellationToken cancellation)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { SetMethod.OriginalDefinition: { } setter } property } || ValueOf(assignment.Value, scan, owner, cancellation) is not { } value)
        {
            return [];
        }

        return Broken(setter, new Dictionary<int, AbstractValue> { [0] = value }, cancellation).Select(finding => finding.AsErrorAt(assignment.Value.Syntax, $"{finding.Found} in '{property.Name}'"));
    }

    /// <summary>Returns what a function makes wrong in a record with what is known of its arguments, and only with it.</summary>
    private IEnumerable<CertainFinding> Broken(IMethodSymbol function, IReadOnlyDictionary<int, AbstractValue> known, CancellationToken cancellation)
    {
        // Most arguments are right, whatever the function does with them.
        IReadOnlyDictionary<SyntaxNode, int> places = passed.Of(function, cancellation);
        if (!places.Any(place => known.TryGetValue(place.Value, out AbstractValue? value) && IsWrong(place.Key, value)) || bodies.BodyOf(function, cancellation) is not { } body)
        {
            return [];
        }

        OutcomeLog log = evaluation.Run(body, function, known, cancellation);
        CertainFinding[] broken = log.Certain().Where(finding => places.TryGetValue(finding.Place, out int ordinal) && known.ContainsKey(ordinal) && !IsGuarded(body, function.Parameters[ordinal])).ToArray();
        if (broken.Length == 0)
        {
            return [];
        }

        // What the function does wrong whatever it gets is said there.
        OutcomeLog itself = evaluation.Run(body, function, new Dictionary<int, AbstractValue>(), cancellation);
        return broken.Where(finding => !itself.IsBroken(finding.Place));
    }

    private bool IsWrong(SyntaxNode place, AbstractValue value) =>
        _properties.GetOrAdd(place, Find) is { } property
        && (property.Checks.Any(check => check.Check(value) is not null) || (value is CollectionValue && property.ItemChecks.Count > 0));

    private PropertyConstraints? Find(SyntaxNode place) =>
        place.Parent is AssignmentExpressionSyntax { Left: var left } && bodies.ModelOf(place.SyntaxTree).GetSymbolInfo(left).Symbol is IPropertySymbol property ? constraints.Find(property) : null;

    /// <summary>Determines whether the function shows the parameter to other code, which may refuse it: <c>Validate(n);</c>.</summary>
    private bool IsGuarded(IOperation body, IParameterSymbol parameter) => body.Descendants().Any(part =>
        part is IArgumentOperation { Parent: { } call } argument
        && types.Classify(((call as IInvocationOperation)?.TargetMethod ?? (call as IObjectCreationOperation)?.Constructor)?.ContainingType) == LibraryType.None
        && OperationTree.WalkDown(argument.Value) is IParameterReferenceOperation { Parameter: var passed }
        && SymbolEqualityComparer.Default.Equals(passed, parameter));

    /// <summary>Returns what is known of an argument whichever path leads to it.</summary>
    private AbstractValue? ValueOf(IOperation argument, MethodScan scan, ISymbol owner, CancellationToken cancellation)
    {
        IOperation value = argument;
        if (OperationTree.WalkDown(argument) is ILocalReferenceOperation { Local: var local })
        {
            if (scan.IsReassigned(local) || !scan.HasOnlyValuesOf(local) || scan.ValuesOf(local) is not [var only] || !SymbolEqualityComparer.Default.Equals(only.Type, local.Type) || !local.Type.IsValueType && local.Type.SpecialType != SpecialType.System_String)
            {
                return null;
            }

            value = only;
        }

        AbstractValue? known = evaluation.Assigned(value, owner, MostCalls, cancellation);
        return known is null || known == AbstractValue.Unknown || known == AbstractValue.NotNull ? null : known;
    }

    private static SyntaxNode PlaceOf(IInvocationOperation call, int ordinal) =>
        call.Arguments.First(argument => argument.Parameter?.Ordinal == ordinal) is { ArgumentKind: ArgumentKind.Explicit } argument ? argument.Value.Syntax : call.Syntax;
}
