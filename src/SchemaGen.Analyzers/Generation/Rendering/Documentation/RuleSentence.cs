using SchemaGen.Constraints;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Documentation;

/// <summary>Says a rule as a person would: <c>give 'image' or 'video', not both</c>; <c>'steps' must be at most 20 where 'mode' is "fast"</c>.</summary>
internal static class RuleSentence
{
    /// <summary>Returns the sentence, without a capital and a full stop.</summary>
    public static string Of(ConditionRule rule)
    {
        string? instruction = Of(rule.Asked);
        string asked = instruction ?? InClauses(rule.Asked);
        return rule.Where == Condition.True ? asked : asked + (instruction is null ? ", where " : " where ") + ConditionWords.Of(rule.Where, isInner: true);
    }

    /// <summary>Returns the sentence for a member that requires others.</summary>
    public static string OfCompanions(string wireName, IReadOnlyList<string> companions) => $"'{wireName}' must be used with {ConstraintMessages.Names(companions, "and")}";

    private static string? Of(Condition condition) => condition switch
    {
        GivenCondition given => $"give '{given.Property}'",
        NotCondition { Condition: GivenCondition given } => $"leave out '{given.Property}'",
        CountCondition count => "give " + ConstraintMessages.CountBounds(count.Minimum, count.Maximum, "member"),
        NoOthersCondition => "give no other member",
        NotCondition { Condition: AllCondition { Parts: [GivenCondition left, GivenCondition right] } } => NotBoth(left, right),
        AnyCondition { Parts: [NotCondition { Condition: GivenCondition left }, NotCondition { Condition: GivenCondition right }] } => NotBoth(left, right),
        NotCondition { Condition: AllCondition { Parts: var all } } when Names(all) is { } names => $"do not give {ConstraintMessages.Names(names, "and")} together",
        AnyCondition { Parts: var any } when Names(any) is { } names => names.Count == 2 ? "give " + ConstraintMessages.Names(names, "or") : "give at least one of " + ConstraintMessages.Names(names, "and"),
        OneCondition { Parts: var one } when Names(one) is { } names => "give exactly one of " + ConstraintMessages.Names(names, "and"),
        AnyCondition { Parts: [NotCondition { Condition: GivenCondition left }, var other] } when Condition.SubjectOf(other) == left.Property => Must(other),
        ValueCondition or ShapeCondition or NotCondition { Condition: ValueCondition } when Condition.SubjectOf(condition) is not null => Must(condition),
        _ => null,
    };

    /// <summary>What is asked by no one instruction: <c>either 'steps' is at most 20, or 'mode' is "slow"</c>.</summary>
    private static string InClauses(Condition condition) => condition switch
    {
        AnyCondition { Parts.Count: > 1 } any => "either " + string.Join(", or ", any.Parts.Select(static part => ConditionWords.Of(part))),
        OneCondition one => "exactly one of these must hold: " + string.Join("; ", one.Parts.Select(static part => ConditionWords.Of(part))),
        NotCondition not => "it must not be so that " + ConditionWords.Of(not.Condition),
        _ => "it must hold that " + ConditionWords.Of(condition),
    };

    private static string NotBoth(GivenCondition left, GivenCondition right) => $"give '{left.Property}' or '{right.Property}', not both";

    /// <summary>What a condition asks of one value: <c>'steps' must be at most 20</c>.</summary>
    private static string Must(Condition condition)
    {
        string subject = $"'{Condition.SubjectOf(condition)}' ";
        string predicate = ConditionWords.Of(condition).Substring(subject.Length);
        return subject + "must " + Infinitive(predicate).Replace(" and is ", " and be ").Replace(" and has ", " and have ").Replace(" and matches ", " and match ");
    }

    private static string Infinitive(string predicate) =>
        predicate.StartsWith("is ", StringComparison.Ordinal) ? "be " + predicate.Substring("is ".Length)
        : predicate.StartsWith("has ", StringComparison.Ordinal) ? "have " + predicate.Substring("has ".Length)
        : predicate.StartsWith("matches ", StringComparison.Ordinal) ? "match " + predicate.Substring("matches ".Length)
        : predicate;

    private static List<string>? Names(EquatableArray<Condition> parts) =>
        parts.All(static part => part is GivenCondition) ? parts.Select(static part => ((GivenCondition)part).Property).ToList() : null;
}
