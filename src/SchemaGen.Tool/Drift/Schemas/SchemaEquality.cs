using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>
/// Determines whether two subschemas, of one or of two schemas, ask the same: equal keywords with equal values, whatever the annotations and the names of definitions are. What is equal in this sense allows the
/// same values; what is not may do so all the same.
/// </summary>
internal sealed class SchemaEquality
{
    /// <summary>Schemas nested in each other; deeper, they count as different.</summary>
    private const int MaximumDepth = 200;

    private readonly Dictionary<(Instance, Instance), bool> _known = [];
    private readonly List<(Instance, Instance)> _assumed = [];
    private readonly Dictionary<Instance, string[]> _keywords = [];

    public bool AreEqual(Node left, Node right) => AreEqual(left, right, 0);

    /// <summary>Determines whether two lists ask the same, in the same order.</summary>
    public bool AreEqual(IReadOnlyList<Node> left, IReadOnlyList<Node> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => AreEqual(pair.First, pair.Second));

    /// <summary>Determines whether a keyword asks the same in two schemas, or stands in neither.</summary>
    public bool AreKeywordsEqual(Node left, Node right, string keyword) =>
        left[keyword] is null ? right[keyword] is null : right[keyword] is not null && AreKeywordsEqual(left, right, keyword, 0);

    private bool AreEqual(Node left, Node right, int depth)
    {
        if (ReferenceEquals(left.Schema, right.Schema) || (left.IsTrue && right.IsTrue))
        {
            return true;
        }

        if (left.Schema is not ObjectInstance first || right.Schema is not ObjectInstance second || depth > MaximumDepth)
        {
            return false;
        }

        if (_known.TryGetValue((first, second), out bool isEqual))
        {
            return isEqual;
        }

        // What is met again inside of itself is equal where nothing else differs: both unfold to the same tree.
        int start = _assumed.Count;
        _known[(first, second)] = true;
        _assumed.Add((first, second));
        isEqual = AreObjectsEqual(left, right, depth);
        if (!isEqual)
        {
            // What was found equal meanwhile may have relied on it. What was found different is so for certain.
            for (int i = start; i < _assumed.Count; i++)
            {
                _known.Remove(_assumed[i]);
            }

            _assumed.RemoveRange(start, _assumed.Count - start);
            _known[(first, second)] = false;
        }
        else if (depth == 0)
        {
            _assumed.Clear();
        }

        return isEqual;
    }

    private bool AreObjectsEqual(Node left, Node right, int depth)
    {
        string[] keywords = KeywordsOf(left);
        string[] others = KeywordsOf(right);
        if (keywords is [KeywordNames.Ref] || others is [KeywordNames.Ref])
        {
            return Follow(left, keywords) is { } first && Follow(right, others) is { } second
                && !(ReferenceEquals(first.Schema, left.Schema) && ReferenceEquals(second.Schema, right.Schema)) && AreEqual(first, second, depth + 1);
        }

        return keywords.AsSpan().SequenceEqual(others) && Array.TrueForAll(keywords, keyword => AreKeywordsEqual(left, right, keyword, depth + 1));
    }

    private bool AreKeywordsEqual(Node left, Node right, string keyword, int depth)
    {
        switch (KeywordTable.Find(keyword)!.Content)
        {
            case KeywordContent.Schema:
                return left.Child(keyword) is { } schema ? right.Child(keyword) is { } other && AreEqual(schema, other, depth) : right.Child(keyword) is null;
            case KeywordContent.SchemaList:
                IReadOnlyList<Node> list = left.Children(keyword);
                IReadOnlyList<Node> others = right.Children(keyword);
                return list.Count == others.Count && list.Zip(others).All(pair => AreEqual(pair.First, pair.Second, depth));
            case KeywordContent.SchemaMap:
                return AreMapsEqual(left, right, keyword, depth);
            default:
                return AreValuesEqual(keyword, left[keyword]!, right[keyword]!) || (keyword == KeywordNames.Ref && left.Side.Find(TextOf(left, keyword)) is { } target && right.Side.Find(TextOf(right, keyword)) is { } otherTarget && AreEqual(target, otherTarget, depth));
        }
    }

    private bool AreMapsEqual(Node left, Node right, string keyword, int depth)
    {
        IReadOnlyList<string> names = left.NamesOf(keyword);
        return names.Count == right.NamesOf(keyword).Count
            && names.All(name => right.Member(keyword, name) is { } other && AreEqual(left.Member(keyword, name)!, other, depth));
    }

    private static bool AreValuesEqual(string keyword, Instance left, Instance right) => keyword switch
    {
        // The same reference leads elsewhere in another schema.
        KeywordNames.Ref or KeywordNames.DynamicRef => false,
        KeywordNames.Type => SchemaTypes.Stated(left) == SchemaTypes.Stated(right),
        KeywordNames.Required => Members.TextsOf(left).ToHashSet(StringComparer.Ordinal).SetEquals(Members.TextsOf(right)),
        KeywordNames.Enum when (left, right) is (ArrayInstance values, ArrayInstance others) => values.Items.Length == others.Items.Length && ValueLists.Except(values.Items, others.Items).Count == 0,
        _ => InstanceEquality.Compare(left, right) == Verdict.Valid,
    };

    private static string TextOf(Node schema, string keyword) => (schema[keyword] as StringInstance)?.Value ?? "";

    private static Node? Follow(Node schema, string[] keywords)
    {
        for (int hops = 0; keywords is [KeywordNames.Ref]; hops++)
        {
            if (hops > 16 || schema.Side.Find(TextOf(schema, KeywordNames.Ref)) is not { } target)
            {
                return null;
            }

            schema = target;
            keywords = schema.Schema is ObjectInstance value ? ConstrainingOf(value) : [];
        }

        return schema;
    }

    private string[] KeywordsOf(Node schema)
    {
        if (!_keywords.TryGetValue(schema.Schema, out string[]? keywords))
        {
            _keywords.Add(schema.Schema, keywords = ConstrainingOf((ObjectInstance)schema.Schema));
        }

        return keywords;
    }

    private static string[] ConstrainingOf(ObjectInstance schema)
    {
        string[] keywords = [.. schema.Names.Where(static name => KeywordTable.Find(name) is { Constrains: true } || name == KeywordNames.DynamicRef)];
        Array.Sort(keywords, StringComparer.Ordinal);
        return keywords;
    }
}
