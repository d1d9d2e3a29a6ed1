using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Analysis.Constraints.Rules;

/// <summary>The members that a rule is about, by their names in JSON.</summary>
internal sealed class RuleMembers
{
    private readonly List<string> _names = [];
    private readonly HashSet<string> _valued = new(StringComparer.Ordinal);

    private RuleMembers()
    {
    }

    /// <summary>The names, each once, in the order of the fragment.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Whether the rule is about members that it does not name: their number, or their names.</summary>
    public bool IncludesAll { get; private set; }

    /// <summary>Determines whether the rule is about a member.</summary>
    public bool Include(string name) => IncludesAll || _names.Contains(name);

    /// <summary>Determines whether the rule is about the value of a member, and not only whether it is given.</summary>
    public bool IncludeValueOf(string name) => _valued.Contains(name);

    public static RuleMembers Of(JsonObject schema)
    {
        var members = new RuleMembers();
        members.Collect(schema);
        return members;
    }

    private void Collect(JsonNode schema)
    {
        if (schema is not JsonObject { Members: var keywords })
        {
            return;
        }

        foreach (JsonMember keyword in keywords)
        {
            switch (keyword)
            {
                case { Name: KeywordNames.Required, Value: JsonArray { Items: var names } }:
                    AddTexts(names);
                    break;
                case { Name: KeywordNames.DependentRequired, Value: JsonObject { Members: var dependencies } }:
                    foreach (JsonMember dependency in dependencies)
                    {
                        Add(dependency.Name);
                        AddTexts(dependency.Value is JsonArray { Items: var others } ? others : []);
                    }

                    break;
                case { Name: KeywordNames.Properties, Value: JsonObject { Members: var properties } }:
                    foreach (JsonMember property in properties)
                    {
                        Add(property.Name);
                        _valued.Add(property.Name);
                    }

                    break;
                case { Name: KeywordNames.DependentSchemas, Value: JsonObject { Members: var dependents } }:
                    foreach (JsonMember dependent in dependents)
                    {
                        Add(dependent.Name);
                        Collect(dependent.Value);
                    }

                    break;
                case { Name: KeywordNames.AllOf or KeywordNames.AnyOf or KeywordNames.OneOf, Value: JsonArray { Items: var parts } }:
                    foreach (JsonNode part in parts)
                    {
                        Collect(part);
                    }

                    break;
                case { Name: KeywordNames.Not or KeywordNames.If or KeywordNames.Then or KeywordNames.Else }:
                    Collect(keyword.Value);
                    break;
                default:
                    // Whatever else is said of an object: the number of its members, or the names that they may have.
                    IncludesAll |= keyword.Name is not (KeywordNames.Type or KeywordNames.Defs);
                    break;
            }
        }
    }

    private void AddTexts(IReadOnlyList<JsonNode> names)
    {
        foreach (JsonNode name in names)
        {
            if (name is JsonString { Value: var text })
            {
                Add(text);
            }
        }
    }

    private void Add(string name)
    {
        if (!_names.Contains(name))
        {
            _names.Add(name);
        }
    }
}
