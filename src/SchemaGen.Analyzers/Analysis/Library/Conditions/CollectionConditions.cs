using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Collections;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Conditions;

/// <summary>Questions about the items of a collection.</summary>
internal static class CollectionConditions
{
    private static readonly CountRange s_none = new(0, 0);
    private static readonly CountRange s_some = new(1, null);

    /// <summary>Whether there are items, or any that satisfy a predicate.</summary>
    public static KnownValue? Any(in Question question)
    {
        if (question.Index > 0)
        {
            return question.Before;
        }

        return question.Outcome ? Counted(question, s_some) : question.Operands.Count == 1 ? Counted(question, s_none) : question.Before;
    }

    /// <summary>What is in a collection, or what does not satisfy a predicate, is one item at least.</summary>
    public static KnownValue? IsIn(in Question question) => question.Index == 0 && question.Outcome ? Counted(question, s_some) : question.Before;

    /// <summary>Every item of an empty collection satisfies a predicate.</summary>
    public static KnownValue? All(in Question question) => question.Index == 0 && !question.Outcome ? Counted(question, s_some) : question.Before;

    public static KnownValue? IsEmpty(in Question question) => Counted(question, question.Outcome ? s_none : s_some);

    /// <summary>An immutable array of which something is known is no default one.</summary>
    public static KnownValue? IsDefaultOrEmpty(in Question question) =>
        question.Outcome && question.Before is not CollectionValue ? question.Before : IsEmpty(question);

    public static KnownValue? IsDefault(in Question question) => question.Outcome && question.Before is CollectionValue ? null : question.Before;

    private static KnownValue? Counted(in Question question, CountRange count)
    {
        KnownValue before = question.Before;
        return before switch
        {
            CollectionValue => ValueLattice.Meet(before, Sequences.OfCount(count)),
            TextValue => TextOperations.WithUnits(before, count.Minimum, count.Maximum),
            _ when before.IsNull => null,
            _ when before.Equals(KnownValue.Unknown) || before.Equals(KnownValue.NotNull) => IsHeld(question) ? Sequences.OfCount(count) : before,
            _ => before,
        };
    }

    /// <summary>Whether the items are there: a query may have others when it runs again.</summary>
    private static bool IsHeld(in Question question) => question.OperandType switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol { SpecialType: not SpecialType.System_String } type => type.AllInterfaces.Any(IsCounted) || IsCounted(type),
        _ => false,
    };

    private static bool IsCounted(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType
        is SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;
}
