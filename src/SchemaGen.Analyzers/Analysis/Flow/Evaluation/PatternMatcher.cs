using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Refines a value by a pattern: constants, relations, types, <c>and</c>, <c>or</c>, <c>not</c>, <c>{ Length: ... }</c> and lists. Other patterns only tell that the
/// value is not null.</summary>
internal sealed class PatternMatcher(KnownTypes types)
{
    /// <summary>The number of cases of one value, or of one condition, that are kept apart.</summary>
    public const int MaximumCases = 8;

    public PatternMatch Match(AbstractValue value, IPatternOperation pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return MatchParts(value, pattern);
    }

    private PatternMatch MatchParts(AbstractValue value, IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => MatchComparison(BinaryOperatorKind.Equals, value, constant.Value, constant.InputType),
        IRelationalPatternOperation relation => MatchComparison(relation.OperatorKind, value, relation.Value, relation.InputType),
        INegatedPatternOperation not => Match(value, not.Pattern).Negated,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => MatchBoth(value, both),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => MatchEither(value, either),
        IDiscardPatternOperation => PatternMatch.Always(value),
        IDeclarationPatternOperation { MatchesNull: true } => PatternMatch.Always(value),
        IDeclarationPatternOperation declaration => MatchType(value, pattern.InputType, declaration.MatchedType),
        ITypePatternOperation type => MatchType(value, pattern.InputType, type.MatchedType),
        IRecursivePatternOperation recursive => MatchRecursive(value, recursive),
        IListPatternOperation list => MatchList(value, list),
        _ => new PatternMatch([value], [value]),
    };

    private static PatternMatch MatchComparison(BinaryOperatorKind kind, AbstractValue value, IOperation constant, ITypeSymbol input)
    {
        if (constant.ConstantValue is not { HasValue: true, Value: var expected })
        {
            return new PatternMatch([value], [value]);
        }

        AbstractValue other = Constants.ToAbstractValue(expected);
        ITypeSymbol type = NullableTypes.WithoutNullable(input);
        bool isInteger = type is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_UInt64 };

        // A boxed number is equal only to a number of its own type.
        if (type.IsReferenceType && other is IntegerValue or RealValue)
        {
            return new PatternMatch(value.IsNull ? [] : [value.IsNotNull ? value : AbstractValue.NotNull], [value]);
        }

        return new PatternMatch(Assume(true), Assume(false));

