using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>A schema with an address of its own (Core, 4.3.5): a document, or a schema inside one that has an <c>$id</c>.</summary>
/// <param name="address">Its address, without a fragment.</param>
/// <param name="schema">The schema.</param>
/// <param name="dialect">The dialect that it declares, or else that of the resource around it.</param>
/// <param name="around">The resource around it; null for a document.</param>
internal sealed class SchemaResource(Uri address, JsonNode schema, SchemaDialect dialect, SchemaResource? around)
{
    private Dictionary<string, JsonObject>? _anchors;
    private List<KeyValuePair<string, JsonObject>>? _dynamicAnchors;

    public Uri Address { get; } = address;

    public JsonNode Schema { get; } = schema;

    public SchemaDialect Dialect { get; } = dialect;

    public SchemaResource? Around { get; } = around;

    /// <summary>Gets the resource that the same schema is by the address that it says itself; null for most.</summary>
    public SchemaResource? Itself { get; set; }

    /// <summary>Gets how many resources are around it. A document that says its own address is two, one in the other, at one place.</summary>
    public int Depth { get; } = around is null ? 0 : around.Depth + 1;

    /// <summary>Gets the names of its schemas.</summary>
    public IEnumerable<string> Anchors => _anchors is null ? [] : _anchors.Keys;

    /// <summary>Gets the schemas that a reference finds by the dynamic scope (Core, 8.2.2), with their names; empty for most.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonObject>> DynamicAnchors => _dynamicAnchors is null ? [] : _dynamicAnchors;

    public JsonObject? FindAnchor(string name) => _anchors is not null && _anchors.TryGetValue(name, out JsonObject? schema) ? schema : Itself?.FindAnchor(name);

    /// <summary>Adds a name of a schema. Of two equal ones the first counts.</summary>
    public void AddAnchor(string name, JsonObject schema)
    {
        _anchors ??= new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        if (!_anchors.ContainsKey(name))
        {
            _anchors.Add(name, schema);
        }

        // A document that says its own address is found by that of its file too.
        if (Around is not null && ReferenceEquals(Around.Schema, Schema))
        {
            Around.AddAnchor(name, schema);
        }
    }

    public void AddDynamicAnchor(string name, JsonObject schema) => (_dynamicAnchors ??= []).Add(new KeyValuePair<string, JsonObject>(name, schema));

    public bool Contains(JsonSpan span) => Schema.Span.Start <= span.Start && span.End <= Schema.Span.End;
}
