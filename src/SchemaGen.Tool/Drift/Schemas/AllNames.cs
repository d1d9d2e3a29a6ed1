using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>Collects the members that schemas name, also where they do so for some values only.</summary>
internal static class AllNames
{
    private static readonly string[] s_lists = [KeywordNames.AllOf, KeywordNames.AnyOf, KeywordNames.OneOf];
    private static readonly string[] s_singles = [KeywordNames.Not, KeywordNames.If, KeywordNames.Then, KeywordNames.Else];

    public static HashSet<string> Of(IReadOnlyList<Node> parts)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        HashSet<Instance> seen = [];
        var waiting = new Stack<Node>(parts);
        while (waiting.Count > 0)
        {
            Node part = waiting.Pop();
            if (part.Schema is not ObjectInstance || !seen.Add(part.Schema))
            {
                continue;
            }

            names.UnionWith(part.NamesOf(KeywordNames.Properties));
            names.UnionWith(Members.TextsOf(part[KeywordNames.Required]));
            names.UnionWith(part.NamesOf(KeywordNames.DependentRequired));
            names.UnionWith(part.NamesOf(KeywordNames.DependentRequired).SelectMany(name => Members.TextsOf(((ObjectInstance)part[KeywordNames.DependentRequired]!)[name])));
            names.UnionWith(Listed(part).OfType<ObjectInstance>().SelectMany(static value => value.Names));
            names.UnionWith(part.Child(KeywordNames.PropertyNames) is { } ofNames ? Listed(ofNames).OfType<StringInstance>().Select(static name => name.Value!) : []);
            foreach (Node inner in InPlace(part))
            {
                waiting.Push(inner);
            }
        }

        return names;
    }

    /// <summary>The values that a schema lists.</summary>
    private static IEnumerable<Instance> Listed(Node schema) =>
        (schema[KeywordNames.Enum] is ArrayInstance { Items: var items } ? items : Enumerable.Empty<Instance>()).Concat(schema[KeywordNames.Const] is { } only ? [only] : []);

    private static IEnumerable<Node> InPlace(Node part)
    {
        foreach (Node inner in s_lists.SelectMany(part.Children).Concat(s_singles.Select(part.Child).OfType<Node>()))
        {
            yield return inner;
        }

        foreach (string name in part.NamesOf(KeywordNames.DependentSchemas))
        {
            yield return part.Member(KeywordNames.DependentSchemas, name)!;
        }

        if (part[KeywordNames.Ref] is StringInstance { Value: { } reference } && part.Side.Find(reference) is { } target)
        {
            yield return target;
        }
    }
}
