using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Conditions;

/// <summary>Refines a state by the outcome of a condition. The condition has run already, so nothing here changes a variable.</summary>
internal sealed class ConditionSolver
{
    /// <summary>The depth of nested <c>||</c> that is followed; each level doubles the work.</summary>
    private const int MaximumDepth = 6;

    private readonly OperationEvaluator _evaluator;
    private readonly OperandRefiner _operands;
    private readonly MemberPatterns _members;
    private int _depth;

    public ConditionSolver(OperationEvaluator evaluator)
    {
        _evaluator = evaluator;
        _operands = new OperandRefiner(evaluator);
        _members = new MemberPatterns(evaluator, _operands);
    }

    /// <summary>Returns the states in which the condition can have that outcome; none where it cannot.</summary>
    public IReadOnlyList<AbstractState> Assume(AbstractState state, IOperation condition, bool outcome)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant == outcome ? [state] : [];
        }

        IReadOnlyList<AbstractState> possible = AssumeParts(state, condition, outcome);
        return _evaluator.ExpressionOf(condition) is { } expression
            ? possible.Select(known => AssumeExpression(known, expression, outcome)).OfType<AbstractState>().ToArray()
            : possible;
    }

    /// <summary>Records the outcome of a condition that is asked more than once; returns null where it was the other one before.</summary>
    private AbstractState? AssumeExpression(AbstractState state, int expression, bool outcome) => state.Find(expression) switch
    {
        { Value: BooleanValue { Value: var known } } => known == outcome ? state : null,
        { ValueNumber: var number } => state.WithValueOf(number, new BooleanValue(outcome)),
        null => state.With(expression, new Binding(new BooleanValue(outcome), _evaluator.Context.ValueNumbers.Next(), default)),
    };

    private IReadOnlyList<AbstractState> AssumeParts(AbstractState state, IOperation condition, bool outcome)
    {
        return condition switch
        {
            IParenthesizedOperation parenthesized => Assume(state, parenthesized.Operand, outcome),
            IConversionOperation { Conversion.IsIdentity: true } conversion => Assume(state, conversion.Operand, outcome),
            ISimpleAssignmentOperation assignment => AssumeVariable(state, assignment.Target, outcome),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Assume(state, not.Operand, !outcome),
            IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd, Type.SpecialType: SpecialType.System_Boolean } both =>
                outcome ? AssumeBoth(state, both, true) : AssumeEither(state, both, false),
            IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr, Type.SpecialType: SpecialType.System_Boolean } either =>
                outcome ? AssumeEither(state, either, true) : AssumeBoth(state, either, false),
            IBinaryOperation comparison => AssumeComparison(state, comparison, outcome),
            IIsNullOperation test => AssumeNull(state, test.Operand, outcome),
            IIsPatternOperation test => AssumePattern(state, test, outcome),
            IInvocationOperation call => AssumeCall(state, call, outcome),
            IPropertyReferenceOperation { Instance: { } instance } property => AssumeProperty(state, property, instance, outcome),
            ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation => AssumeVariable(state, condition, outcome),
            _ => [state],
        };
    }

    private IReadOnlyList<AbstractState> AssumeBoth(AbstractState state, IBinaryOperation conditions, bool outcome) =>
        !OperandEffects.Keep(conditions.LeftOperand, conditions.RightOperand)
            ? Assume(state, conditions.RightOperand, outcome)
            : Assume(state, conditions.LeftOperand, outcome).SelectMany(left => Assume(left, conditions.RightOperand, outcome)).ToArray();

    private IReadOnlyList<AbstractState> AssumeEither(AbstractState state, IBinaryOperation conditions, bool outcome)
    {
        if (_depth > MaximumDepth || !OperandEffects.Keep(conditions.LeftOperand, conditions.RightOperand))
        {
            return [state];
        }

        _depth++;
        AbstractState[] cases = Assume(state, conditions.LeftOperand, outcome)
            .Concat(Assume(state, conditions.LeftOperand, !outcome).SelectMany(left => Assume(left, conditions.RightOperand, outcome)))
            .ToArray();
        _depth--;
        return cases.Length > PatternMatcher.MaximumCases ? [state] : cases;
    }

    /// <summary>Refines by a Boolean variable: by its value, and by the condition that computed it where that is still fresh.</summary>
    private IReadOnlyList<AbstractState> AssumeVariable(AbstractState state, IOperation variable, bool outcome)
    {
        Evaluated current = _operands.Read(state, variable);
        if (current.Value is BooleanValue { Value: var value })
        {
            return value == outcome ? [state] : [];
        }

        IReadOnlyList<AbstractState> possible = current.Value is ConditionValue condition && condition.IsFresh(state)
            ? Assume(state, condition.Condition, outcome)
            : [state];
        return current.ValueNumber == 0 ? possible : possible.Select(known => known.WithValueOf(current.ValueNumber, new BooleanValue(outcome))).ToArray();
    }

    private IReadOnlyList<AbstractState> AssumeComparison(AbstractState state, IBinaryOperation comparison, bool outcome)
    {
        bool isText = comparison.OperatorMethod?.ContainingType.SpecialType == SpecialType.System_String;
        if (comparison.OperatorMethod is not null && !isText)
        {
            return [state];
        }

        if (!OperandEffects.Keep(comparison.LeftOperand, comparison.RightOperand))
        {
            return [state];
        }

        Evaluated left = _operands.Read(state, comparison.LeftOperand);
        Evaluated right = _operands.Read(state, comparison.RightOperand);
        if (AsBooleanTest(comparison, left, right, outcome) is var (tested, value))
        {
            return Assume(state, tested, value);
        }

        bool isInteger = IsInteger(comparison.LeftOperand.Type) && IsInteger(comparison.RightOperand.Type);
        return Comparisons.Assume(comparison.OperatorKind, left.Value, right.Value, outcome, isInteger) is var (knownLeft, knownRight)
            && _operands.Refine(state, comparison.LeftOperand, knownLeft) is { } first
            && _operands.Refine(first, comparison.RightOperand, knownRight) is { } second
                ? [second]
                : [];
    }

    /// <summary>Returns the states in which the comparison of two integers is false. Without a right operand, the left one is compared with 0.</summary>
    public IReadOnlyList<AbstractState> AssumeNot(AbstractState state, BinaryOperatorKind comparison, IOperation left, IOperation? right)
    {
        if (!IsInteger(left.Type) || (right is not null && !IsInteger(right.Type)))
        {
            return [state];
        }

        AbstractValue other = right is null ? IntegerValue.Exactly(0) : _operands.Read(state, right).Value;
        return Comparisons.Assume(comparison, _operands.Read(state, left).Value, other, false, true) is var (knownLeft, knownRight)
            && _operands.Refine(state, left, knownLeft) is { } first
            && (right is null ? first : _operands.Refine(first, right, knownRight)) is { } second
                ? [second]
                : [];
    }

    /// <summary>Returns the states in which a reference is not null and, where <paramref name="isText"/> is set, a text is not empty.</summary>
    public IReadOnlyList<AbstractState> AssumeGiven(AbstractState state, IOperation operand, bool isText)
    {
        IReadOnlyList<AbstractState> given = AssumeNull(state, operand, false);
        return isText ? given.Select(known => _operands.Refine(known, operand, TextValue.OfUnits(1, null))).OfType<AbstractState>().ToArray() : given;
    }

    /// <summary>Recognizes <c>isMany == true</c>: returns the tested condition, and its outcome. Where it may be null, that it is not true does not make it false.</summary>
    private static (IOperation Tested, bool Outcome)? AsBooleanTest(IBinaryOperation comparison, Evaluated left, Evaluated right, bool outcome)
    {
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) || !IsBoolean(comparison.LeftOperand.Type) || !IsBoolean(comparison.RightOperand.Type))
        {
            return null;
        }

        bool isEqual = outcome == (comparison.OperatorKind == BinaryOperatorKind.Equals);
        return (left.Value, right.Value) switch
        {
            (var tested, BooleanValue { Value: var value }) when isEqual || tested.IsNotNull => (comparison.LeftOperand, value == isEqual),
            (BooleanValue { Value: var value }, var tested) when isEqual || tested.IsNotNull => (comparison.RightOperand, value == isEqual),
            _ => null,
        };
    }

    private static bool IsBoolean(ITypeSymbol? type) => type is not null && NullableTypes.WithoutNullable(type).SpecialType == SpecialType.System_Boolean;

    private IReadOnlyList<AbstractState> AssumeNull(AbstractState state, IOperation operand, bool isNull)
    {
        Evaluated current = _operands.Read(state, operand);
        AbstractValue? known = isNull ? ValueLattice.Meet(current.Value, AbstractValue.Null) : current.Value.IsNull ? null : current.Value.WithoutNull();
        return known is not null && _operands.Refine(state, operand, known) is { } refined ? [refined] : [];
    }

    private IReadOnlyList<AbstractState> AssumePattern(AbstractState state, IIsPatternOperation test, bool outcome)
    {
        if (test.Value.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return AssumeBooleanPattern(state, test, outcome);
        }

        Evaluated current = _operands.Read(state, test.Value);
        PatternMatch match = new PatternMatcher(_evaluator.Context.Types).Match(_operands.Content(state, current.Value), test.Pattern);
        var possible = new List<AbstractState>();
        foreach (AbstractValue known in outcome ? match.WhenTrue : match.WhenFalse)
        {
            if (_operands.Refine(state, test.Value, known) is { } refined)
            {
                possible.AddRange(_members.Assume(refined, test.Pattern, outcome).Select(member => _operands.Declare(member, test)));
            }
        }

        return possible.Count > PatternMatcher.MaximumCases ? [_operands.Declare(state, test)] : possible;
    }

    /// <summary>Refines by a pattern of a Boolean, which matches true, false, both or neither.</summary>
    private IReadOnlyList<AbstractState> AssumeBooleanPattern(AbstractState state, IIsPatternOperation test, bool outcome)
    {
        var possible = new List<AbstractState>();
        foreach (bool value in new[] { true, false })
        {
            PatternMatch match = new PatternMatcher(_evaluator.Context.Types).Match(new BooleanValue(value), test.Pattern);
            if ((outcome ? match.WhenTrue : match.WhenFalse).Count > 0)
            {
                possible.AddRange(Assume(state, test.Value, value).Select(known => outcome ? _operands.Declare(known, test) : known));
            }
        }

        return possible;
    }

    private IReadOnlyList<AbstractState> AssumeCall(AbstractState state, IInvocationOperation call, bool outcome)
    {
        IEnumerable<IOperation> operands = call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal).Select(static argument => argument.Value);
        return AssumeLibrary(state, call.TargetMethod.AssociatedSymbol ?? call.TargetMethod, call.Instance is null ? operands : new[] { call.Instance }.Concat(operands), outcome);
    }

    private IReadOnlyList<AbstractState> AssumeProperty(AbstractState state, IPropertyReferenceOperation property, IOperation instance, bool outcome) =>
        AssumeLibrary(state, property.Property, [instance], outcome);

    private IReadOnlyList<AbstractState> AssumeLibrary(AbstractState state, ISymbol member, IEnumerable<IOperation> operands, bool outcome)
    {
        IOperation[] all = operands.ToArray();
        if (all.Skip(1).Any(argument => !OperandEffects.Keep(all[0], argument)))
        {
            return [state];
        }

        AbstractValue[] values = all.Select(operand => _operands.Content(state, _operands.Read(state, operand).Value)).ToArray();
        AbstractState? refined = state;
        for (int i = 0; i < all.Length && refined is not null; i++)
        {
            if (LibraryConditions.TryRefine(member, values, i, outcome, _evaluator.Context.Types, out AbstractValue? known, OwnType(all[i])))
            {
                refined = known is null ? null : _operands.Refine(refined, all[i], known);
            }
        }

        return refined is null ? [] : [refined];
    }

    private static ITypeSymbol? OwnType(IOperation operand) => operand is IConversionOperation { IsImplicit: true } conversion ? OwnType(conversion.Operand) : operand.Type;

    private static bool IsInteger(ITypeSymbol? type)
    {
        ITypeSymbol? underlying = type is null ? null : NullableTypes.WithoutNullable(type);
        return underlying is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_UInt64 };
    }
}
