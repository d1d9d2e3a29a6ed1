using SchemaGen.Constraints;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>The sentence that a person reads where a rule is broken.</summary>
internal static class ProseMessages
{
    /// <summary>The sentence: <c>give 'image' or 'video', not both (model 'x')</c>. It can stand within another, and ends without a full stop.</summary>
    /// <param name="rule">A rule between members.</param>
    /// <param name="model">The slug of the model; null where the model is known.</param>
    public static string Of(ProseRule rule, string? model)
    {
        string of = model is null ? "" : ConstraintMessages.Format(" (model '{0}')", model);
        string self = Quote(rule.Property);
        return rule.Kind switch
        {
            ProseRuleKind.Excludes => "give " + self + " or " + ConstraintMessages.Names(rule.Others, "or") + ", not both" + of,
            ProseRuleKind.ExactlyOneOf when rule.Others.Count == 1 => "give either " + self + " or " + Quote(rule.Others[0]) + of,
            ProseRuleKind.ExactlyOneOf => "give exactly one of " + Together(rule) + of,
            ProseRuleKind.AtLeastOneOf when rule.Others.Count == 1 => "give " + self + " or " + Quote(rule.Others[0]) + of,
            ProseRuleKind.AtLeastOneOf => "give at least one of " + Together(rule) + of,
            ProseRuleKind.MakesIgnored => ConstraintMessages.Names(rule.Others, "and") + (rule.Others.Count == 1 ? " has" : " have") + " no effect with " + self + Value(rule.WhenValue) + of,
            _ => self + " " + Predicate(rule) + of,
        };
    }

    /// <summary>What the rule says of its member: <c>must be used with 'image_urls'</c>.</summary>
    public static string Predicate(ProseRule rule) => rule.Kind switch
    {
        ProseRuleKind.Requires => (rule.WhenValue is { } value ? "with the value " + value + " " : "") + "must be used " + (rule.Conditions.Count > 0 ? Where(rule) : "with " + string.Join(" and ", rule.Others.Select(Quote))),
        ProseRuleKind.RequiredIf => "is required " + Where(rule),
        ProseRuleKind.Excludes => "must not be used with " + ConstraintMessages.Names(rule.Others, "or"),
        ProseRuleKind.ExactlyOneOf => "or " + ConstraintMessages.Names(rule.Others, "or") + " must be given, but only one of them",
        ProseRuleKind.AtLeastOneOf => "or " + ConstraintMessages.Names(rule.Others, "or") + " must be given",
        ProseRuleKind.EffectiveOnlyIf => "has no effect " + Unless(rule),
        ProseRuleKind.MakesIgnored => Value(rule.WhenValue).TrimStart() + (rule.WhenValue is null ? "" : " ") + "makes " + ConstraintMessages.Names(rule.Others, "and") + " have no effect",
        ProseRuleKind.Range => "must be " + ConstraintMessages.Bounds(rule.Bounds.Minimum, rule.Bounds.MinimumIsExclusive, rule.Bounds.Maximum, rule.Bounds.MaximumIsExclusive),
        ProseRuleKind.MultipleOf => "must be a multiple of " + rule.Value,
        ProseRuleKind.MinLength => "must have at least " + rule.Value + " characters",
        ProseRuleKind.MaxLength => "must have at most " + rule.Value + " characters",
        ProseRuleKind.MinItems => "must have at least " + rule.Value + " items",
        ProseRuleKind.MaxItems => "must have at most " + rule.Value + " items",
        ProseRuleKind.OneOf => "must be one of " + string.Join(", ", rule.Values),
        ProseRuleKind.SameLength => "must have as many items as " + ConstraintMessages.Names(rule.Others, "and"),
        _ => "is bounded by " + ConstraintMessages.Names(rule.Others, "and"),
    };

    private static string Where(ProseRule rule) => string.Join(" and ", rule.Conditions.Select(static condition => Holds(condition)));

    private static string Unless(ProseRule rule) => rule.Conditions[0] switch
    {
        { Present: false, Other: var other } => "with " + Quote(other),
        { NotValues: { Count: > 0 } values, Other: var other } => "with " + Quote(other) + " " + string.Join(" or ", values),
        var condition => "unless " + Is(condition),
    };

    private static string Holds(ProseCondition condition) => condition switch
    {
        { Present: true, Other: var other } => "with " + Quote(other),
        { Present: false, Other: var other } => "without " + Quote(other),
        { Values: { Count: > 0 } values, Other: var other } => "with " + Quote(other) + " " + string.Join(" or ", values),
        _ => "where " + Is(condition),
    };

    private static string Is(ProseCondition condition) => condition switch
    {
        { Present: { } present, Other: var other } => Quote(other) + (present ? " is given" : " is left out"),
        { Values: { Count: > 0 } values, Other: var other } => Quote(other) + " is " + string.Join(" or ", values),
        { NotValues: { Count: > 0 } values, Other: var other } => Quote(other) + " is not " + string.Join(" or ", values),
        _ => Quote(condition.Other) + " is " + ConstraintMessages.Bounds(condition.Bounds.Minimum, condition.Bounds.MinimumIsExclusive, condition.Bounds.Maximum, condition.Bounds.MaximumIsExclusive),
    };

    private static string Together(ProseRule rule) => ConstraintMessages.Names(new[] { rule.Property }.Concat(rule.Others).ToEquatableArray(), "and");

    private static string Value(string? value) => value is null ? "" : " " + value;

    private static string Quote(string name) => "'" + name + "'";
}
