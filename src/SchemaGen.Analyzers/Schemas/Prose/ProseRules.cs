using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>Finds the rules that descriptions state, once for each object and each member.</summary>
internal static class ProseRules
{
    /// <summary>What the members of an object state, in whatever part of it they are declared.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema of the object, as it is written or composed.</param>
    public static ObjectProse Of(SchemaDocument document, JsonObject schema)
    {
        if (!document.ReadsProse)
        {
            return ObjectProse.None;
        }

        return document.Note(schema, Read);
    }

    /// <summary>The bounds that the description of a member states of its own value.</summary>
    public static IReadOnlyList<ProseRule> BoundsOf(SchemaDocument document, JsonMember member) =>
        document.ReadsProse && member.Value is JsonObject schema && schema[KeywordNames.Description] is JsonString { Value: var prose } && ProseRecogniser.MayBound(prose, schema) && document.ReadsProseOf(schema)
            ? ReadBounds(document, member, schema, prose)
            : [];

    private static IReadOnlyList<ProseRule> ReadBounds(SchemaDocument document, JsonMember member, JsonObject schema, string prose) =>
        document.Note(schema, (of, _) => ProseRecogniser.ReadBounds(prose, new SiblingMember(of, member), new Siblings(of, [member])));

    private static ObjectProse Read(SchemaDocument document, JsonObject schema)
    {
        IReadOnlyList<JsonMember> members = MembersOf(document, schema, out IReadOnlyList<JsonObject> parts);
        List<ProseRule>? rules = null;
        Siblings? siblings = null;
        foreach (JsonMember member in members)
        {
            if (member.Value is JsonObject json && json[KeywordNames.Description] is JsonString { Value: var prose } && ProseCues.MayRelate(prose, prose.Length) && document.ReadsProseOf(json))
            {
                siblings ??= new Siblings(document, members);
                (rules ??= []).AddRange(ProseRecogniser.ReadRelations(prose, siblings.Named(member.Name)!, siblings));
            }

            if (BoundsOf(document, member) is { Count: > 0 } bounds)
            {
                siblings ??= new Siblings(document, members);
                (rules ??= []).AddRange(bounds);
            }
        }

        return rules is null or { Count: 0 } ? ObjectProse.None : new ObjectProse(rules, siblings, RequiredOf(parts));
    }

    /// <summary>The members that the parts of an object declare.</summary>
    private static IReadOnlyList<JsonMember> MembersOf(SchemaDocument document, JsonObject schema, out IReadOnlyList<JsonObject> parts)
    {
        IReadOnlyList<JsonMember>? own = null;
        bool hasParts = false;
        foreach (JsonMember member in schema.Members)
        {
            own = member is { Name: KeywordNames.Properties, Value: JsonObject properties } ? properties.Members : own;
            hasParts |= member.Name is KeywordNames.AllOf or KeywordNames.Ref;
        }

        parts = hasParts ? InPlaceParts.Of(document, schema) : (JsonObject[])[schema];
        if (!hasParts)
        {
            return own ?? [];
        }

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

    private static List<string> RequiredOf(IReadOnlyList<JsonObject> parts)
    {
        List<string> required = [];
        foreach (JsonObject part in parts)
        {
            if (part[KeywordNames.Required] is JsonArray names)
            {
                foreach (JsonNode name in names.Items)
                {
                    if (name is JsonString text)
                    {
                        required.Add(text.Value);
                    }
                }
            }
        }

        return required;
    }
}
