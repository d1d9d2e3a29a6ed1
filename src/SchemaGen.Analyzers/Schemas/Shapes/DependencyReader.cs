using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads <c>dependentRequired</c> (2019-09), and <c>dependencies</c> (up to draft 7) where its values are lists of names.</summary>
internal static class DependencyReader
{
    public static void Read(SchemaNode schema, HashSet<string> names, List<LocatedRule> rules)
    {
        Read(schema, "dependentRequired", names, rules);
        Read(schema, "dependencies", names, rules);
    }

    private static void Read(SchemaNode schema, string keyword, HashSet<string> names, List<LocatedRule> rules)
    {
        if (schema.ReadObject(keyword) is not { } dependencies)
        {
            return;
        }

        foreach (JsonMember member in dependencies.Members)
        {
            if (keyword == "dependencies" && member.Value is JsonObject or JsonBoolean)
            {
                // Where there are members, it is a condition between them.
                if (names.Count == 0 && !SchemaNode.AllowsEverything(member.Value))
                {
                    schema.Faults.AddNotEnforced(schema, member, $"a schema in '{keyword}'");
                }
            }
            else if (ReadCompanions(schema, keyword, member, names) is { Count: > 0 } companions)
            {
                rules.Add(new LocatedRule(
                    member.NameSpan.Start, new CompanionRule(member.Name, companions.ToEquatableArray(), RuleSource.Keyword, keyword)));
            }
        }
    }

    /// <summary>The other members that must be given too; those that have no property are reported.</summary>
    private static List<string> ReadCompanions(SchemaNode schema, string keyword, JsonMember member, HashSet<string> names)
    {
        List<string> companions = [];
        foreach (JsonString name in schema.ReadTexts(member.Value, $"'{member.Name}' in '{keyword}' of {schema.Place.Quoted()}") ?? [])
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
            schema.Faults.AddNotEnforced(
                name, $"'{keyword}' of {schema.Place.Quoted()} speaks of '{stranger}', which 'properties' does not declare: SchemaGen does not enforce it");
        }

        return companions;
    }
}
