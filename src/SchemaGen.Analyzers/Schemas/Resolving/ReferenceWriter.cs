using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Writes references, and keeps the definitions that they lead to.</summary>
/// <param name="document">The document.</param>
/// <param name="places">Finds the places of schemas.</param>
/// <param name="scopes">The dynamic scopes; null where they are not followed.</param>
/// <param name="json">What is written to.</param>
/// <param name="root">The schema of the input.</param>
internal sealed class ReferenceWriter(SchemaDocument document, Places places, DynamicScopes? scopes, CompactWriter json, JsonNode root)
{
    /// <summary>Gets the definitions, the root among them.</summary>
    public ResolvedDefinitions Definitions { get; } = new(root, places.Of(root, null, isReferred: false));

    /// <summary>Gets whether a reference was met that depends on the dynamic scope, which is not followed.</summary>
    public bool NeedsScopes { get; private set; }

    public static bool IsReference(string keyword) => keyword is KeywordNames.Ref or KeywordNames.DynamicRef or KeywordNames.RecursiveRef;

    /// <summary>The references of a schema but the first; null for nearly all schemas.</summary>
    public static List<JsonMember>? Further(JsonObject schema)
    {
        bool hasOne = false;
        List<JsonMember>? further = null;
        foreach (JsonMember member in schema.Members)
        {
            if (IsReference(member.Name))
            {
                if (hasOne)
                {
                    (further ??= []).Add(member);
                }

                hasOne = true;
            }
        }

        return further;
    }

    /// <summary>Writes a reference; nothing where it leads nowhere, which was reported.</summary>
    public void Write(JsonMember reference, Place place)
    {
        if (Resolve(reference, place) is { } target)
        {
            json.Name(KeywordNames.Ref);
            json.Text(Define(target, place, ((JsonString)reference.Value).Value));
        }
    }

    /// <summary>Writes a discriminator: its mapping refers to schemas too (OpenAPI, Discriminator Object).</summary>
    public void WriteDiscriminator(JsonMember discriminator, Place place)
    {
        if (discriminator.Value is not JsonObject { Members: var members } value || value["mapping"] is not JsonObject mapping)
        {
            json.Member(discriminator.Name, discriminator.Value);
            return;
        }

        json.Name(discriminator.Name);
        json.Start('{');
        foreach (JsonMember member in members)
        {
            if (member.Value != mapping)
            {
                json.Member(member.Name, member.Value);
                continue;
            }

            json.Name(member.Name);
            json.Start('{');
            foreach (JsonMember target in mapping.Members)
            {
                json.Name(target.Name);
                if (target.Value is JsonString reference && document.References.Find(reference) is JsonObject schema)
                {
                    json.Text(Define(schema, place, reference.Value));
                }
                else
                {
                    json.Value(target.Value);
                }
            }

            json.End('}');
        }

        json.End('}');
    }

    /// <summary>The reference to a schema in the resolved schema.</summary>
    private string Define(JsonNode schema, Place place, string reference) =>
        Definitions.Of(schema, places.Of(schema, place.Scope, isReferred: true), reference).Reference;

    private JsonNode? Resolve(JsonMember reference, Place place)
    {
        JsonNode? target = reference is { Name: KeywordNames.RecursiveRef, Value: JsonString } ? document.References.Resources.Around(reference.Value.Span).Schema : document.References.Resolve(reference);
        if (target is null || reference.Name == KeywordNames.Ref || !DynamicScopes.IsDynamic(reference, target))
        {
            return target;
        }

        NeedsScopes |= scopes is null;
        return scopes is null ? target : DynamicScopes.Resolve(reference, target, place.Scope!);
    }
}
