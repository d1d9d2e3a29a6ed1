using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Conditions;

/// <summary>What a condition says of the variables in it, when it comes out as true or as false. It has run already: nothing here changes a variable.</summary>
internal sealed class ConditionSolver(OperationEvaluator evaluator)
{
    /// <summary>So many <c>|</c> within each other are looked through: each asks twice.</summary>
    private const int MaximumDepth = 6;

    private readonly OperandRefiner _operands = new(evaluator);
    private int _depth;

    /// <summary>The environments in which the condition can come out that way; none where it cannot.</summary>
    public IReadOnlyList<FlowEnvironment> Assume(FlowEnvironment environment, IOperation condition, bool outcome)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant == outcome ? [environment] : [];
        }

        return condition switch
        {
            IParenthesizedOperation parenthesized => Assume(environment, parenthesized.Operand, outcome),
            IConversionOperation { Conversion.IsIdentity: true } conversion => Assume(environment, conversion.Operand, outcome),
            ISimpleAssignmentOperation assignment => AssumeVariable(environment, assignment.Target, outcome),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Assume(environment, not.Operand, !outcome),
            IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd, Type.SpecialType: SpecialType.System_Boolean } both =>
                outcome ? AssumeBoth(environment, both, true) : AssumeEither(environment, both, false),
            IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr, Type.SpecialType: SpecialType.System_Boolean } either =>
                outcome ? AssumeEither(environment, either, true) : AssumeBoth(environment, either, false),
            IBinaryOperation comparison => AssumeComparison(environment, comparison, outcome),
            IIsNullOperation test => AssumeNull(environment, test.Operand, outcome),
            IIsPatternOperation test => AssumePattern(environment, test, outcome),
            IInvocationOperation call => AssumeCall(environment, call, outcome),
            IPropertyReferenceOperation { Instance: { } instance } property => AssumeProperty(environment, property, instance, outcome),
            ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation => AssumeVariable(environment, condition, outcome),
            _ => [environment],
        };
    }

    private IReadOnlyList<FlowEnvironment> AssumeBoth(FlowEnvironment environment, IBinaryOperation conditions, bool outcome) =>
        !OperandEffects.Keep(conditions.LeftOperand, conditions.RightOperand)
            ? Assume(environment, conditions.RightOperand, outcome)
            : Assume(environment, conditions.LeftOperand, outcome).SelectMany(left => Assume(left, conditions.RightOperand, outcome)).ToArray();

    private IReadOnlyList<FlowEnvironment> AssumeEither(FlowEnvironment environment, IBinaryOperation conditions, bool outcome)
    {
        if (_depth > MaximumDepth || !OperandEffects.Keep(conditions.LeftOperand, conditions.RightOperand))
        {
            return [environment];
        }

        _depth++;
        FlowEnvironment[] cases = Assume(environment, conditions.LeftOperand, outcome)
            .Concat(Assume(environment, conditions.LeftOperand, !outcome).SelectMany(left => Assume(left, conditions.RightOperand, outcome)))
            .ToArray();
        _depth--;
        return cases.Length > PatternMatcher.MaximumCases ? [environment] : cases;
    }

    /// <summary>A Boolean variable: its own value, and the condition that it was made from, if all is still as it was.</summary>
    private IReadOnlyList<FlowEnvironment> AssumeVariable(FlowEnvironment environment, IOperation variable, bool outcome)
    {
        Evaluated current = _operands.Read(environment, variable);
        if (current.Value is BooleanValue { Value: var value })
        {
            return value == outcome ? [environment] : [];
        }

        IReadOnlyList<FlowEnvironment> possible = current.Value is ConditionValue condition && condition.IsFresh(environment)
            ? Assume(environment, condition.Condition, outcome)
            : [environment];
        return current.Version == 0 ? possible : possible.Select(known => known.WithValueOf(current.Version, new BooleanValue(outcome))).ToArray();
    }

    private IReadOnlyList<FlowEnvironment> AssumeComparison(FlowEnvironment environment, IBinaryOperation comparison, bool outcome)
    {
        bool isText = comparison.OperatorMethod?.ContainingType.SpecialType == SpecialType.System_String;
        if (comparison.OperatorMethod is not null && !isText)
        {
            return [environment];
        }

        if (!OperandEffects.Keep(comparison.LeftOperand, comparison.RightOperand))
        {
            return [environment];
        }

        Evaluated left = _operands.Read(environment, comparison.LeftOperand);
        Evaluated right = _operands.Read(environment, comparison.RightOperand);
        if (AsBooleanTest(comparison, left, right) is var (tested, expected))
        {
            return Assume(environment, tested, expected == outcome);
        }

        bool isInteger = IsInteger(comparison.LeftOperand.Type) && IsInteger(comparison.RightOperand.Type);
        return Comparisons.Assume(comparison.OperatorKind, left.Value, right.Value, outcome, isInteger) is var (knownLeft, knownRight)
            && _operands.Refine(environment, comparison.LeftOperand, knownLeft) is { } first
            && _operands.Refine(first, comparison.RightOperand, knownRight) is { } second
                ? [second]
                : [];
    }

    /// <summary>The environments in which two integers do not compare like that. Without a right one, the left is compared with 0.</summary>
    public IReadOnlyList<FlowEnvironment> AssumeNot(FlowEnvironment environment, BinaryOperatorKind comparison, IOperation left, IOperation? right)
    {
        if (!IsInteger(left.Type) || (right is not null && !IsInteger(right.Type)))
        {
            return [environment];
        }

        KnownValue other = right is null ? IntegerValue.Exactly(0) : _operands.Read(environment, right).Value;
        return Comparisons.Assume(comparison, _operands.Read(environment, left).Value, other, false, true) is var (knownLeft, knownRight)
            && _operands.Refine(environment, left, knownLeft) is { } first
            && (right is null ? first : _operands.Refine(first, right, knownRight)) is { } second
                ? [second]
                : [];
    }

    /// <summary>The environments in which a reference is not null, and a text, where that is asked for, not empty.</summary>
    public IReadOnlyList<FlowEnvironment> AssumeGiven(FlowEnvironment environment, IOperation operand, bool isText)
    {
        IReadOnlyList<FlowEnvironment> given = AssumeNull(environment, operand, false);
        return isText ? given.Select(known => _operands.Refine(known, operand, TextValue.OfUnits(1, null))).OfType<FlowEnvironment>().ToArray() : given;
    }

    /// <summary><c>isMany == true</c>: the condition that is tested, and the outcome that makes the comparison true.</summary>
    private static (IOperation Tested, bool Expected)? AsBooleanTest(IBinaryOperation comparison, Evaluated left, Evaluated right)
    {
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            || comparison.LeftOperand.Type?.SpecialType != SpecialType.System_Boolean
            || comparison.RightOperand.Type?.SpecialType != SpecialType.System_Boolean)
        {
            return null;
        }

        bool isEqual = comparison.OperatorKind == BinaryOperatorKind.Equals;
        return (left.Value, right.Value) switch
        {
            (_, BooleanValue { Value: var value }) => (comparison.LeftOperand, value == isEqual),
            (BooleanValue { Value: var value }, _) => (comparison.RightOperand, value == isEqual),
            _ => null,
        };
    }

    private IReadOnlyList<FlowEnvironment> AssumeNull(FlowEnvironment environment, IOperation operand, bool isNull)
    {
        Evaluated current = _operands.Read(environment, operand);
        KnownValue? known = isNull ? ValueLattice.Meet(current.Value, KnownValue.Null) : current.Value.IsNull ? null : current.Value.IsNotNull ? current.Value : KnownValue.NotNull;
        return known is not null && _operands.Refine(environment, operand, known) is { } refined ? [refined] : [];
    }

    private IReadOnlyList<FlowEnvironment> AssumePattern(FlowEnvironment environment, IIsPatternOperation test, bool outcome)
    {
        if (test.Value.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return AssumeBooleanPattern(environment, test, outcome);
        }

        Evaluated current = _operands.Read(environment, test.Value);
        PatternMatch match = new PatternMatcher(evaluator.Method.Types).Match(_operands.Content(environment, current.Value), test.Pattern);
        var possible = new List<FlowEnvironment>();
        foreach (KnownValue known in outcome ? match.WhenTrue : match.WhenFalse)
        {
            if (_operands.Refine(environment, test.Value, known) is { } refined)
            {
                possible.Add(_operands.Declare(refined, test));
            }
        }

        return possible;
    }

    /// <summary>A pattern of a Boolean holds for true, for false, for both or for none.</summary>
    private IReadOnlyList<FlowEnvironment> AssumeBooleanPattern(FlowEnvironment environment, IIsPatternOperation test, bool outcome)
    {
        var possible = new List<FlowEnvironment>();
        foreach (bool value in new[] { true, false })
        {
            PatternMatch match = new PatternMatcher(evaluator.Method.Types).Match(new BooleanValue(value), test.Pattern);
            if ((outcome ? match.WhenTrue : match.WhenFalse).Count > 0)
            {
                possible.AddRange(Assume(environment, test.Value, value).Select(known => outcome ? _operands.Declare(known, test) : known));
            }
        }

        return possible;
    }

    private IReadOnlyList<FlowEnvironment> AssumeCall(FlowEnvironment environment, IInvocationOperation call, bool outcome)
    {
        IEnumerable<IOperation> operands = call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal).Select(static argument => argument.Value);
        return AssumeLibrary(environment, call.TargetMethod.AssociatedSymbol ?? call.TargetMethod, call.Instance is null ? operands : new[] { call.Instance }.Concat(operands), outcome);
    }

    private IReadOnlyList<FlowEnvironment> AssumeProperty(FlowEnvironment environment, IPropertyReferenceOperation property, IOperation instance, bool outcome) =>
        AssumeLibrary(environment, property.Property, [instance], outcome);

    private IReadOnlyList<FlowEnvironment> AssumeLibrary(FlowEnvironment environment, ISymbol member, IEnumerable<IOperation> operands, bool outcome)
    {
        IOperation[] all = operands.ToArray();
        if (all.Skip(1).Any(argument => !OperandEffects.Keep(all[0], argument)))
        {
            return [environment];
        }

        KnownValue[] values = all.Select(operand => _operands.Content(environment, _operands.Read(environment, operand).Value)).ToArray();
        FlowEnvironment? refined = environment;
        for (int i = 0; i < all.Length && refined is not null; i++)
        {
            if (LibraryConditions.TryAssume(member, values, i, outcome, evaluator.Method.Types, out KnownValue? known, OwnType(all[i])))
            {
                refined = known is null ? null : _operands.Refine(refined, all[i], known);
            }
        }

        return refined is null ? [] : [refined];
    }

    private static ITypeSymbol? OwnType(IOperation operand) => operand is IConversionOperation { IsImplicit: true } conversion ? OwnType(conversion.Operand) : operand.Type;

    private static bool IsInteger(ITypeSymbol? type)
    {
        ITypeSymbol? underlying = type is null ? null : ConversionEvaluator.WithoutNullable(type);
        return underlying is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_UInt64 };
    }
}
