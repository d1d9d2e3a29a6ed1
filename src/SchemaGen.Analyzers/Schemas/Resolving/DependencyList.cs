using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Resolving;

/// <summary>The members that others depend on: <c>dependencies</c> of the older drafts taken apart, <c>dependentRequired</c> and <c>dependentSchemas</c>, and the rules from prose.</summary>
internal sealed class DependencyList
{
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonNode>> _schemas = new(StringComparer.Ordinal);
    private readonly List<string> _named = [];
    private readonly List<string> _withSchemas = [];

    /// <summary>Whether the keyword is written by this list.</summary>
    public static bool Holds(string keyword) => keyword is KeywordNames.Dependencies or KeywordNames.DependentRequired or KeywordNames.DependentSchemas;

    /// <summary>Reads the keywords of a schema; null where it has none of them.</summary>
    public static DependencyList? Read(JsonObject schema, DialectRules rules)
    {
        DependencyList? list = null;
        foreach (JsonMember member in schema.Members)
        {
            if (Holds(member.Name) && member.Value is JsonObject map && rules.Has(member.Name))
            {
                list ??= new DependencyList();
                foreach (JsonMember dependency in map.Members)
                {
                    list.Add(member.Name, dependency);
                }
            }
        }

        return list;
    }

    /// <summary>Writes the keywords of draft 2020-12 that state the same.</summary>
    public void Write(SchemaWriter schemas, CompactWriter json, Place place)
    {
        if (_named.Count > 0)
        {
            json.Name(KeywordNames.DependentRequired);
            json.Start('{');
            foreach (string member in _named)
            {
                WriteNames(json, member);
            }

            json.End('}');
        }

        if (_withSchemas.Count > 0)
        {
            json.Name(KeywordNames.DependentSchemas);
            json.Start('{');
            foreach (string member in _withSchemas)
            {
                json.Name(member);
                WriteSchemas(schemas, json, _schemas[member], place);
            }

            json.End('}');
        }
    }

    public void Add(string member, string companion)
    {
        List<string> companions = ListOf(_names, _named, member);
        if (!companions.Contains(companion))
        {
            companions.Add(companion);
        }
    }

    private void WriteNames(CompactWriter json, string member)
    {
        json.Name(member);
        json.Start('[');
        foreach (string name in _names[member])
        {
            json.Text(name);
        }

        json.End(']');
    }

    private static void WriteSchemas(SchemaWriter schemas, CompactWriter json, List<JsonNode> all, Place place)
    {
        if (all.Count == 1)
        {
            schemas.WriteSchema(all[0], place);
            return;
        }

        json.Start('{');
        json.Name(KeywordNames.AllOf);
        json.Start('[');
        foreach (JsonNode schema in all)
        {
            schemas.WriteSchema(schema, place);
        }

        json.End(']');
        json.End('}');
    }

    private void Add(string keyword, JsonMember dependency)
    {
        if (keyword != KeywordNames.DependentRequired && PlainValue.IsSchema(dependency.Value))
        {
            ListOf(_schemas, _withSchemas, dependency.Name).Add(dependency.Value);
        }
        else if (keyword != KeywordNames.DependentSchemas && dependency.Value is JsonString single)
        {
            // As in draft 3.
            Add(dependency.Name, single.Value);
        }
        else if (keyword != KeywordNames.DependentSchemas && PlainValue.IsNames(dependency.Value))
        {
            ListOf(_names, _named, dependency.Name);
            foreach (JsonNode name in ((JsonArray)dependency.Value).Items)
            {
                Add(dependency.Name, ((JsonString)name).Value);
            }
        }
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, List<string> order, string name)
    {
        if (!lists.TryGetValue(name, out List<T>? list))
        {
            list = [];
            lists.Add(name, list);
            order.Add(name);
        }

        return list;
    }
}
