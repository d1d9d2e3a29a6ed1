using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Prose;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads what holds between the members of an object: from keywords, and from the members' descriptions.</summary>
internal static class RuleReader
{
    public static EquatableArray<CompanionRule> Read(SchemaNode schema, IReadOnlyList<JsonMember> members, HashSet<string> names)
    {
        List<LocatedRule> rules = [];
        DependencyReader.Read(schema, names, rules);
        foreach (JsonMember member in members)
        {
            if (member.Value is JsonObject json)
            {
                ReadProse(schema.Child(json, "properties", member.Name), member.Name, names, rules);
            }
        }

        IEnumerable<LocatedRule> inFileOrder = rules.Count < 2 ? rules : rules.OrderBy(static rule => rule.Start);
        return inFileOrder.Select(static rule => rule.Rule).ToEquatableArray();
    }

    private static void ReadProse(SchemaNode schema, string name, HashSet<string> names, List<LocatedRule> rules)
    {
        if (schema.Json["description"] is not JsonString prose)
        {
            return;
        }

        string? title = (schema.Json["title"] as JsonString)?.Value;
        foreach (CompanionWords found in CompanionRecogniser.Find(prose.Value, name, title, names))
        {
            // The keyword says the same with more authority.
            if (rules.Any(known => known.Rule.Property == name && found.Companions.All(known.Rule.Companions.Contains)))
            {
                continue;
            }

            rules.Add(new LocatedRule(prose.Span.Start + found.Place.Start, new CompanionRule(name, found.Companions, RuleSource.Prose, found.Words)));
            schema.Faults.AddFromProse(
                prose,
                found.Place,
                $"'{name}' of {schema.Place.Quoted()} must be used with {string.Join(" and ", found.Companions.Select(static other => $"'{other}'"))}: "
                    + $"SchemaGen read this rule from the words {ConstraintMessages.Quote(found.Words)}");
        }
    }
}

/// <summary>A rule with the place that it was read at, so that the rules stand in the order of the file.</summary>
internal sealed record LocatedRule(int Start, CompanionRule Rule);
