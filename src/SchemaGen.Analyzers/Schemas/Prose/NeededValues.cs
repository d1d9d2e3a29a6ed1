namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the value that another member must have for this one: "logprobs must be set to true if this parameter is used", "seed is given, stream must be true", "... must be true to use this".</summary>
internal sealed class NeededValues(RelationScope scope)
{
    private static readonly WordSet s_must = new("must");
    private static readonly WordSet s_uses = new("use enable set specify");

    private readonly ClauseConditions _clauses = new(scope);

    /// <param name="words">The clause.</param>
    /// <param name="lead">The condition before it; null for none.</param>
    /// <returns>Whether it is one.</returns>
    public bool Read(ProseSlice words, ParsedCondition? lead)
    {
        int must = words.IndexOf(s_must);
        if (must < 1 || !words.Is(must + 1, "be") || scope.Conditions.ReadMembers(words.To(must), isExact: true, out _) is not [var other] || other == scope.Self)
        {
            return false;
        }

        ProseSlice value = words.From(must + 2);
        int purpose = PurposeOf(value);
        ParsedCondition? given = lead;
        if (purpose >= 0)
        {
            bool isUse = value.Is(purpose, "to");
            given = lead is not null ? null : isUse ? scope.Conditions.Read(value.From(purpose + 1)) : _clauses.ReadCondition(value.From(purpose));
            value = value.To(purpose);
        }

        if (value.Count == 0 || given is not { Terms: [{ Condition: var self }] } || !given.IsOf(scope.Self) || RelationRules.WhenOf(self) is not { } when
            || ConditionValues.Read(value, other) is not { Present: null } needed || !IsKnownWithout(other, needed))
        {
            return false;
        }

        scope.Rules.Add(ProseRuleKind.Requires, [other], rule => rule with { WhenValue = when.Value, Conditions = new([needed]) });
        return true;
    }

    /// <summary>Where the clause says for what the value is needed; -1 for nowhere.</summary>
    private static int PurposeOf(ProseSlice value)
    {
        for (int i = 1; i < value.Count; i++)
        {
            if (value.Is(i, ClauseWords.Openers) || (value.Is(i, "to") && value.Is(i + 1, s_uses)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether it is known what holds where the other is left out: its default, or that a flag is off.</summary>
    private static bool IsKnownWithout(SiblingMember other, ProseCondition needed) => other.Default is not null || (other.IsFlag && needed.Values is { Count: 1 } or { Count: 0 });
}
