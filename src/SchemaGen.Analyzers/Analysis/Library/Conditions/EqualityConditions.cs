using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Conditions;

/// <summary>Refines values by predicates of equality, of null, and of NaN.</summary>
internal static class EqualityConditions
{
    /// <summary>Refines by <c>Equals</c>, instance or static, of texts, of integers of one type, and of objects.</summary>
    public static AbstractValue? AreEqual(in PredicateCall call)
    {
        if (call.Operands.Count == 2 || IsOrdinal(call))
        {
            return call.Index > 1 || !IsComparable(call)
                ? call.Before
                : Comparisons.Assume(BinaryOperatorKind.Equals, call.Before, call.Other, call.Outcome, isInteger: true)?.Left;
        }

        return call.Index < 2 ? IsNullLike(call) : call.Before;
    }

    /// <summary>Refines by <c>ReferenceEquals</c>: texts that are equal need not be the same object.</summary>
    public static AbstractValue? AreSame(in PredicateCall call) => call.Outcome ? AreEqual(call) : IsNullLike(call);

    public static AbstractValue? HasValue(in PredicateCall call) => IsNull(call.Before, !call.Outcome);

    public static AbstractValue? IsNaN(in PredicateCall call)
    {
        var interval = RealInterval.Of(call.Before);
        if (call.Outcome)
        {
            return interval.HasNaN ? RealValue.Exactly(double.NaN) : null;
        }

        return (interval with { HasNaN = false }).ToAbstractValue();
    }

    /// <summary>Refines by an equality of unknown meaning: where one operand is null, the outcome tells whether the other one is.</summary>
    private static AbstractValue? IsNullLike(in PredicateCall call)
    {
        if (call.Other.IsNull)
        {
            return IsNull(call.Before, call.Outcome);
        }

        return call.Outcome && call.Other.IsNotNull ? IsNull(call.Before, false) : call.Before;
    }

    private static AbstractValue? IsNull(AbstractValue value, bool isNull)
    {
        if (isNull)
        {
            return value.IsNotNull ? null : AbstractValue.Null;
        }

        return value.IsNull ? null : value.WithoutNull();
    }

    /// <summary>Determines whether the last operand is <see cref="StringComparison.Ordinal"/>.</summary>
    private static bool IsOrdinal(in PredicateCall call) =>
        call.Operands.Count == 3 && call.Operands[2] is IntegerValue { IsExact: true, Value: (long)StringComparison.Ordinal };

    /// <summary>Determines whether the equality is one of the language: boxed numbers of different types are never equal.</summary>
    private static bool IsComparable(in PredicateCall call) => call.Method is { ContainingType.SpecialType: var type, Parameters: [.., var last] }
        && type switch
        {
            SpecialType.System_String => true,
            SpecialType.System_Object => IsReference(call.Before) && IsReference(call.Other),
            >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => last.Type.SpecialType == type,
            _ => false,
        };

    private static bool IsReference(AbstractValue value) => value is not (IntegerValue or RealValue or BooleanValue);
}
