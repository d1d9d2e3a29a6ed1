using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Documents;

/// <summary>The schemas of a document that have an address (<c>$id</c>) or a name (<c>$anchor</c>) of their own (Core, 8.2).</summary>
internal sealed class SchemaResources
{
    private readonly DocumentSet _documents;
    private readonly List<(Uri Address, JsonNode Schema)> _resources = [];
    private readonly List<(string Name, JsonObject Schema)> _anchors = [];

    public SchemaResources(DocumentSet documents)
    {
        _documents = documents;
        Add(documents.Main);
    }

    public IEnumerable<string> Anchors => _anchors.Select(static anchor => anchor.Name);

    /// <summary>The resource at an address; the one around the reference, where the address does not name one.</summary>
    public JsonNode? Find(string address, JsonSpan reference)
    {
        (Uri around, JsonNode schema) = Around(reference);
        return address.Length == 0 ? schema

            // A schema with an address of its own may still mean the file beside it by a relative reference.
            : Find(around, address) ?? Find(_documents.Of(reference).Address, address);
    }

    private JsonNode? Find(Uri around, string address)
    {
        if (!Uri.TryCreate(around, address, out Uri? absolute))
        {
            return null;
        }

        if (Known(absolute) is { } known)
        {
            return known;
        }

        foreach (LoadedDocument document in _documents.Load(absolute))
        {
            Add(document);
        }

        return Known(absolute);
    }

    private JsonNode? Known(Uri address) => _resources.LastOrDefault(resource => resource.Address == address).Schema;

    private void Add(LoadedDocument document)
    {
        _resources.Add((document.Address, document.Root));
        Walk(document.Root, document.Address, document.Dialect);
    }

    public JsonObject? FindAnchor(JsonNode resource, string name) =>
        _anchors.FirstOrDefault(anchor => anchor.Name == name && Around(anchor.Schema.Span).Schema == resource).Schema;

    /// <summary>The innermost resource around a span. The walk finds the outer ones first.</summary>
    private (Uri Address, JsonNode Schema) Around(JsonSpan span) =>
        _resources.Last(resource => resource.Schema == _documents.Main.Root || (resource.Schema.Span.Start <= span.Start && span.End <= resource.Schema.Span.End));

    private void Walk(JsonNode root, Uri address, SchemaDialect dialect)
    {
        // A stack, because a document of any depth must not become a deep recursion.
        var waiting = new Stack<(JsonNode Node, Uri Around, bool IsMap)>();
        waiting.Push((root, address, false));
        while (waiting.Count > 0)
        {
            (JsonNode node, Uri around, bool isMap) = waiting.Pop();
            switch (node)
            {
                case JsonObject json:
                    if (!isMap)
                    {
                        around = ReadNames(json, around, dialect);
                    }

                    foreach (JsonMember member in json.Members)
                    {
                        // A map of schemas has no keywords of its own; an instance has no schemas.
                        KeywordContent content = isMap ? KeywordContent.Schema : KeywordTable.Find(member.Name)?.Content ?? KeywordContent.NoSchema;
                        if (content != KeywordContent.Instance)
                        {
                            waiting.Push((member.Value, around, content == KeywordContent.SchemaMap));
                        }
                    }

                    break;
                case JsonArray array:
                    foreach (JsonNode item in array.Items)
                    {
                        waiting.Push((item, around, false));
                    }

                    break;
            }
        }
    }

    private Uri ReadNames(JsonObject json, Uri around, SchemaDialect dialect)
    {
        foreach (string keyword in new[] { KeywordNames.Anchor, KeywordNames.DynamicAnchor })
        {
            if (json[keyword] is JsonString anchor)
            {
                _anchors.Add((anchor.Value, json));
            }
        }

        if (json[dialect.Has(KeywordNames.IdOfDraft4) ? KeywordNames.IdOfDraft4 : KeywordNames.Id] is not JsonString { Value: { Length: > 0 } id })
        {
            return around;
        }

        if (id[0] == '#')
        {
            // Up to draft 7 an anchor is written like this.
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
