using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Resolving;

/// <summary>The schemas that references lead to, in the order in which they are met: the root first, then the members of <c>$defs</c>.</summary>
internal sealed class ResolvedDefinitions
{
    /// <summary>The most schemas that are written once more for another dynamic scope. Only a file made for it has thousands; those beyond are taken from a scope that was met before.</summary>
    private const int MostRepeated = 10_000;

    private readonly List<ResolvedDefinition> _all = [];
    private readonly Dictionary<JsonNode, ResolvedDefinition> _bySchema = [];
    private readonly DefinitionNames _names = new();
    private int _repeated;

    /// <param name="root">The schema of the input.</param>
    /// <param name="place">Its place.</param>
    public ResolvedDefinitions(JsonNode root, Place place)
    {
        Add(new ResolvedDefinition(root, place, null, null));
    }

    /// <summary>Gets whether more schemas would have to be repeated than are.</summary>
    public bool IsFull { get; private set; }

    public int Count => _all.Count;

    public ResolvedDefinition this[int index] => _all[index];

    /// <summary>The definition of a schema, reached at a place.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="place">The place.</param>
    /// <param name="reference">The reference that leads there, after which it is named where it is new.</param>
    public ResolvedDefinition Of(JsonNode schema, Place place, string reference)
    {
        _bySchema.TryGetValue(schema, out ResolvedDefinition? first);
        for (ResolvedDefinition? known = first; known is not null; known = known.Other)
        {
            if (known.Place.Scope == place.Scope)
            {
                return known;
            }
        }

        if (first is not null && ++_repeated > MostRepeated)
        {
            IsFull = true;
            return first;
        }

        return Add(new ResolvedDefinition(schema, place, _names.Create(reference), first));
    }

    private ResolvedDefinition Add(ResolvedDefinition definition)
    {
        _all.Add(definition);
        _bySchema[definition.Schema] = definition;
        return definition;
    }
}

/// <summary>A schema that references lead to.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Place">Where it is met first.</param>
/// <param name="Name">Its name; null for the root.</param>
/// <param name="Other">The same schema in another dynamic scope.</param>
internal sealed record ResolvedDefinition(JsonNode Schema, Place Place, string? Name, ResolvedDefinition? Other)
{
    /// <summary>Gets the reference to it.</summary>
    public string Reference { get; } = Name is null ? "#" : "#/" + KeywordNames.Defs + "/" + Name;
}
