using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Documents;

/// <summary>Writes the schemas of a hierarchy in the form in which they are alternatives of each other.</summary>
/// <param name="hierarchy">The hierarchy.</param>
/// <param name="prefix">What a reference to one of the schemas of <see cref="WriteBases"/> begins with.</param>
internal sealed class DerivedSchemas(SchemaHierarchy hierarchy, string prefix)
{
    private const string Suffix = "Base";

    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);
    private readonly Queue<string> _unwritten = new();
    private readonly Dictionary<string, JsonObject> _concrete = new(StringComparer.Ordinal);

    /// <summary>What the schemas so far are made of: the bases, as the vendor writes them but without their alternatives.</summary>
    public IReadOnlyList<JsonMember> WriteBases()
    {
        // A queue: a chain of bases must not become a deep recursion.
        List<JsonMember> written = [];
        while (_unwritten.Count > 0)
        {
            string name = _unwritten.Dequeue();
            written.Add(new JsonMember(name + Suffix, hierarchy[name].Span, Raw(name)));
        }

        return written;
    }

    /// <summary>What a reference to the schema leads to.</summary>
    public JsonObject Public(string name)
    {
        DiscriminatedBase? own = hierarchy.Bases.TryGetValue(name, out DiscriminatedBase? known) ? known : null;
        List<string> further = own?.Descendants.ToList() ?? hierarchy.DescendantsOf(name).FindAll(hierarchy.Contains);
        if (further.Count == 0)
        {
            return Concrete(name);
        }

        JsonObject schema = hierarchy[name];
        var alternatives = new List<JsonNode>();
        if (own is null || IsConcrete(own))
        {
            alternatives.Add(Concrete(name));
        }

        foreach (string other in further)
        {
            bool isBase = hierarchy.Bases.TryGetValue(other, out DiscriminatedBase? inner);
            if (isBase || hierarchy.DescendantsOf(other).Exists(hierarchy.Contains))
            {
                // Those that are made of it are alternatives themselves.
                if (!isBase || IsConcrete(inner!))
                {
                    alternatives.Add(Concrete(other));
                }
            }
            else
            {
                alternatives.Add(Reference(schema, hierarchy.Prefix + JsonPointer.Escape(other)));
            }
        }

        JsonSpan at = own?.Keyword.NameSpan ?? schema.Span;
        List<JsonMember> members = schema.Members.Where(static member => member.Name == KeywordNames.Nullable || KeywordTable.IsSilent(member.Name)).ToList();
        members.Add(new JsonMember(KeywordNames.AnyOf, at, new JsonArray(own?.Keyword.Value.Span ?? schema.Span, alternatives)));
        return new JsonObject(schema.Span, members);
    }

    /// <summary>The schema for a value of just its own kind.</summary>
    private JsonObject Concrete(string name)
    {
        if (!_concrete.TryGetValue(name, out JsonObject? concrete))
        {
            JsonObject raw = Raw(name);
            List<JsonNode> kinds = hierarchy.Bases.Values.Where(one => one.Name == name || one.Descendants.Contains(name)).Select(one => Kind(one, name)).OfType<JsonNode>().ToList();
            if (kinds.Count > 0)
            {
                JsonMember? all = raw.Member(KeywordNames.AllOf);
                IReadOnlyList<JsonNode> parts = (all?.Value as JsonArray)?.Items ?? [];
                var joined = new JsonMember(KeywordNames.AllOf, all?.NameSpan ?? raw.Span, new JsonArray(all?.Value.Span ?? raw.Span, [.. parts, .. kinds]));
                raw = new JsonObject(raw.Span, all is null ? [.. raw.Members, joined] : raw.Members.Select(member => member == all ? joined : member).ToList());
            }

            _concrete.Add(name, concrete = raw);
        }

        return concrete;
    }

    /// <summary>The schema as it is written, with what it is made of and without what is made of it.</summary>
    private JsonObject Raw(string name)
    {
        JsonObject schema = hierarchy[name];
        bool isBase = hierarchy.Bases.ContainsKey(name);
        return new JsonObject(schema.Span, schema.Members
            .Where(member => !isBase || member.Name is not (KeywordNames.Discriminator or KeywordNames.OneOf or KeywordNames.AnyOf))
            .Select(member => member is { Name: KeywordNames.AllOf, Value: JsonArray parts } ? new JsonMember(member.Name, member.NameSpan, new JsonArray(parts.Span, parts.Items.Select(Part).ToList())) : member)
            .ToList());
    }

    private JsonNode Part(JsonNode part) =>
        part is JsonObject json && json[KeywordNames.Ref] is JsonString { Value: var reference } && hierarchy.NameOf(reference) is { } name && hierarchy.Contains(name)
            ? new JsonObject(json.Span, json.Members.Select(member => member.Name == KeywordNames.Ref ? new JsonMember(member.Name, member.NameSpan, new JsonString(member.Value.Span, ReferenceToRaw(name))) : member).ToList())
            : part;

    private string ReferenceToRaw(string name)
    {
        if (_bases.Add(name))
        {
            _unwritten.Enqueue(name);
        }

        return prefix + JsonPointer.Escape(name + Suffix);
    }

    private static JsonObject Reference(JsonObject at, string reference) => new(at.Span, [new JsonMember(KeywordNames.Ref, at.Span, new JsonString(at.Span, reference))]);

    /// <summary>What the discriminator is in values of a schema; null where the schema says it itself.</summary>
    private JsonObject? Kind(DiscriminatedBase of, string name)
    {
        List<JsonNode> values = ValuesOf(of, name);
        if (name != of.Name && SaysOtherwise(of, name, values) is not null)
        {
            return null;
        }

        JsonSpan at = values[0].Span;
        var value = new JsonObject(at, [values is [var single] ? new JsonMember(KeywordNames.Const, at, single) : new JsonMember(KeywordNames.Enum, at, new JsonArray(at, values))]);
        return new JsonObject(at, [
            new JsonMember(KeywordNames.Properties, at, new JsonObject(at, [new JsonMember(of.Property, at, value)])),
            new JsonMember(KeywordNames.Required, at, new JsonArray(at, [new JsonString(at, of.Property)])),
        ]);
    }

    /// <summary>The keys of the mapping that lead to a schema; else those of what it is made of, where that has a discriminator of its own; else its name.</summary>
    private List<JsonNode> ValuesOf(DiscriminatedBase of, string name)
    {
        if (of.Mapped.TryGetValue(name, out List<JsonMember>? entries))
        {
            return entries.ConvertAll(static entry => (JsonNode)new JsonString(entry.NameSpan, entry.Name));
        }

        if (name == of.Name)
        {
            return Unclaimed(of);
        }

        if ((hierarchy[name][VendorKeywordNames.DiscriminatorValue] ?? hierarchy[name][VendorKeywordNames.MicrosoftDiscriminatorValue]) is JsonString value)
        {
            return [value];
        }

        return hierarchy.ParentsOf(name).FirstOrDefault(parent => parent != of.Name && hierarchy.Bases.ContainsKey(parent) && of.Mapped.ContainsKey(parent)) is { } mapped
            ? ValuesOf(of, mapped)
            : [new JsonString(hierarchy[name].Span, name)];
    }

    /// <summary>Whether a value can be of the base itself: the mapping says so, or the base lists texts that stand for nothing else.</summary>
    private bool IsConcrete(DiscriminatedBase one) => one.Mapped.ContainsKey(one.Name) || Unclaimed(one).Count > 0;

    private List<JsonNode> Unclaimed(DiscriminatedBase of)
    {
        if (DeclaredBy(of.Name, of.Property) is not { } listed)
        {
            return [];
        }

        var claimed = new HashSet<string>(of.Descendants.SelectMany(name => ValuesOf(of, name) is var values && SaysOtherwise(of, name, values) is { } other ? other : values).OfType<JsonString>().Select(static text => text.Value), StringComparer.Ordinal);
        return listed.Where(value => value is JsonString text && !claimed.Contains(text.Value)).ToList();
    }

    /// <summary>The values that a derived schema lists itself, where they are not those that follow from its name; null where they are, or it lists none.</summary>
    private IReadOnlyList<JsonNode>? SaysOtherwise(DiscriminatedBase of, string name, List<JsonNode> values) =>
        DeclaredBy(name, of.Property) is { } listed && !values.TrueForAll(value => listed.Any(one => one is JsonString { Value: var text } && text == ((JsonString)value).Value)) ? listed : null;

    /// <summary>The values that a schema lists for a member, in its own words; null where it does not.</summary>
    private IReadOnlyList<JsonNode>? DeclaredBy(string name, string property)
    {
        IEnumerable<JsonNode> parts = (hierarchy[name][KeywordNames.AllOf] as JsonArray)?.Items ?? [];
        foreach (JsonObject part in parts.Append(hierarchy[name]).OfType<JsonObject>())
        {
            if ((part[KeywordNames.Properties] as JsonObject)?[property] is JsonObject declared
                && hierarchy.Follow(declared) is var member && (member[KeywordNames.Const] is { } constant ? [constant] : (member[KeywordNames.Enum] as JsonArray)?.Items) is { Count: > 0 } values)
            {
                return values;
            }
        }

        return null;
    }
}