        IReadOnlyList<AbstractValue> Assume(bool outcome) => Comparisons.Assume(kind, value, other, outcome, isInteger) is var (known, _) ? [known] : [];
    }

    private PatternMatch MatchBoth(AbstractValue value, IBinaryPatternOperation both)
    {
        PatternMatch left = Match(value, both.LeftPattern);
        PatternMatch[] right = left.WhenTrue.Select(known => Match(known, both.RightPattern)).ToArray();
        return new PatternMatch(
            Limited(right.SelectMany(static match => match.WhenTrue)),
            Limited(left.WhenFalse.Concat(right.SelectMany(static match => match.WhenFalse))));
    }

    private PatternMatch MatchEither(AbstractValue value, IBinaryPatternOperation either)
    {
        PatternMatch left = Match(value, either.LeftPattern);
        PatternMatch[] right = left.WhenFalse.Select(known => Match(known, either.RightPattern)).ToArray();
        return new PatternMatch(
            Limited(left.WhenTrue.Concat(right.SelectMany(static match => match.WhenTrue))),
            Limited(right.SelectMany(static match => match.WhenFalse)));
    }

    /// <summary>Joins the cases where there are too many.</summary>
    private static IReadOnlyList<AbstractValue> Limited(IEnumerable<AbstractValue> cases)
    {
        AbstractValue[] distinct = cases.Distinct().ToArray();
        return distinct.Length <= MaximumCases ? distinct : [distinct.Aggregate(ValueLattice.Join)];
    }

    private static PatternMatch MatchType(AbstractValue value, ITypeSymbol input, ITypeSymbol? matched)
    {
        if (value.IsNull)
        {
            return PatternMatch.Never(value);
        }

        AbstractValue found = value.IsNotNull ? value : AbstractValue.NotNull;
        bool isCertain = matched is not null && IsAlways(NullableTypes.WithoutNullable(input), matched);
        return isCertain ? new PatternMatch([found], value.IsNotNull ? [] : [AbstractValue.Null]) : new PatternMatch([found], [value]);
    }

    private static bool IsAlways(ITypeSymbol input, ITypeSymbol matched)
    {
        for (ITypeSymbol? type = input; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, matched))
            {
                return true;
            }
        }

        return input.AllInterfaces.Contains(matched, SymbolEqualityComparer.Default);
    }

    private PatternMatch MatchRecursive(AbstractValue value, IRecursivePatternOperation pattern)
    {
        PatternMatch match = MatchType(value, pattern.InputType, pattern.MatchedType);
        if (!pattern.DeconstructionSubpatterns.IsEmpty)
        {
            match = new PatternMatch(match.WhenTrue, [value]);
        }

        foreach (IPropertySubpatternOperation property in pattern.PropertySubpatterns)
        {
            PatternMatch before = match;
            PatternMatch[] parts = before.WhenTrue.Select(known => MatchProperty(known, property)).ToArray();
            match = new PatternMatch(
                Limited(parts.SelectMany(static part => part.WhenTrue)),
                Limited(before.WhenFalse.Concat(parts.SelectMany(static part => part.WhenFalse))));
        }

        return match;
    }

    private PatternMatch MatchProperty(AbstractValue value, IPropertySubpatternOperation pattern)
    {
        if (pattern.Member is not IPropertyReferenceOperation { Property: { Name: "Length" or "Count" } property }
            || property.ContainingType is not { } type
            || !LibraryTypes.IsOfNet(type.ContainingAssembly))
        {
            return new PatternMatch([value], [value]);
        }

        bool isText = type.SpecialType == SpecialType.System_String;
        if (!isText && Constraints.ListTypes.ItemType(type) is null && type.SpecialType != SpecialType.System_Array)
        {
            return new PatternMatch([value], [value]);
        }

        AbstractValue count = LibraryProperties.Evaluate(property, value, types) ?? IntegerValue.Between(0, null);
        PatternMatch counts = Match(count, pattern.Pattern);
        return new PatternMatch(WithCounts(value, counts.WhenTrue, isText), WithCounts(value, counts.WhenFalse, isText));
    }

    private static IReadOnlyList<AbstractValue> WithCounts(AbstractValue value, IReadOnlyList<AbstractValue> counts, bool isText)
    {
        var values = new List<AbstractValue>();
        foreach (AbstractValue count in counts)
        {
            AbstractValue? known = count is IntegerValue { Minimum: var minimum, Maximum: var maximum }
                ? maximum < 0
                    ? null
                    : isText ? TextOperations.WithUnits(value, minimum, maximum) : ValueLattice.Meet(value, CollectionCounts.Between(minimum, maximum))
                : value;
            if (known is not null)
            {
                values.Add(known);
            }
        }

        return values;
    }

    private static PatternMatch MatchList(AbstractValue value, IListPatternOperation pattern)
    {
        if (value.IsNull)
        {
            return PatternMatch.Never(value);
        }

        bool hasSlice = pattern.Patterns.Any(static part => part is ISlicePatternOperation);
        bool isExact = pattern.Patterns.All(static part =>
            part is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } or ISlicePatternOperation { Pattern: null or IDeclarationPatternOperation { MatchesNull: true } });
        long count = pattern.Patterns.Length - (hasSlice ? 1 : 0);
        bool isText = pattern.InputType.SpecialType == SpecialType.System_String;
        IReadOnlyList<AbstractValue> matching = WithCounts(value.IsNotNull ? value : AbstractValue.NotNull, [IntegerValue.Between(count, hasSlice ? null : count)], isText);
        if (!isExact || !value.IsNotNull)
        {
            return new PatternMatch(matching, [value]);
        }

        var others = new List<AbstractValue>();
        if (count > 0)
        {
            others.AddRange(WithCounts(value, [IntegerValue.Between(0, count - 1)], isText));
        }

        if (!hasSlice)
        {
            others.AddRange(WithCounts(value, [IntegerValue.Between(count + 1, null)], isText));
        }

        return new PatternMatch(matching, others);
    }
}
