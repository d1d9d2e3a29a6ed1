namespace SchemaGen.Schemas.Prose;

/// <summary>A condition on a member of the object, and the member.</summary>
/// <param name="Member">The member.</param>
/// <param name="Condition">The condition.</param>
internal sealed record ConditionTerm(SiblingMember Member, ProseCondition Condition);

/// <summary>What a clause with "if" or "when" says: all of its terms, or one of them.</summary>
internal sealed class ParsedCondition(List<ConditionTerm> terms, bool isAny)
{
    public readonly List<ConditionTerm> Terms = terms;

    /// <summary>Whether one of the terms is enough.</summary>
    public readonly bool IsAny = isAny && terms.Count > 1;

    public ParsedCondition Negated() =>
        new(Terms.ConvertAll(static term => term with { Condition = term.Condition.Negated() }), !IsAny && Terms.Count > 1);

    /// <summary>Whether all terms are of one member.</summary>
    public bool IsOf(SiblingMember member) => Terms.TrueForAll(term => term.Member == member);

    public bool Mentions(SiblingMember member) => Terms.Exists(term => term.Member == member);
}
