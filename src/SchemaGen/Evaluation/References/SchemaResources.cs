using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.References;

/// <summary>The resources of a schema and of the documents beside it, and what a reference in one of them leads to (Core, 8.2 and 9).</summary>
internal sealed class SchemaResources
{
    /// <summary>Stands for the URI of a document that has none.</summary>
    private const string NoUri = "schema:///";

    private readonly Dictionary<string, SchemaResource> _byUri = new(StringComparer.Ordinal);

    // The schemas that are a resource.
    private readonly Dictionary<Instance, SchemaResource> _byRoot = [];

    /// <summary>Reads a document, and the others that it may refer to by their URI.</summary>
    public SchemaResources(Instance document, IReadOnlyDictionary<string, Instance>? others)
    {
        if (others is not null)
        {
            foreach (KeyValuePair<string, Instance> other in others)
            {
                Add(other.Value, other.Key);
            }
        }

        Root = Add(document, NoUri);
        if (others is not null)
        {
            foreach (SchemaResource resource in _byUri.Values)
            {
                resource.HasAssertions = AssertsIn(resource);
            }
        }
    }

    /// <summary>The resource that the document is.</summary>
    public SchemaResource Root { get; }

    /// <summary>Whether there is any <c>$dynamicAnchor</c>; where there is none, a <c>$dynamicRef</c> is a <c>$ref</c>.</summary>
    public bool HasDynamicAnchors { get; private set; }

    /// <summary>Finds the schema that a reference leads to; null where there is none.</summary>
    public (Instance Schema, SchemaResource Resource)? Find(string reference, SchemaResource from)
    {
        SchemaResource? resource = from;
        if (reference.Length > 0 && reference[0] != '#' && !_byUri.TryGetValue(UriReference.Resolve(from.Uri, reference), out resource))
        {
            return null;
        }

        string fragment = UriReference.Fragment(reference);
        if (fragment.Length == 0)
        {
            return (resource.Root, resource);
        }

        return fragment[0] == '/' ? Follow(fragment, resource) : resource.Anchors.TryGetValue(fragment, out Instance? schema) ? (schema, resource) : null;
    }

    /// <summary>Returns the resource that a schema is; null where it only stands in one.</summary>
    public SchemaResource? Of(Instance schema) => _byRoot.TryGetValue(schema, out SchemaResource? resource) ? resource : null;

    private SchemaResource Add(Instance document, string uri)
    {
        SchemaResource? first = null;
        var pending = new Stack<(Instance Schema, SchemaResource? Resource)>();
        pending.Push((document, null));
        while (pending.Count > 0)
        {
            (Instance schema, SchemaResource? around) = pending.Pop();
            SchemaResource resource = around ?? Register(schema, uri);
            first ??= resource;
            if (schema is not ObjectInstance value)
            {
                continue;
            }

            if (value[KeywordNames.Id] is StringInstance { Value: { } id } && UriReference.Fragment(id).Length == 0)
            {
                resource = Register(value, UriReference.Resolve(resource.Uri, id));
                first = ReferenceEquals(schema, document) ? resource : first;
            }

            AddAnchors(value, resource);
            SchemaLocations.Visit(value, inner => pending.Push((inner, resource)));
        }

        return first!;
    }

    private SchemaResource Register(Instance root, string uri)
    {
        var resource = new SchemaResource(uri, root);
        _byUri[uri] = resource;
        _byRoot[root] = resource;
        return resource;
    }

    private void AddAnchors(ObjectInstance schema, SchemaResource resource)
    {
        if (schema[KeywordNames.Anchor] is StringInstance { Value: { } anchor })
        {
            resource.Anchors[anchor] = schema;
        }

        if (schema[KeywordNames.DynamicAnchor] is StringInstance { Value: { } dynamicAnchor })
        {
            resource.Anchors[dynamicAnchor] = schema;
            resource.DynamicAnchors[dynamicAnchor] = schema;
            HasDynamicAnchors = true;
        }
    }

    private (Instance Schema, SchemaResource Resource)? Follow(string pointer, SchemaResource resource)
    {
        Instance? schema = resource.Root;
        foreach (string part in pointer.Substring(1).Split('/'))
        {
            string token = part.Replace("~1", "/").Replace("~0", "~");
            schema = schema switch
            {
                ObjectInstance value => value[token],
                ArrayInstance list => int.TryParse(token, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int index) && index < list.Items.Length ? list.Items[index] : null,
                _ => null,
            };
            if (schema is null)
            {
                return null;
            }

            // A pointer may lead into a resource in this one.
            resource = schema is ObjectInstance && _byRoot.TryGetValue(schema, out SchemaResource? inner) ? inner : resource;
        }

        return (schema, resource);
    }

    /// <summary>Determines whether the metaschema of a resource, where it is among the documents, has the vocabulary of the assertions (Core, 8.1.2).</summary>
    private bool AssertsIn(SchemaResource resource) =>
        resource.Root is not ObjectInstance schema
        || schema[KeywordNames.Dialect] is not StringInstance { Value: { } dialect }
        || !_byUri.TryGetValue(dialect, out SchemaResource? metaschema)
        || metaschema.Root is not ObjectInstance { } root
        || root[KeywordNames.Vocabulary] is not ObjectInstance vocabularies
        || Array.Exists(vocabularies.Names, static name => name.EndsWith("/vocab/validation", StringComparison.Ordinal));
}
