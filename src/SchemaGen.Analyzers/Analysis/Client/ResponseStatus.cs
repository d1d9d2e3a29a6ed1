using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>What code sees of a response with a certain status. Whatever depends on something else is null: not known.</summary>
/// <param name="status">The status.</param>
/// <param name="request">The operation that gives the request its key.</param>
/// <param name="uses">The variables that hold the request, or come from it.</param>
/// <param name="scan">The variables of the method.</param>
/// <param name="captures">What the control flow graph keeps for later.</param>
internal sealed class ResponseStatus(int status, IOperation request, HashSet<ISymbol> uses, MethodScan scan, CaptureTargets captures)
{
    /// <summary>The locals that are being evaluated, so that one that refers to itself ends.</summary>
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    public bool IsSuccess => status is >= 200 and < 300;

    /// <summary>Determines whether a value is the response.</summary>
    public bool IsResponse(IOperation? value) => value is not null && OperationTree.WalkDown(value) switch
    {
        ILocalReferenceOperation { Local: var local } => uses.Contains(local) && !IsSimple(local.Type),
        IAwaitOperation call => RequestUses.ComesFrom(call, request, uses),
        IFlowCaptureReferenceOperation capture => captures.AllOf(capture.Id) is { Count: > 0 } values && values.All(IsResponse),
        IConditionalAccessInstanceOperation instance => IsResponse(Access(instance)?.Operation),
        _ => false,
    };

    /// <summary>Evaluates an operation to a Boolean, or to a number as a <see cref="decimal"/>.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="known">The values, known on the path, of locals and of what the graph keeps for later.</param>
    public object? Evaluate(IOperation operation, ImmutableDictionary<object, object> known)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        IOperation inner = OperationTree.WalkDown(operation);
        if (inner.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Constant(constant);
        }

        return inner switch
        {
            IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode", Instance: var instance } when IsResponse(instance) => IsSuccess,
            IPropertyReferenceOperation { Property.Name: "StatusCode", Instance: var instance } when IsResponse(instance) => (decimal)status,
            IConditionalAccessOperation access when IsResponse(access.Operation) => Evaluate(access.WhenNotNull, known),
            IIsNullOperation { Operand: var operand } => IsResponse(operand) || Evaluate(operand, known) is not null ? false : null,

            // What `??` makes of a value that is not null.
            IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Instance: { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } instance, Arguments.IsEmpty: true } => Evaluate(instance, known),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null, Operand: var operand } => !(Evaluate(operand, known) as bool?),
            IBinaryOperation { OperatorMethod: null } binary => Binary(binary.OperatorKind, Evaluate(binary.LeftOperand, known), Evaluate(binary.RightOperand, known)),
            IIsPatternOperation { Value: var value, Pattern: var pattern } =>
                IsResponse(value) ? MatchesResponse(pattern, known) : Evaluate(value, known) is { } seen ? Matches(seen, pattern, known) : null,
            ILocalReferenceOperation { Local: var local } => known.TryGetValue(local, out object? value) ? value : OfLocal(local, known),
            IFlowCaptureReferenceOperation { Id: var id } => known.TryGetValue(id, out object? value) ? value : null,
            _ => null,
        };
    }

    private object? OfLocal(ILocalSymbol local, ImmutableDictionary<object, object> known)
    {
        if (!scan.HasOnlyValuesOf(local) || scan.ValuesOf(local) is not [var only] || !_open.Add(local))
        {
            return null;
        }

        object? found = Evaluate(only, known);
        _open.Remove(local);
        return found;
    }

    private static object? Constant(object? constant) => constant switch
    {
        bool isTrue => isTrue,
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? Binary(BinaryOperatorKind kind, object? left, object? right) => (kind, left, right) switch
    {
        (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And, _, _) => left is false || right is false ? false : left is true && right is true ? true : null,
        (BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or, _, _) => left is true || right is true ? true : left is false && right is false ? false : null,
        (_, null, _) or (_, _, null) => null,
        (BinaryOperatorKind.Equals, _, _) => left.Equals(right),
        (BinaryOperatorKind.NotEquals, _, _) => !left.Equals(right),
        (BinaryOperatorKind.LessThan, decimal one, decimal other) => one < other,
        (BinaryOperatorKind.LessThanOrEqual, decimal one, decimal other) => one <= other,
        (BinaryOperatorKind.GreaterThan, decimal one, decimal other) => one > other,
        (BinaryOperatorKind.GreaterThanOrEqual, decimal one, decimal other) => one >= other,
        (BinaryOperatorKind.Divide, decimal one, decimal other) when other != 0 => decimal.Truncate(one / other),
        (BinaryOperatorKind.Remainder, decimal one, decimal other) when other != 0 => one % other,
        _ => null,
    };

    private bool? Matches(object seen, IPatternOperation pattern, ImmutableDictionary<object, object> known) => pattern switch
    {
        IDiscardPatternOperation => true,
        IConstantPatternOperation { Value: var value } => Evaluate(value, known) is { } constant ? seen.Equals(constant) : null,
        IRelationalPatternOperation { OperatorKind: var kind, Value: var value } => Binary(kind, seen, Evaluate(value, known)) as bool?,
        INegatedPatternOperation { Pattern: var inner } => !Matches(seen, inner, known),
        IBinaryPatternOperation both => Binary(both.OperatorKind, Matches(seen, both.LeftPattern, known), Matches(seen, both.RightPattern, known)) as bool?,
        _ => null,
    };

    /// <summary>Matches <c>{ StatusCode: HttpStatusCode.OK }</c>, <c>null</c>, <c>not null</c>.</summary>
    private bool? MatchesResponse(IPatternOperation pattern, ImmutableDictionary<object, object> known) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => false,
        INegatedPatternOperation { Pattern: var inner } => !MatchesResponse(inner, known),
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns: var properties } =>
            properties.Select(property => MatchesMember(property, known)).Aggregate((bool?)true, static (left, right) => Binary(BinaryOperatorKind.And, left, right) as bool?),
        _ => null,
    };

    private bool? MatchesMember(IPropertySubpatternOperation member, ImmutableDictionary<object, object> known) => member.Member switch
    {
        IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" } => Matches(IsSuccess, member.Pattern, known),
        IPropertyReferenceOperation { Property.Name: "StatusCode" } => Matches((decimal)status, member.Pattern, known),
        _ => null,
    };

    /// <summary>Numbers, enums and Booleans that come from the request are not the response.</summary>
    private static bool IsSimple(ITypeSymbol type) => type.IsValueType;

    private static IConditionalAccessOperation? Access(IConditionalAccessInstanceOperation instance)
    {
        IOperation? outer = instance.Parent;
        while (outer is not (null or IConditionalAccessOperation))
        {
            outer = outer.Parent;
        }

        return (IConditionalAccessOperation?)outer;
    }
}
