using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>What several schemas that all apply to an object say of its members.</summary>
internal sealed class Members
{
    private readonly IReadOnlyList<Node> _parts;
    private readonly List<Node> _named;

    public Members(IReadOnlyList<Node> parts, IReadOnlyList<Node> refused)
    {
        _parts = parts;
        _named = [.. parts.Where(static part => part[KeywordNames.Properties] is ObjectInstance || part[KeywordNames.PatternProperties] is ObjectInstance || part[KeywordNames.AdditionalProperties] is not null)];
        Absent = [.. refused.Select(AbsentName).OfType<string>()];
        Names = [.. parts.SelectMany(static part => part.NamesOf(KeywordNames.Properties)).Distinct(StringComparer.Ordinal)];
        Companions = CompanionsOf(parts);
        StatedRequired = RequiredBy(parts);
        Required = new HashSet<string>(StatedRequired, StringComparer.Ordinal);
        AddCompanions(Required);
    }

    /// <summary>The members that a schema names, in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The members that <c>required</c> lists.</summary>
    public HashSet<string> StatedRequired { get; }

    /// <summary>The members that must be given, with all that they need.</summary>
    public HashSet<string> Required { get; }

    /// <summary>The members that must not be given.</summary>
    public HashSet<string> Absent { get; }

    /// <summary>The members that others need (<c>dependentRequired</c>).</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Companions { get; }

    /// <summary>Gets the schemas of members whose names match a pattern.</summary>
    public IEnumerable<(string Pattern, Node Schema, Node Owner)> ByPattern => _parts
        .SelectMany(static part => part.NamesOf(KeywordNames.PatternProperties).Select(pattern => (pattern, part.Member(KeywordNames.PatternProperties, pattern)!, part)));

    /// <summary>Gets the schemas of names.</summary>
    public IEnumerable<Node> OfNames => _parts.Select(static part => part.Child(KeywordNames.PropertyNames)).OfType<Node>();

    /// <summary>Gets the schemas of members that no schema names and no pattern matches, one of each schema that has some.</summary>
    public IEnumerable<Node> Others => _named.Select(static part => part.Child(KeywordNames.AdditionalProperties)).OfType<Node>();

    /// <summary>Gets whether members are refused that no schema names and no pattern matches.</summary>
    public bool IsClosed => Others.Any(static other => other.IsFalse);

    /// <summary>Gets whether no schema says anything of members that none names.</summary>
    public bool IsOpenByDefault => Others.All(static other => other.IsTrue);

    /// <summary>The schemas of a member.</summary>
    public IReadOnlyList<Node> SchemasOf(string name)
    {
        List<Node> schemas = [];
        foreach (Node part in _named)
        {
            bool isKnown = false;
            if (part.Member(KeywordNames.Properties, name) is { } schema)
            {
                schemas.Add(schema);
                isKnown = true;
            }

            foreach (string pattern in part.NamesOf(KeywordNames.PatternProperties))
            {
                // Of a pattern that cannot be tried, nothing is asked: less than the schema says.
                Verdict isMatch = NamePattern.Matches(pattern, name);
                isKnown |= isMatch != Verdict.Invalid;
                if (isMatch == Verdict.Valid)
                {
                    schemas.Add(part.Member(KeywordNames.PatternProperties, pattern)!);
                }
            }

            if (!isKnown && part.Child(KeywordNames.AdditionalProperties) is { } others)
            {
                schemas.Add(others);
            }
        }

        return schemas;
    }

    /// <summary>The schemas that name a member.</summary>
    public IEnumerable<Node> Naming(string name) => _named.Select(part => part.Member(KeywordNames.Properties, name)).OfType<Node>();

    /// <summary>Determines whether a member may be given, as far as it shows at once.</summary>
    public bool MayHave(string name) => !Absent.Contains(name) && !SchemasOf(name).Any(static schema => schema.IsFalse);

    /// <summary>Adds the members that those of a set need.</summary>
    public void AddCompanions(HashSet<string> names)
    {
        if (Companions.Count == 0)
        {
            return;
        }

        var waiting = new Stack<string>(names);
        while (waiting.Count > 0)
        {
            if (Companions.TryGetValue(waiting.Pop(), out HashSet<string>? needed))
            {
                foreach (string name in needed.Where(names.Add))
                {
                    waiting.Push(name);
                }
            }
        }
    }

    public static IEnumerable<string> TextsOf(Instance? value) => value is ArrayInstance { Items: var items } ? items.OfType<StringInstance>().Select(static item => item.Value!) : [];

    private static HashSet<string> RequiredBy(IReadOnlyList<Node> parts) => new(parts.SelectMany(static part => TextsOf(part[KeywordNames.Required])), StringComparer.Ordinal);

    private static Dictionary<string, HashSet<string>> CompanionsOf(IReadOnlyList<Node> parts)
    {
        var companions = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (Node part in parts)
        {
            if (part[KeywordNames.DependentRequired] is ObjectInstance map)
            {
                for (int i = 0; i < map.Names.Length; i++)
                {
                    if (!companions.TryGetValue(map.Names[i], out HashSet<string>? needed))
                    {
                        companions.Add(map.Names[i], needed = new HashSet<string>(StringComparer.Ordinal));
                    }

                    needed.UnionWith(TextsOf(map.Values[i]));
                }
            }
        }

        return companions;
    }

    /// <summary>The member that a schema asks for and nothing else, though it may have a type that has members: to be refused by it, an object must lack the member.</summary>
    private static string? AbsentName(Node refused) =>
        refused.Schema is ObjectInstance { Names: [KeywordNames.Required] } && TextsOf(refused[KeywordNames.Required]).ToList() is [var name] ? name : null;
}
