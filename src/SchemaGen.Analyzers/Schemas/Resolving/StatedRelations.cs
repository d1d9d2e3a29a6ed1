using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Prose;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Finds the rules that the descriptions of an object's members state between them.</summary>
internal static class StatedRelations
{
    /// <summary>Adds the members that others are said to need to those that the keywords of a schema state.</summary>
    /// <param name="dependencies">What its keywords state; null for nothing.</param>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema.</param>
    /// <returns>The list, or a new one; null where there is none.</returns>
    public static DependencyList? AddCompanions(DependencyList? dependencies, SchemaDocument document, JsonObject schema)
    {
        if (!MayHaveMembers(schema))
        {
            return dependencies;
        }

        foreach (ProseRelation relation in ProseRules.Of(document, schema).Relations)
        {
            if (relation is { IsCompanion: true, Fragment.Members: [{ Value: JsonObject { Members: var members } }] })
            {
                foreach (JsonMember member in members)
                {
                    foreach (JsonNode companion in ((JsonArray)member.Value).Items)
                    {
                        (dependencies ??= new DependencyList()).Add(member.Name, ((JsonString)companion).Value);
                    }
                }
            }
        }

        return dependencies;
    }

    /// <summary>Returns the other rules that the service refuses an input for, but for those that the schema's <c>allOf</c> says as well; null for none.</summary>
    public static List<JsonObject>? Others(SchemaDocument document, JsonObject schema)
    {
        if (!MayHaveMembers(schema))
        {
            return null;
        }

        List<JsonObject>? others = null;
        foreach (ProseRelation relation in ProseRules.Of(document, schema).Relations)
        {
            if (relation is { IsCompanion: false, Ignored: null }
                && !IsOfPart(document, schema, relation)
                && (schema[KeywordNames.AllOf] as JsonArray)?.Items.Any(part => JsonEquality.AreEqual(part, relation.Fragment)) != true)
            {
                (others ??= []).Add(relation.Fragment);
            }
        }

        return others;
    }

    /// <summary>Determines whether a part of the schema, which is written for itself, says the same.</summary>
    private static bool IsOfPart(SchemaDocument document, JsonObject schema, ProseRelation relation) =>
        (schema[KeywordNames.AllOf] is not null || schema[KeywordNames.Ref] is not null)
        && InPlaceParts.Of(document, schema).Any(part => !ReferenceEquals(part, schema) && ProseRules.Of(document, part).Relations.Any(other => other.Text == relation.Text));

    private static bool MayHaveMembers(JsonObject schema)
    {
        foreach (JsonMember member in schema.Members)
        {
            if (member.Name is KeywordNames.Properties or KeywordNames.AllOf or KeywordNames.Ref)
            {
                return true;
            }
        }

        return false;
    }
}
