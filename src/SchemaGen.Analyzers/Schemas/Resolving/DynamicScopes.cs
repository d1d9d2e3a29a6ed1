using System.Text;
using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Resolving;

/// <summary>
/// The dynamic scopes that schemas are reached in (Core, 7.1), as far as they matter: which schema the outermost resource of each dynamic name gives it. There are finitely many; equal ones are one
/// object.
/// </summary>
/// <param name="resources">The resources of the document.</param>
internal sealed class DynamicScopes(SchemaResources resources)
{
    /// <summary>
    /// The most scopes that are told apart. Extensible schemas have as many as they are extended; only a file made for it has thousands. Beyond them, references are resolved in a scope that was entered before.
    /// </summary>
    private const int Most = 1_000;

    private readonly Dictionary<string, DynamicScope> _scopes = new(StringComparer.Ordinal);

    /// <summary>Gets the scope outside all resources.</summary>
    public DynamicScope Outermost { get; } = new();

    /// <summary>Gets whether there are more scopes than are told apart.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The scope inside the resource that is around a schema.</summary>
    public DynamicScope Enter(DynamicScope scope, JsonSpan schema)
    {
        SchemaResource resource = resources.Around(schema);
        if (resource.DynamicAnchors.Count == 0)
        {
            return scope;
        }

        if (!scope.Entered.TryGetValue(resource, out DynamicScope? entered))
        {
            entered = Create(scope, resource);
            scope.Entered.Add(resource, entered);
        }

        return entered;
    }

    /// <summary>Whether a reference depends on the dynamic scope: where its target has the dynamic name by which it is referred to (Core, 8.2.3.2).</summary>
    /// <param name="reference">The <c>$dynamicRef</c> or <c>$recursiveRef</c>.</param>
    /// <param name="target">What it leads to as a plain <c>$ref</c>.</param>
    public static bool IsDynamic(JsonMember reference, JsonNode target) => target is JsonObject schema && (reference.Name == KeywordNames.RecursiveRef
        ? schema[KeywordNames.RecursiveAnchor] is JsonBoolean { Value: true }
        : schema[KeywordNames.DynamicAnchor] is JsonString { Value: var anchor } && anchor == NameIn(reference));

    /// <summary>The schema that such a reference leads to in a scope.</summary>
    public static JsonNode Resolve(JsonMember reference, JsonNode target, DynamicScope scope) => scope.Find(NameIn(reference)) ?? target;

    private static string NameIn(JsonMember reference) =>
        reference.Name == KeywordNames.RecursiveRef ? SchemaResources.Recursive : ReferenceResolver.Split(((JsonString)reference.Value).Value).Fragment;

    private DynamicScope Create(DynamicScope scope, SchemaResource resource)
    {
        var targets = new SortedDictionary<string, JsonObject>(scope.Targets, StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonObject> anchor in resource.DynamicAnchors)
        {
            if (!targets.ContainsKey(anchor.Key))
            {
                targets.Add(anchor.Key, anchor.Value);
            }
        }

        if (targets.Count == scope.Targets.Count)
        {
            return scope;
        }

        var key = new StringBuilder();
        foreach (KeyValuePair<string, JsonObject> target in targets)
        {
            key.Append(target.Key).Append('@').Append(ConstraintMessages.Number(target.Value.Span.Start)).Append(' ');
        }

        string text = key.ToString();
        if (!_scopes.TryGetValue(text, out DynamicScope? known))
        {
            if (_scopes.Count == Most)
            {
                IsFull = true;
                return scope;
            }

            known = new DynamicScope(targets);
            _scopes.Add(text, known);
        }

        return known;
    }
}

/// <summary>A dynamic scope.</summary>
internal sealed class DynamicScope(SortedDictionary<string, JsonObject>? targets = null)
{
    /// <summary>Gets the schema that each name has in it.</summary>
    public SortedDictionary<string, JsonObject> Targets { get; } = targets ?? new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);

    /// <summary>Gets the scopes that were entered from it, by resource.</summary>
    public Dictionary<SchemaResource, DynamicScope> Entered { get; } = [];

    public JsonObject? Find(string name) => Targets.TryGetValue(name, out JsonObject? target) ? target : null;
}
