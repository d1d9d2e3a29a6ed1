using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Finds the values of the variables that a pattern declares for a part of the value: <c>{ Count: > 4 and var n }</c>.</summary>
internal sealed class PatternBindings(KnownTypes types)
{
    private readonly PatternMatcher _matcher = new(types);

    /// <summary>Returns the values of the variables, where the pattern has matched. Those of which only the type is known are left out.</summary>
    public IReadOnlyDictionary<ISymbol, AbstractValue> Of(AbstractValue value, IPatternOperation pattern)
    {
        var found = new Dictionary<ISymbol, AbstractValue>(SymbolEqualityComparer.Default);
        Add(found, value, pattern, depth: 0);
        return found;
    }

    private void Add(Dictionary<ISymbol, AbstractValue> found, AbstractValue value, IPatternOperation pattern, int depth)
    {
        if (pattern is INegatedPatternOperation not)
        {
            // Its variables are assigned where it does not match.
            Add(found, value, not.Pattern, depth);
            return;
        }

        if (_matcher.Match(value, pattern).WhenTrue is not [var first, ..] matching)
        {
            return;
        }

        AbstractValue known = matching.Skip(1).Aggregate(first, ValueLattice.Join);
        if (PatternVariable.DeclaredBy(pattern) is ILocalSymbol declared && HasType(pattern, declared))
        {
            found[declared] = known;
        }

        switch (pattern)
        {
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                Add(found, known, both.LeftPattern, depth);
                Add(found, known, both.RightPattern, depth);
                break;
            case IRecursivePatternOperation recursive:
                AddParts(found, known, recursive, depth + 1);
                break;
            case IListPatternOperation list:
                AddItems(found, known as CollectionValue, list, depth + 1);
                break;
        }
    }

    private void AddItems(Dictionary<ISymbol, AbstractValue> found, CollectionValue? items, IListPatternOperation pattern, int depth)
    {
        // Behind a slice, the places are counted from the end.
        int slice = 0;
        while (slice < pattern.Patterns.Length && pattern.Patterns[slice] is not ISlicePatternOperation)
        {
            slice++;
        }

        for (int i = 0; i < pattern.Patterns.Length; i++)
        {
            if (i != slice)
            {
                AbstractValue? item = items is null || i > slice ? null : CollectionOperations.ItemAt(items, IntegerValue.Exactly(i));
                Add(found, item ?? OperationEvaluator.Unknown(pattern.Patterns[i].InputType).Value, pattern.Patterns[i], depth);
            }
        }
    }

    private void AddParts(Dictionary<ISymbol, AbstractValue> found, AbstractValue value, IRecursivePatternOperation pattern, int depth)
    {
        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns)
        {
            if (part.Member is IMemberReferenceOperation { Member: var member })
            {
                AbstractValue of = (value as StructureValue)?.Find(member.Name)
                    ?? (depth == 1 && value is not StructureValue ? LibraryProperties.Evaluate(member, value, types) : null)
                    ?? OperationEvaluator.Unknown(part.Member.Type).Value;
                Add(found, of, part.Pattern, depth);
            }
        }

        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            AbstractValue of = value is StructureValue { Values: var values } && values.Length == pattern.DeconstructionSubpatterns.Length ? values[i] : OperationEvaluator.Unknown(pattern.DeconstructionSubpatterns[i].InputType).Value;
            Add(found, of, pattern.DeconstructionSubpatterns[i], depth);
        }
    }

    /// <summary>Determines whether a variable has the type of what is matched: a conversion may give another value.</summary>
    private static bool HasType(IPatternOperation pattern, ILocalSymbol declared) =>
        (declared.Type.IsReferenceType && pattern.InputType.IsReferenceType)
        || SymbolEqualityComparer.Default.Equals(NullableTypes.WithoutNullable(pattern.InputType), NullableTypes.WithoutNullable(declared.Type));
}
