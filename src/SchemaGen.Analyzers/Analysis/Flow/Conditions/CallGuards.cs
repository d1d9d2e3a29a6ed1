using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.Analysis.Flow.Conditions;

/// <summary>Refines the state after calls that return only where a condition holds, or never: <c>ArgumentOutOfRangeException.ThrowIfGreaterThan</c>,
/// <c>Debug.Assert</c>, and methods with the attributes of .NET for that.</summary>
internal sealed class CallGuards(ConditionSolver conditions, PathOutcomes outcomes)
{
    private static readonly Dictionary<string, BinaryOperatorKind> s_comparisons = new(StringComparer.Ordinal)
    {
        ["ThrowIfGreaterThan"] = BinaryOperatorKind.GreaterThan,
        ["ThrowIfGreaterThanOrEqual"] = BinaryOperatorKind.GreaterThanOrEqual,
        ["ThrowIfLessThan"] = BinaryOperatorKind.LessThan,
        ["ThrowIfLessThanOrEqual"] = BinaryOperatorKind.LessThanOrEqual,
        ["ThrowIfEqual"] = BinaryOperatorKind.Equals,
        ["ThrowIfNotEqual"] = BinaryOperatorKind.NotEquals,
        ["ThrowIfNegative"] = BinaryOperatorKind.LessThan,
        ["ThrowIfNegativeOrZero"] = BinaryOperatorKind.LessThanOrEqual,
        ["ThrowIfZero"] = BinaryOperatorKind.Equals,
    };

    /// <summary>Returns the call where the operation is a statement or a capture of one.</summary>
    public static IInvocationOperation? CallOf(IOperation operation) => operation switch
    {
        IExpressionStatementOperation { Operation: IInvocationOperation call } => call,
        IFlowCaptureOperation { Value: IInvocationOperation call } => call,
        _ => null,
    };

    /// <summary>Returns the states in which the call has returned.</summary>
    public IReadOnlyList<AbstractState> After(AbstractState state, IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (HasAttribute(method.GetAttributes(), "DoesNotReturnAttribute", out _))
        {
            return [];
        }

        if (IsThrower(method) && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value is { } checkedValue)
        {
            return outcomes.RecordGuard(checkedValue, AfterThrower(state, method.Name, checkedValue, call));
        }

        IReadOnlyList<AbstractState> left = [state];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_Boolean } parameter
                && HasAttribute(parameter.GetAttributes(), "DoesNotReturnIfAttribute", out AttributeData? found)
                && found?.ConstructorArguments is [{ Value: bool fatal }])
            {
                // What `Debug.Assert` says need not hold where it does not run, but whoever wrote it counts on it.
                IReadOnlyList<AbstractState> refined = left.SelectMany(known => conditions.Assume(known, argument.Value, !fatal)).ToArray();
                left = outcomes.RecordGuard(argument.Value, refined.Count > 0 && IsConditional(method) ? left : refined);
            }
        }

        return left;
    }

    private IReadOnlyList<AbstractState> AfterThrower(AbstractState state, string name, IOperation value, IInvocationOperation call)
    {
        if (s_comparisons.TryGetValue(name, out BinaryOperatorKind comparison))
        {
            IOperation? other = call.Arguments.FirstOrDefault(static argument => argument.Parameter is { Ordinal: 1, Name: "other" })?.Value;
            return conditions.AssumeNot(state, comparison, value, other);
        }

        return name.StartsWith("ThrowIfNull", StringComparison.Ordinal) && value.Type is { IsReferenceType: true }
            ? conditions.AssumeGiven(state, value, isText: name != "ThrowIfNull")
            : [state];
    }

    private static bool IsThrower(IMethodSymbol method) =>
        method is { IsStatic: true, ContainingType: { Name: "ArgumentException" or "ArgumentNullException" or "ArgumentOutOfRangeException" } type }
        && method.Name.StartsWith("ThrowIf", StringComparison.Ordinal)
        && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
        && LibraryTypes.IsOfNet(type.ContainingAssembly);

    private static bool IsConditional(IMethodSymbol method) => method.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "ConditionalAttribute" });

    private static bool HasAttribute(IEnumerable<AttributeData> attributes, string name, out AttributeData? found)
    {
        found = attributes.FirstOrDefault(attribute =>
            attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis");
        return found is not null;
    }
}
