using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Prose;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads the rules between the members of an object: from keywords, and from the members' descriptions.</summary>
internal static class RuleReader
{
    public static EquatableArray<CompanionRule> Read(SchemaNode schema, IReadOnlyList<JsonMember> members, HashSet<string> names)
    {
        List<LocatedRule> rules = [];
        ReadKeywords(schema, names, rules);
        ReadProse(schema, members, rules);

        return rules.Count switch
        {
            0 => default,
            1 => new EquatableArray<CompanionRule>([rules[0].Rule]),
            _ => rules.OrderBy(static rule => rule.Start).Select(static rule => rule.Rule).ToEquatableArray(),
        };
    }

    /// <summary>Reads <c>dependentRequired</c> (2019-09), and <c>dependencies</c> (up to draft 7) where its values are lists of names.</summary>
    private static void ReadKeywords(SchemaNode schema, HashSet<string> names, List<LocatedRule> rules)
    {
        ReadKeyword(schema, KeywordNames.DependentRequired, names, rules);
        ReadKeyword(schema, KeywordNames.Dependencies, names, rules);
    }

    private static void ReadKeyword(SchemaNode schema, string keyword, HashSet<string> names, List<LocatedRule> rules)
    {
        if (schema.ReadObject(keyword) is not { } dependencies)
        {
            return;
        }

        foreach (JsonMember member in dependencies.Members)
        {
            if (keyword == KeywordNames.Dependencies && member.Value is JsonObject or JsonBoolean)
            {
                // Where there are members, it is a condition between them.
                if (names.Count == 0 && !SchemaNode.AllowsEverything(member.Value))
                {
                    schema.Diagnostics.LeaveToEvaluator(schema, member, $"a schema in '{keyword}'");
                }
            }
            else if (ReadCompanions(schema, keyword, member, names) is { Count: > 0 } companions)
            {
                rules.Add(new LocatedRule(
                    member.NameSpan.Start, new CompanionRule(member.Name, companions.ToEquatableArray(), RuleSource.Keyword, keyword)));
            }
        }
    }

    /// <summary>Reads the other members that must be given too; those that have no property are reported.</summary>
    private static List<string> ReadCompanions(SchemaNode schema, string keyword, JsonMember member, HashSet<string> names)
    {
        List<string> companions = [];
        foreach (JsonString name in schema.ReadTexts(member.Value, $"'{member.Name}' in '{keyword}' of {schema.Location.Quoted()}") ?? [])
        {
            if (name.Value == member.Name || companions.Contains(name.Value))
            {
                continue;
            }

            if (names.Contains(member.Name) && names.Contains(name.Value))
            {
                companions.Add(name.Value);
                continue;
            }

            string stranger = names.Contains(member.Name) ? name.Value : member.Name;
            schema.Diagnostics.LeaveToEvaluator(
                name, $"'{keyword}' of {schema.Location.Quoted()} speaks of '{stranger}', which 'properties' does not declare: it is left to the evaluator");
        }

        return companions;
    }

    private static bool IsKnown(List<LocatedRule> rules, string name, EquatableArray<string> companions)
    {
        foreach (LocatedRule known in rules)
        {
            if (known.Rule.Property == name && companions.All(known.Rule.Companions.Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The members that another one needs, which is all that the rule says; null where it says something else.</summary>
    private static CompanionRule? CompanionsOf(ProseRule rule, ObjectProse prose) => rule switch
    {
        { Kind: ProseRuleKind.Requires, WhenValue: null } => new CompanionRule(rule.Property, rule.Others, RuleSource.Prose, rule.Words),
        { Kind: ProseRuleKind.RequiredIf } => OfRelation(rule, prose),
        _ => null,
    };

    /// <summary>"Required if b is given" is a companion of b.</summary>
    private static CompanionRule? OfRelation(ProseRule rule, ObjectProse prose) => prose.Relations.FirstOrDefault(relation => ReferenceEquals(relation.Rule, rule)) is { IsCompanion: true, Fragment.Members: [{ Value: JsonObject { Members: [{ Name: var dependent, Value: JsonArray { Items: var names } }] } }] }
            ? new CompanionRule(dependent, names.Select(static name => ((JsonString)name).Value).ToEquatableArray(), RuleSource.Prose, rule.Words)
            : null;

    private static void ReadProse(SchemaNode schema, IReadOnlyList<JsonMember> members, List<LocatedRule> rules)
    {
        ObjectProse found = members.Count == 0 ? ObjectProse.None : ProseRules.Of(schema.Document, schema.Json);
        foreach (ProseRule rule in found.Rules)
        {
            if (schema.Json[KeywordNames.Properties] is not JsonObject properties || properties[rule.Property] is not JsonObject { } json || json[KeywordNames.Description] is not JsonString prose)
            {
                continue;
            }

            if (CompanionsOf(rule, found) is { } companions)
            {
                // The keyword states the same with more authority.
                if (IsKnown(rules, companions.Property, companions.Companions))
                {
                    continue;
                }

                rules.Add(new LocatedRule(prose.Span.Start + rule.Place.Start, companions));
            }

            if (schema.Diagnostics.NotesProse)
            {
                ProseReport.Add(schema.Child(json, KeywordNames.Properties, rule.Property), prose, rule);
            }
        }
    }
}

/// <summary>A rule with the position that it was read at, so that the rules are in the order of the file.</summary>
internal sealed class LocatedRule(int start, CompanionRule rule)
{
    public readonly int Start = start;

    public readonly CompanionRule Rule = rule;
}
