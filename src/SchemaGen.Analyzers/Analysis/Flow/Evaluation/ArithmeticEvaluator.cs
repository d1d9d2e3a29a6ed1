using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates unary and binary operators, compound assignments and increments.</summary>
internal static class ArithmeticEvaluator
{
    public static Evaluated EvaluateBinary(OperationEvaluator evaluator, IBinaryOperation binary)
    {
        // `a + b + c` leans to the left; thousands of operands must not become a deep recursion.
        var waiting = new Stack<IBinaryOperation>();
        IOperation first = binary;
        while (first is IBinaryOperation { ConstantValue.HasValue: false } outer && !MayStop(evaluator, outer))
        {
            waiting.Push(outer);
            first = outer.LeftOperand;
        }

        Evaluated value = first is IBinaryOperation { ConstantValue.HasValue: false } ? new Evaluated(AbstractValue.NotNull) : evaluator.Evaluate(first);
        while (waiting.Count > 0)
        {
            value = EvaluateBinary(evaluator, value, waiting.Pop());
        }

        return value;
    }

    /// <summary>Determines whether the right operand may not run: outside a control flow graph, <c>&amp;&amp;</c> is not split into blocks.</summary>
    private static bool MayStop(OperationEvaluator evaluator, IBinaryOperation binary) =>
        binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && evaluator.Graph is null;

    private static Evaluated EvaluateBinary(OperationEvaluator evaluator, Evaluated left, IBinaryOperation binary)
    {
        Evaluated right = evaluator.Evaluate(binary.RightOperand);
        DefinitionSet definitions = left.Definitions | right.Definitions;
        if (IsUsers(binary.OperatorMethod))
        {
            evaluator.Escape(left.Value);
            evaluator.Escape(right.Value);
            return OperationEvaluator.Unknown(binary.Type);
        }

        if (binary.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return Comparisons.Decide(binary.OperatorKind, evaluator.Resolve(left.Value), evaluator.Resolve(right.Value)) is { } decided
                ? new Evaluated(new BooleanValue(decided), 0, definitions)
                : new Evaluated(new ConditionValue(binary, evaluator.State, evaluator.Context), 0, definitions);
        }

        AbstractValue result = IsText(binary.Type) && binary.OperatorKind == BinaryOperatorKind.Add
            ? TextOperations.Concat(TextEvaluator.Text(left.Value, binary.LeftOperand), TextEvaluator.Text(right.Value, binary.RightOperand))
            : Calculate(binary.OperatorKind, left.Value, right.Value, binary.Type);
        return new Evaluated(result, 0, definitions);
    }

    public static Evaluated EvaluateUnary(OperationEvaluator evaluator, IUnaryOperation unary)
    {
        Evaluated operand = evaluator.Evaluate(unary.Operand);
        if (unary.OperatorMethod is not null || unary.Type is not { } type)
        {
            return OperationEvaluator.Unknown(unary.Type);
        }

        SpecialType special = NullableTypes.WithoutNullable(type).SpecialType;
        AbstractValue? result = (unary.OperatorKind, operand.Value) switch
        {
            (UnaryOperatorKind.Not, BooleanValue { Value: var value }) => new BooleanValue(!value),
            (UnaryOperatorKind.Not, _) => new ConditionValue(unary, evaluator.State, evaluator.Context),
            (UnaryOperatorKind.Plus, var value) => value,
            (UnaryOperatorKind.Minus, var value) => IsReal(special) ? RealArithmetic.Negate(value) : IntegerArithmetic.Negate(value, special),
            (UnaryOperatorKind.BitwiseNegation, var value) => IntegerArithmetic.Complement(value, special),
            _ => null,
        };
        return result is null ? OperationEvaluator.Unknown(type) : new Evaluated(result, 0, operand.Definitions);
    }

    /// <summary><c>a += b</c>: both operands are converted to the type of the operator, and the result to the type of the target.</summary>
    public static Evaluated EvaluateCompound(ICompoundAssignmentOperation assignment, Evaluated target, Evaluated value)
    {
        if (assignment.Type is not { } type || IsUsers(assignment.OperatorMethod))
        {
            return OperationEvaluator.Unknown(assignment.Type);
        }

        if (IsText(type))
        {
            AbstractValue text = assignment.OperatorKind == BinaryOperatorKind.Add
                ? TextOperations.Concat(target.Value, TextEvaluator.Text(value.Value, assignment.Value))
                : AbstractValue.Unknown;
            return new Evaluated(text, 0, target.Definitions | value.Definitions);
        }

        // `b += 1` of a byte adds integers and converts the sum to a byte again.
        ITypeSymbol operatorType = assignment.Value.Type is { } right && !IsNarrow(right) ? Wider(type, right) : type;
        AbstractValue result = SymbolEqualityComparer.Default.Equals(operatorType, type)
            ? Calculate(assignment.OperatorKind, target.Value, value.Value, type)
            : NumericConversions.Convert(
                Calculate(assignment.OperatorKind, NumericConversions.Convert(target.Value, type, operatorType), value.Value, operatorType),
                operatorType,
                type);

        return new Evaluated(result, 0, target.Definitions | value.Definitions);
    }

    public static Evaluated EvaluateIncrement(IIncrementOrDecrementOperation increment, Evaluated target)
    {
        if (increment.OperatorMethod is not null || increment.Type is not { } type)
        {
            return OperationEvaluator.Unknown(increment.Type);
        }

        BinaryOperatorKind kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        AbstractValue one = IsReal(NullableTypes.WithoutNullable(type).SpecialType) ? RealValue.Exactly(1) : IntegerValue.Exactly(1);
        return new Evaluated(Calculate(kind, target.Value, one, type), 0, target.Definitions);
    }

    private static AbstractValue Calculate(BinaryOperatorKind kind, AbstractValue left, AbstractValue right, ITypeSymbol? type)
    {
        // An overflow that throws produces no value, so what is known of the wrapped result holds in a checked context too.
        if (type is null)
        {
            return AbstractValue.Unknown;
        }

        ITypeSymbol underlying = NullableTypes.WithoutNullable(type);
        SpecialType special = underlying is INamedTypeSymbol { EnumUnderlyingType: { } number } ? number.SpecialType : underlying.SpecialType;
        if (IsReal(special))
        {
            return RealArithmetic.Binary(kind, left, right, special);
        }

        return special is >= SpecialType.System_Char and <= SpecialType.System_UInt64
            ? IntegerArithmetic.Binary(kind, left, right, special)
            : OperationEvaluator.Unknown(type).Value;
    }

    private static ITypeSymbol Wider(ITypeSymbol left, ITypeSymbol right)
    {
        SpecialType a = NullableTypes.WithoutNullable(left).SpecialType;
        SpecialType b = NullableTypes.WithoutNullable(right).SpecialType;
        return b > a && b is >= SpecialType.System_Int32 and <= SpecialType.System_Double ? right : left;
    }

    private static bool IsNarrow(ITypeSymbol type) => NullableTypes.WithoutNullable(type).SpecialType is not (>= SpecialType.System_Int32 and <= SpecialType.System_Double);

    private static bool IsReal(SpecialType type) => type is SpecialType.System_Double or SpecialType.System_Single;

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    /// <summary>Determines whether an operator is user-defined. The operators of <c>string</c> are methods too, but the language defines their meaning.</summary>
    private static bool IsUsers(IMethodSymbol? method) => method is { ContainingType.SpecialType: not SpecialType.System_String };
}
