using SchemaGen.Constraints;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Rules;

/// <summary>Makes the rules of a record: what holds between its members, or is asked of one beside its type.</summary>
internal static class RuleBuilder
{
    /// <summary>The keywords that ask something of members which they do not name.</summary>
    private static readonly string[] s_ofNames =
    [
        .. new[] { KeywordNames.MinProperties, KeywordNames.MaxProperties, KeywordNames.PropertyNames, KeywordNames.PatternProperties, KeywordNames.AdditionalProperties, KeywordNames.UnevaluatedProperties }.Select(JsonText.Quote),
    ];

    public static IReadOnlyList<RenderedRule> Build(ObjectShape shape)
    {
        List<RenderedRule> rules = [];
        foreach (CompanionRule companion in shape.Companions)
        {
            if (CompanionsOf(shape, companion) is { Count: > 0 } names)
            {
                bool isProse = companion.Source == RuleSource.Prose;
                rules.Add(new RenderedRule(
                    RuleFragment.WriteCompanions(companion.Property, names),
                    RuleSentence.OfCompanions(companion.Property, names),
                    isProse ? null : KeywordNames.DependentRequired,
                    isProse ? companion.SourceWords : null,
                    names.Prepend(companion.Property).ToEquatableArray()) { Dependent = companion.Property });
            }
        }

        if (shape.Conditions.Count > 0)
        {
            AddConditions(shape, rules);
        }

        foreach (PropertyModel property in shape.Properties)
        {
            foreach (ConditionRule rule in property.Conditions)
            {
                rules.Add(new RenderedRule(RuleFragment.WriteValue(property.WireName, rule), $"'{property.WireName}': {ConditionWords.Of(rule)}", rule.Keyword, null, default));
            }
        }

        if (shape.Stated.Count > 0)
        {
            AddStated(shape, rules);
        }

        return rules;
    }

    private static void AddStated(ObjectShape shape, List<RenderedRule> rules)
    {
        var sent = new SentMembers(shape);
        foreach (StatedRule rule in shape.Stated)
        {
            if (!sent.TakePartWithin(rule.Schema, s_ofNames.Any(rule.Schema.Contains)))
            {
                rules.Add(new RenderedRule(rule.Schema, rule.Message, rule.Keyword, rule.Source, rule.Members) { Ignored = rule.Ignored });
            }
        }
    }

    private static void AddConditions(ObjectShape shape, List<RenderedRule> rules)
    {
        var sent = new SentMembers(shape);
        var fragment = new RuleFragment(shape.Properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal));
        foreach (ConditionRule rule in shape.Conditions)
        {
            EquatableArray<string> members = RuleMembers.Of(rule);
            string schema = fragment.Write(rule);
            if (!sent.TakePart(schema, members.Count == 0) && !IsCompanion(shape, rule) && !rules.Exists(one => one.Schema == schema))
            {
                rules.Add(new RenderedRule(schema, rule.Message ?? RuleSentence.Of(rule), rule.Keyword, rule.Source, members));
            }
        }
    }

    /// <summary>Determines whether a condition says what a companion rule says already.</summary>
    private static bool IsCompanion(ObjectShape shape, ConditionRule rule) =>
        rule is { Where: GivenCondition { Property: var dependent }, Asked: GivenCondition { Property: var needed } }
        && shape.Companions.Any(companion => companion.Property == dependent && CompanionsOf(shape, companion).Contains(needed));

    /// <summary>The members that are required too. For a sentence about what is used together, one that the service has a value for counts as given.</summary>
    private static List<string> CompanionsOf(ObjectShape shape, CompanionRule rule)
    {
        List<string> names = [];
        foreach (string name in rule.Companions)
        {
            foreach (PropertyModel companion in shape.Properties)
            {
                if (companion.WireName == name && !companion.IsRequired && !(rule.Source == RuleSource.Prose && companion.HasDefault))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }
}
