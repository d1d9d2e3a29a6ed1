using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>Reads <c>dependentRequired</c> (2019-09), and <c>dependencies</c> (up to draft 7) where its values are lists of names.</summary>
internal static class DependencyReader
{
    public static IEnumerable<LocatedRule> Read(SchemaNode schema, HashSet<string> names) =>
        Read(schema, "dependentRequired", names).Concat(Read(schema, "dependencies", names));

    private static IEnumerable<LocatedRule> Read(SchemaNode schema, string keyword, HashSet<string> names)
    {
        foreach (JsonMember member in schema.ReadObject(keyword)?.Members ?? [])
        {
            if (keyword == "dependencies" && member.Value is JsonObject or JsonBoolean)
            {
                if (member.Value is not (JsonBoolean { Value: true } or JsonObject { Members.Count: 0 }))
                {
                    schema.Faults.AddNotEnforced(schema, member, $"a schema in '{keyword}'");
                }
            }
            else if (ReadCompanions(schema, keyword, member, names) is { Count: > 0 } companions)
            {
                yield return new LocatedRule(
                    member.NameSpan.Start, new CompanionRule(member.Name, companions.ToEquatableArray(), RuleSource.Keyword, keyword));
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
