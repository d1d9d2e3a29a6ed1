using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Conditions;

/// <summary>Questions whether two values are the same.</summary>
internal static class EqualityConditions
{
    /// <summary><c>Equals</c> of texts, of integers of one type, and of objects, in its static form too.</summary>
    public static KnownValue? AreEqual(in Question question)
    {
        if (question.Operands.Count == 2 || IsOrdinal(question))
        {
            return question.Index > 1 || !IsComparable(question)
                ? question.Before
                : Comparisons.Assume(BinaryOperatorKind.Equals, question.Before, question.Other, question.Outcome, isInteger: true)?.Left;
        }

        return question.Index < 2 ? IsNullLike(question) : question.Before;
    }

    /// <summary>Two texts that are equal need not be one object.</summary>
    public static KnownValue? AreSame(in Question question) => question.Outcome ? AreEqual(question) : IsNullLike(question);

    public static KnownValue? HasValue(in Question question) => IsNull(question.Before, !question.Outcome);

    public static KnownValue? IsNaN(in Question question)
    {
        var interval = RealInterval.Of(question.Before);
        if (question.Outcome)
        {
            return interval.HasNaN ? RealValue.Exactly(double.NaN) : null;
        }

        return (interval with { HasNaN = false }).ToKnownValue();
    }

    /// <summary>Equal or not, one of both being null says whether the other one is.</summary>
    private static KnownValue? IsNullLike(in Question question)
    {
        if (question.Other.IsNull)
        {
            return IsNull(question.Before, question.Outcome);
        }

        return question.Outcome && question.Other.IsNotNull ? IsNull(question.Before, false) : question.Before;
    }

    private static KnownValue? IsNull(KnownValue value, bool isNull)
    {
        if (isNull)
        {
            return value.IsNotNull ? null : KnownValue.Null;
        }

        return value.IsNull ? null : value.WithoutNull();
    }

    /// <summary>The last operand is <see cref="StringComparison.Ordinal"/>.</summary>
    private static bool IsOrdinal(in Question question) =>
        question.Operands.Count == 3 && question.Operands[2] is IntegerValue { IsExact: true, Value: (long)StringComparison.Ordinal };

    /// <summary>Boxed numbers of different types are never equal.</summary>
    private static bool IsComparable(in Question question) => question.Method is { ContainingType.SpecialType: var type, Parameters: [.., var last] }
        && type switch
        {
            SpecialType.System_String => true,
            SpecialType.System_Object => IsReference(question.Before) && IsReference(question.Other),
            >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => last.Type.SpecialType == type,
            _ => false,
        };

    private static bool IsReference(KnownValue value) => value is not (IntegerValue or RealValue or BooleanValue);
}
