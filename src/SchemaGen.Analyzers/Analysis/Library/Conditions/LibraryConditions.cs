using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Conditions;

/// <summary>The entry to the predicates of .NET: refines the operands by the outcome, or decides the outcome by the operands.</summary>
internal static class LibraryConditions
{
    private static readonly Dictionary<(LibraryType Type, string Name), Refinement> s_assumptions = new()
    {
        [(LibraryType.String, "IsNullOrEmpty")] = TextConditions.IsNullOrEmpty,
        [(LibraryType.String, "IsNullOrWhiteSpace")] = TextConditions.IsNullOrWhiteSpace,
        [(LibraryType.String, "StartsWith")] = TextConditions.StartsWith,
        [(LibraryType.String, "Contains")] = TextConditions.Contains,
        [(LibraryType.String, "EndsWith")] = TextConditions.EndsWith,
        [(LibraryType.String, "Equals")] = EqualityConditions.AreEqual,
        [(LibraryType.Object, "Equals")] = EqualityConditions.AreEqual,
        [(LibraryType.Object, "ReferenceEquals")] = EqualityConditions.AreSame,
        [(LibraryType.Number, "Equals")] = EqualityConditions.AreEqual,
        [(LibraryType.Number, "IsNaN")] = EqualityConditions.IsNaN,
        [(LibraryType.Nullable, "HasValue")] = EqualityConditions.HasValue,
        [(LibraryType.Enum, "IsDefined")] = EnumConditions.IsDefined,
        [(LibraryType.Sequence, "Any")] = CollectionConditions.Any,
        [(LibraryType.Sequence, "All")] = CollectionConditions.All,
        [(LibraryType.Sequence, "Contains")] = CollectionConditions.IsIn,
        [(LibraryType.ImmutableSequence, "Any")] = CollectionConditions.Any,
        [(LibraryType.ImmutableSequence, "All")] = CollectionConditions.All,
        [(LibraryType.List, "Contains")] = CollectionConditions.IsIn,
        [(LibraryType.List, "Exists")] = CollectionConditions.IsIn,
        [(LibraryType.List, "TrueForAll")] = CollectionConditions.All,
        [(LibraryType.Immutable, "Contains")] = CollectionConditions.IsIn,
        [(LibraryType.Immutable, "Exists")] = CollectionConditions.IsIn,
        [(LibraryType.Immutable, "TrueForAll")] = CollectionConditions.All,
        [(LibraryType.Immutable, "IsEmpty")] = CollectionConditions.IsEmpty,
        [(LibraryType.Immutable, "IsDefault")] = CollectionConditions.IsDefault,
        [(LibraryType.Immutable, "IsDefaultOrEmpty")] = CollectionConditions.IsDefaultOrEmpty,
        [(LibraryType.Span, "IsEmpty")] = CollectionConditions.IsEmpty,
    };

    /// <summary>Refines an operand of a method or property by its outcome.</summary>
    /// <param name="member">The method or the property.</param>
    /// <param name="operands">The receiver, if there is one, and the arguments in the order of the parameters.</param>
    /// <param name="index">The index of the operand to refine.</param>
    /// <param name="outcome">The outcome of the method or property.</param>
    /// <param name="types">The types of the compilation.</param>
    /// <param name="known">The refined value; null where the outcome is impossible.</param>
    /// <param name="operandType">The type of the operand before implicit conversions. Without it, an unknown collection is not refined: it may be a query.</param>
    /// <returns>Whether the operand was refined.</returns>
    public static bool TryRefine(
        ISymbol member, IReadOnlyList<AbstractValue> operands, int index, bool outcome, KnownTypes types, out AbstractValue? known, ITypeSymbol? operandType = null)
    {
        if (Find(member, types) is not { } assumption)
        {
            known = null;
            return false;
        }

        known = assumption(new PredicateCall(member, operands, index, outcome) { OperandType = operandType });
        return known is null || !known.Equals(operands[index]);
    }

    /// <summary>Decides the outcome of a call; returns null where both outcomes are possible.</summary>
    public static AbstractValue? Decide(in LibraryCall call)
    {
        var operands = new List<AbstractValue>();
        if (!call.Method.IsStatic)
        {
            operands.Add(call.Receiver);
        }

        for (int i = 0; i < call.ParameterCount; i++)
        {
            operands.Add(call.Arguments[i]);
        }

        return Decide(call.Method, operands, call.Types);
    }

    /// <summary>Decides the outcome of a method or property by excluding what is impossible for one of its operands.</summary>
    public static AbstractValue? Decide(ISymbol member, IReadOnlyList<AbstractValue> operands, KnownTypes types)
    {
        if (Find(member, types) is not { } assumption)
        {
            return null;
        }

        for (int i = 0; i < operands.Count; i++)
        {
            if (assumption(new PredicateCall(member, operands, i, Outcome: false)) is null)
            {
                return new BooleanValue(true);
            }

            if (assumption(new PredicateCall(member, operands, i, Outcome: true)) is null)
            {
                return new BooleanValue(false);
            }
        }

        return null;
    }

    private static Refinement? Find(ISymbol member, KnownTypes types) =>
        s_assumptions.TryGetValue((types.Classify(member.ContainingType), member.Name), out Refinement? assumption) ? assumption : null;
}
