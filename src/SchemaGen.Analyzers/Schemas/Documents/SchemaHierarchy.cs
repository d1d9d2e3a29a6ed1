using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Documents;

/// <summary>Which of a document's schemas are made of which by <c>allOf</c>, as far as a base with a <c>discriminator</c> is among them.</summary>
internal sealed class SchemaHierarchy
{
    /// <summary>The most schemas that may be made of one base, and of all of them together: a union of more helps nobody, and a file that is made for it would fill the memory.</summary>
    private const int MostDescendants = 250;
    private const int MostDescendantsOfAll = 5000;

    private readonly Dictionary<string, JsonObject> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiscriminatedBase> _bases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private int _descendants;

    /// <param name="container">The schemas, by name.</param>
    /// <param name="prefix">What a reference to one of them begins with.</param>
    public SchemaHierarchy(JsonObject container, string prefix)
    {
        Prefix = prefix;
        foreach (JsonMember member in container.Members)
        {
            if (member.Value is JsonObject schema)
            {
                _schemas[member.Name] = schema;
            }
        }

        foreach (string name in container.Members.Select(static member => member.Name).Distinct(StringComparer.Ordinal).Where(_schemas.ContainsKey))
        {
            _parents[name] = PartsOf(_schemas[name]).Select(NameOf).OfType<string>().Where(parent => parent != name && _schemas.ContainsKey(parent)).Distinct(StringComparer.Ordinal).ToList();
            foreach (string parent in _parents[name])
            {
                if (!_children.TryGetValue(parent, out List<string>? children))
                {
                    _children.Add(parent, children = []);
                }

                children.Add(name);
            }
        }

        foreach (KeyValuePair<string, JsonObject> schema in _schemas)
        {
            if (schema.Value.Member(KeywordNames.Discriminator) is { } keyword && PropertyOf(keyword.Value) is { } property)
            {
                AddBase(schema.Key, schema.Value, keyword, property);
            }
        }
    }

    /// <summary>Gets what a reference to one of the schemas begins with.</summary>
    public string Prefix { get; }

    /// <summary>Gets the bases with something that is made of them, by name.</summary>
    public IReadOnlyDictionary<string, DiscriminatedBase> Bases => _bases;

    public JsonObject this[string name] => _schemas[name];

    /// <summary>Whether any schema has a discriminator and no alternatives that it could be about.</summary>
    public static bool HasBase(JsonObject container)
    {
        foreach (JsonMember member in container.Members)
        {
            if (member.Value is JsonObject schema && schema[KeywordNames.Discriminator] is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a member of the container is a base or made of one. Of a member given twice it is the last.</summary>
    public bool Holds(JsonMember member) => _members.Contains(member.Name) && ReferenceEquals(member.Value, _schemas[member.Name]);

    public bool Contains(string name) => _members.Contains(name);

    public IReadOnlyList<string> ParentsOf(string name) => _parents[name];

    /// <summary>The name of the schema among these that a reference leads to; null for any other.</summary>
    public string? NameOf(string reference) => reference.StartsWith(Prefix, StringComparison.Ordinal) && JsonPointer.Parse("/" + Uri.UnescapeDataString(reference.Substring(Prefix.Length))) is [var name] ? name : null;

    /// <summary>The schema itself, or the one that it does nothing but refer to.</summary>
    public JsonObject Follow(JsonObject schema)
    {
        JsonNode? reference = schema[KeywordNames.Ref] ?? ((schema[KeywordNames.AllOf] as JsonArray)?.Items is [JsonObject part] ? part[KeywordNames.Ref] : null);
        return reference is JsonString { Value: var target } && NameOf(target) is { } name && _schemas.TryGetValue(name, out JsonObject? found) ? found : schema;
    }

    /// <summary>All that is made of a schema, directly or through others; more than are accepted are not searched for.</summary>
    public List<string> DescendantsOf(string name)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { name };
        List<string> descendants = [];
        for (int i = -1; i < descendants.Count && descendants.Count <= MostDescendants; i++)
        {
            if (_children.TryGetValue(i < 0 ? name : descendants[i], out List<string>? children))
            {
                descendants.AddRange(children.Where(found.Add));
            }
        }

        return descendants;
    }

    /// <summary>The references of the parts that a schema is made of.</summary>
    private static IEnumerable<string> PartsOf(JsonObject schema) => ((schema[KeywordNames.AllOf] as JsonArray)?.Items ?? [])
        .Select(static part => (part as JsonObject)?[KeywordNames.Ref]).OfType<JsonString>().Select(static reference => reference.Value);

    private void AddBase(string name, JsonObject schema, JsonMember keyword, string property)
    {
        List<string> descendants = DescendantsOf(name);
        if (descendants.Count is 0 or > MostDescendants || _descendants + descendants.Count > MostDescendantsOfAll || !OwnAlternatives(schema).All(item => item is JsonObject json && json[KeywordNames.Ref] is JsonString { Value: var reference } && NameOf(reference) is { } target && descendants.Contains(target)))
        {
            return;
        }

        Dictionary<string, List<JsonMember>> mapped = new(StringComparer.Ordinal);
        foreach (JsonMember entry in ((keyword.Value as JsonObject)?["mapping"] as JsonObject)?.Members ?? [])
        {
            if (entry.Value is JsonString { Value: var target } && (NameOf(target) ?? target) is var key && _schemas.ContainsKey(key))
            {
                if (!mapped.TryGetValue(key, out List<JsonMember>? entries))
                {
                    mapped.Add(key, entries = []);
                }

                entries.Add(entry);
            }
        }

        // What only gives the base another name is not one more kind of it.
        if (mapped.Count > 0)
        {
            descendants.RemoveAll(one => !mapped.ContainsKey(one) && IsAlias(_schemas[one]));
        }

        _descendants += descendants.Count;
        _bases.Add(name, new DiscriminatedBase(name, keyword, property, mapped, descendants));
        _members.Add(name);
        _members.UnionWith(descendants);
    }

    /// <summary>The alternatives of a base that lists what is made of it as well.</summary>
    private static IEnumerable<JsonNode> OwnAlternatives(JsonObject schema) => new[] { schema[KeywordNames.OneOf], schema[KeywordNames.AnyOf] }.OfType<JsonArray>().SelectMany(static array => array.Items);

    private static bool IsAlias(JsonObject schema) =>
        schema[KeywordNames.AllOf] is JsonArray { Items.Count: 1 } && schema.Members.All(static member => member.Name is KeywordNames.AllOf or KeywordNames.Nullable || KeywordTable.IsSilent(member.Name));

    /// <summary>The member that discriminates; Swagger 2.0 has its bare name.</summary>
    private static string? PropertyOf(JsonNode discriminator) => (discriminator as JsonString ?? (discriminator as JsonObject)?["propertyName"] as JsonString)?.Value;
}

/// <summary>A schema with a discriminator that others are made of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Keyword">The discriminator.</param>
/// <param name="Property">The member whose text shows what is meant.</param>
/// <param name="Mapped">The entries of the mapping, by the schema that they lead to.</param>
/// <param name="Descendants">What is made of it, directly or through others.</param>
internal sealed record DiscriminatedBase(string Name, JsonMember Keyword, string Property, IReadOnlyDictionary<string, List<JsonMember>> Mapped, IReadOnlyList<string> Descendants);
