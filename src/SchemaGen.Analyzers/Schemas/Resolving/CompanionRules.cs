using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Prose;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Finds the companions that the descriptions of an object's members state.</summary>
internal static class CompanionRules
{
    /// <summary>Adds the rules of a schema to those that its keywords state.</summary>
    /// <param name="dependencies">What its keywords state; null for nothing.</param>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema.</param>
    /// <returns>The list, or a new one; null where there is none.</returns>
    public static DependencyList? AddTo(DependencyList? dependencies, SchemaDocument document, JsonObject schema)
    {
        if (MembersOf(document, schema) is not { } members)
        {
            return dependencies;
        }

        HashSet<string>? names = null;
        HashSet<string>? defaults = null;
        foreach (JsonMember member in members)
        {
            if (member.Value is not JsonObject json || json[KeywordNames.Description] is not JsonString { Value: var prose } || !CompanionRecogniser.MayState(prose))
            {
                continue;
            }

            names ??= NamesOf(members, withDefault: false);
            foreach (CompanionWords found in CompanionRecogniser.Find(prose, member.Name, (json[KeywordNames.Title] as JsonString)?.Value, names))
            {
                foreach (string companion in found.Companions)
                {
                    // By a rule from prose, a member with a default counts as given.
                    defaults ??= NamesOf(members, withDefault: true);
                    if (!defaults.Contains(companion))
                    {
                        (dependencies ??= new DependencyList()).Add(member.Name, companion);
                    }
                }
            }
        }

        return dependencies;
    }

    /// <summary>The members of the object, in whatever part they are declared; null where there are none.</summary>
    private static IReadOnlyList<JsonMember>? MembersOf(SchemaDocument document, JsonObject schema)
    {
        IReadOnlyList<JsonMember>? own = null;
        bool hasParts = false;
        foreach (JsonMember member in schema.Members)
        {
            own = member is { Name: KeywordNames.Properties, Value: JsonObject properties } ? properties.Members : own;
            hasParts |= member.Name is KeywordNames.AllOf or KeywordNames.Ref;
        }

        return hasParts ? MembersOf(InPlaceParts.Of(document, schema)) : own;
    }

    private static List<JsonMember> MembersOf(IReadOnlyList<JsonObject> parts)
    {
        List<JsonMember> members = [];
        foreach (JsonObject part in parts)
        {
            if (part[KeywordNames.Properties] is JsonObject properties)
            {
                members.AddRange(properties.Members);
            }
        }

        return members;
    }

    private static HashSet<string> NamesOf(IReadOnlyList<JsonMember> members, bool withDefault)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonMember member in members)
        {
            if (!withDefault || (member.Value is JsonObject schema && schema[KeywordNames.Default] is not null))
            {
                names.Add(member.Name);
            }
        }

        return names;
    }
}
