using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Conditions;

/// <summary>Refines collections by predicates on their items.</summary>
internal static class CollectionConditions
{
    private static readonly CountRange s_none = new(0, 0);
    private static readonly CountRange s_some = new(1, null);

    /// <summary>Refines by <c>Any</c>, without or with a predicate.</summary>
    public static AbstractValue? Any(in PredicateCall call)
    {
        if (call.Index > 0)
        {
            return call.Before;
        }

        return call.Outcome ? Counted(call, s_some) : call.Operands.Count == 1 ? Counted(call, s_none) : call.Before;
    }

    /// <summary>Refines by a search for an item: where one is found, the collection is not empty.</summary>
    public static AbstractValue? IsIn(in PredicateCall call) => call.Index == 0 && call.Outcome ? Counted(call, s_some) : call.Before;

    /// <summary>Refines by <c>All</c>, which is true for an empty collection.</summary>
    public static AbstractValue? All(in PredicateCall call) => call.Index == 0 && !call.Outcome ? Counted(call, s_some) : call.Before;

    public static AbstractValue? IsEmpty(in PredicateCall call) => Counted(call, call.Outcome ? s_none : s_some);

    /// <summary>Refines by <c>IsDefaultOrEmpty</c>. An immutable array of which something is known is not the default one.</summary>
    public static AbstractValue? IsDefaultOrEmpty(in PredicateCall call) =>
        call.Outcome && call.Before is not CollectionValue ? call.Before : IsEmpty(call);

    public static AbstractValue? IsDefault(in PredicateCall call) => call.Outcome && call.Before is CollectionValue ? null : call.Before;

    private static AbstractValue? Counted(in PredicateCall call, CountRange count)
    {
        AbstractValue before = call.Before;
        return before switch
        {
            CollectionValue => ValueLattice.Meet(before, CollectionOperations.OfCount(count)),
            TextValue => TextOperations.WithUnits(before, count.Minimum, count.Maximum),
            _ when before.IsNull => null,
            _ when before.Equals(AbstractValue.Unknown) || before.Equals(AbstractValue.NotNull) => IsHeld(call) ? CollectionOperations.OfCount(count) : before,
            _ => before,
        };
    }

    /// <summary>Determines whether the items are stored: a query may return others when it runs again.</summary>
    private static bool IsHeld(in PredicateCall call) => call.OperandType switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol { SpecialType: not SpecialType.System_String } type => type.AllInterfaces.Any(IsCounted) || IsCounted(type),
        _ => false,
    };

    private static bool IsCounted(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType
        is SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;
}
