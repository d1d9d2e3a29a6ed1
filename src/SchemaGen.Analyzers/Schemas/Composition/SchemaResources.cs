using SchemaGen.Json;

namespace SchemaGen.Schemas.Composition;

/// <summary>The schemas of a document that have an address (<c>$id</c>) or a name (<c>$anchor</c>) of their own (Core, 8.2).</summary>
internal sealed class SchemaResources
{
    /// <summary>What an address is relative to where the document has none of its own. It never leaves this class.</summary>
    private static readonly Uri _unnamed = new("schema://document/");

    private readonly JsonNode _root;
    private readonly List<(Uri Address, JsonNode Schema)> _resources = [];
    private readonly List<(string Name, JsonObject Schema)> _anchors = [];

    private SchemaResources(JsonNode root) => _root = root;

    public IEnumerable<string> Anchors => _anchors.Select(static anchor => anchor.Name);

    public static SchemaResources Read(JsonNode root, SchemaDialect dialect)
    {
        var resources = new SchemaResources(root);
        resources._resources.Add((_unnamed, root));
        resources.Walk(root, _unnamed, dialect);
        return resources;
    }

    /// <summary>The resource at an address; the one around the reference where it names none.</summary>
    public JsonNode? Find(string address, JsonSpan reference)
    {
        (Uri around, JsonNode schema) = Around(reference);
        return address.Length == 0 ? schema
            : Uri.TryCreate(around, address, out Uri? absolute) ? _resources.LastOrDefault(resource => resource.Address == absolute).Schema
            : null;
    }

    public JsonObject? FindAnchor(JsonNode resource, string name) =>
        _anchors.FirstOrDefault(anchor => anchor.Name == name && Around(anchor.Schema.Span).Schema == resource).Schema;

    /// <summary>The innermost resource. The walk finds the outer ones first.</summary>
    private (Uri Address, JsonNode Schema) Around(JsonSpan span) =>
        _resources.Last(resource => resource.Schema == _root || (resource.Schema.Span.Start <= span.Start && span.End <= resource.Schema.Span.End));

    private void Walk(JsonNode root, Uri unnamed, SchemaDialect dialect)
    {
        // A document of any depth is no deep recursion.
        var waiting = new Stack<(JsonNode Node, Uri Around)>();
        waiting.Push((root, unnamed));
        while (waiting.Count > 0)
        {
            (JsonNode node, Uri around) = waiting.Pop();
            if (node is JsonObject json)
            {
                around = ReadNames(json, around, dialect);
            }

            IEnumerable<JsonNode> inner = node switch
            {
                JsonObject { Members: var members } => members.Where(static member => member.Name is not ("enum" or "const" or "default" or "example" or "examples")).Select(static member => member.Value),
                JsonArray { Items: var items } => items,
                _ => [],
            };
            foreach (JsonNode next in inner)
            {
                waiting.Push((next, around));
            }
        }
    }

    private Uri ReadNames(JsonObject json, Uri around, SchemaDialect dialect)
    {
        foreach (string keyword in new[] { "$anchor", "$dynamicAnchor" })
        {
            if (json[keyword] is JsonString anchor)
            {
                _anchors.Add((anchor.Value, json));
            }
        }

        if (json[dialect.NamesWithId ? "id" : "$id"] is not JsonString { Value: { Length: > 0 } id })
        {
            return around;
        }

        if (id[0] == '#')
        {
            // Up to draft 7 this is how an anchor is written.
            _anchors.Add((id.Substring(1), json));
            return around;
        }

        if (!Uri.TryCreate(around, id, out Uri? address))
        {
            return around;
        }

        _resources.Add((WithoutFragment(address), json));
        return address;
    }

    private static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : new Uri(address.AbsoluteUri.Substring(0, address.AbsoluteUri.Length - address.Fragment.Length));
}
