using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Documents;

/// <summary>The schemas of a document that have an address (<c>$id</c>) or a name (<c>$anchor</c>) of their own (Core, 8.2).</summary>
internal sealed class SchemaResources
{
    /// <summary>The name that <c>$recursiveAnchor</c> of draft 2019-09 stands for: that of a resource as a whole.</summary>
    public const string Recursive = "";

    private readonly DocumentSet _documents;
    private readonly Dictionary<Uri, SchemaResource> _byAddress = [];

    // Those that begin first come first, and so each after the one around it.
    private readonly List<SchemaResource> _resources = [];
    private readonly SchemaResource _main;

    public SchemaResources(DocumentSet documents)
    {
        _documents = documents;
        _main = Add(documents.Main);
    }

    public IEnumerable<string> Anchors => _resources.SelectMany(static resource => resource.Anchors);

    /// <summary>The resource at an address; the one around the reference, where the address does not name one.</summary>
    public SchemaResource? Find(string address, JsonSpan reference)
    {
        SchemaResource around = Around(reference);
        return address.Length == 0 ? around

            // A schema with an address of its own may still mean the file beside it by a relative reference.
            : Find(around.Address, address) ?? Find(_documents.Of(reference).Address, address) ?? FindDeclared(address);
    }

    /// <summary>The innermost resource around a span.</summary>
    public SchemaResource Around(JsonSpan span)
    {
        int low = 0;
        int high = _resources.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_resources[middle].Schema.Span.Start <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        SchemaResource? found = low > 0 ? _resources[low - 1] : null;
        while (found is not null && !found.Contains(span))
        {
            found = found.Around;
        }

        return found ?? _main;
    }

    private SchemaResource? Find(Uri around, string address)
    {
        if (!Uri.TryCreate(around, address, out Uri? absolute))
        {
            return null;
        }

        if (_byAddress.TryGetValue(absolute, out SchemaResource? known))
        {
            return known;
        }

        foreach (LoadedDocument document in _documents.Load(absolute))
        {
            Add(document);
        }

        return _byAddress.TryGetValue(absolute, out known) ? known : null;
    }

    /// <summary>The one resource that declares an address in these very words.</summary>
    private SchemaResource? FindDeclared(string address)
    {
        foreach (LoadedDocument document in _documents.LoadDeclared(address))
        {
            Add(document);
        }

        List<SchemaResource> declared = _resources.FindAll(resource => resource.Schema is JsonObject json
            && ((json[KeywordNames.Id] ?? json[KeywordNames.IdOfDraft4]) as JsonString)?.Value.TrimEnd('#') == address);
        return declared.Count > 0 && declared.TrueForAll(resource => ReferenceEquals(resource.Schema, declared[0].Schema)) ? declared[declared.Count - 1] : null;
    }

    private SchemaResource Add(LoadedDocument document)
    {
        var root = new SchemaResource(document.Address, document.Root, document.Dialect, null);
        Add(root);
        Walk(root);
        if (_resources.Count > 1)
        {
            _resources.Sort(static (left, right) => left.Schema.Span.Start.CompareTo(right.Schema.Span.Start) is not 0 and var order ? order : left.Depth.CompareTo(right.Depth));
        }

        return root;
    }

    private void Add(SchemaResource resource)
    {
        _resources.Add(resource);
        _byAddress[resource.Address] = resource;
    }

    private void Walk(SchemaResource root)
    {
        // A stack, because a document of any depth must not become a deep recursion.
        var waiting = new Stack<(JsonNode Node, SchemaResource Around, bool IsMap)>();
        waiting.Push((root.Schema, root, false));
        while (waiting.Count > 0)
        {
            (JsonNode node, SchemaResource around, bool isMap) = waiting.Pop();
            switch (node)
            {
                case JsonObject json:
                    if (!isMap)
                    {
                        around = ReadNames(json, around);
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

    /// <summary>Reads the names of a schema.</summary>
    /// <returns>The resource that it is, or that it is a part of.</returns>
    private SchemaResource ReadNames(JsonObject json, SchemaResource around)
    {
        // A document that says its own address has two.
        bool isRoot = ReferenceEquals(json, around.Schema);
        SchemaDialect dialect = !isRoot && json[KeywordNames.Dialect] is JsonString ? SchemaDialect.Of(json) : around.Dialect;
        if (dialect.IgnoresSiblings && json[KeywordNames.Ref] is JsonString)
        {
            return around;
        }

        if (json[dialect.Has(KeywordNames.IdOfDraft4) ? KeywordNames.IdOfDraft4 : KeywordNames.Id] is JsonString { Value: { Length: > 0 } id })
        {
            around = ReadAddress(json, id, around, dialect);
        }

        if (json[KeywordNames.Anchor] is JsonString anchor)
        {
            around.AddAnchor(anchor.Value, json);
        }

        if (json[KeywordNames.DynamicAnchor] is JsonString dynamic)
        {
            around.AddAnchor(dynamic.Value, json);
            around.AddDynamicAnchor(dynamic.Value, json);
        }

        if (json[KeywordNames.RecursiveAnchor] is JsonBoolean { Value: true } && ReferenceEquals(json, around.Schema))
        {
            around.AddDynamicAnchor(Recursive, json);
        }

        return around;
    }

    private SchemaResource ReadAddress(JsonObject json, string id, SchemaResource around, SchemaDialect dialect)
    {
        // Up to draft 7 an anchor is written as the fragment of an address.
        int hash = id.IndexOf('#');
        string address = hash < 0 ? id : id.Substring(0, hash);
        string anchor = hash < 0 ? "" : id.Substring(hash + 1);
        if (address.Length > 0 && Uri.TryCreate(around.Address, address, out Uri? absolute) && !absolute.Equals(around.Address))
        {
            var resource = new SchemaResource(absolute, json, dialect, around);
            if (ReferenceEquals(json, around.Schema))
            {
                around.Itself = resource;
            }

            around = resource;
            Add(around);
        }

        if (anchor.Length > 0)
        {
            around.AddAnchor(anchor, json);
        }

        return around;
    }
}
