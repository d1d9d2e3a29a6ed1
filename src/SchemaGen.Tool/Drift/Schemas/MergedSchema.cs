using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>
/// Several subschemas that all apply to one value, with everything that their <c>$ref</c> and <c>allOf</c> lead to: what a keyword asks of the value is asked of all of them at once. A value is allowed
/// where each of <see cref="Parts"/> allows it and none of <see cref="Refused"/> does.
/// </summary>
internal sealed class MergedSchema
{
    /// <summary>The keywords that say what kind of value is meant.</summary>
    private static readonly string[] s_homes = [KeywordNames.Type, KeywordNames.Properties, KeywordNames.Enum, KeywordNames.Const, KeywordNames.Items, KeywordNames.AnyOf, KeywordNames.OneOf];

    private readonly JsonValueTypes _mask;
    private NumberRange? _integers;
    private NumberRange? _numbers;
    private IReadOnlyList<Instance>? _values;
    private bool _hasValues;
    private JsonValueTypes? _types;
    private Members? _members;
    private IReadOnlyList<Choice>? _choices;
    private HashSet<string>? _names;

    private MergedSchema(IReadOnlyList<Node> roots, IReadOnlyList<Node> refusedRoots, JsonValueTypes mask)
    {
        Roots = roots;
        RefusedRoots = refusedRoots;
        _mask = mask;
        var flat = new Flattener(roots, refusedRoots);
        Parts = flat.Parts;
        Refused = flat.Refused;
        IsFalse = flat.IsFalse;
        IsExact = flat.IsExact;
    }

    /// <summary>Gets the types to which it is limited by hand.</summary>
    public JsonValueTypes Mask => _mask;

    /// <summary>The schemas that it was made of.</summary>
    public IReadOnlyList<Node> Roots { get; }

    /// <summary>The schemas that it was made of, and that refuse what they allow.</summary>
    public IReadOnlyList<Node> RefusedRoots { get; }

    /// <summary>The schemas that all apply, without those that only lead to others.</summary>
    public IReadOnlyList<Node> Parts { get; }

    /// <summary>The schemas of which none applies (<c>not</c>).</summary>
    public IReadOnlyList<Node> Refused { get; }

    /// <summary>Gets whether a part is <c>false</c>.</summary>
    public bool IsFalse { get; }

    /// <summary>Gets whether every reference led somewhere.</summary>
    public bool IsExact { get; }

    /// <summary>Gets the types that are left, as far as the bounds of each show at once.</summary>
    public JsonValueTypes Types => _types ??= FindTypes();

    /// <summary>Gets the types that are left, whatever the bounds of each say.</summary>
    public JsonValueTypes StatedTypes
    {
        get
        {
            JsonValueTypes types = IsFalse ? JsonValueTypes.None : SchemaTypes.Of(Parts) & _mask;
            return Values is { } values ? types & values.Aggregate(JsonValueTypes.None, static (all, value) => all | value.Types) : types;
        }
    }

    /// <summary>Gets the schema that says what kind of value it is, and not only where that is said; null where there is none.</summary>
    public Node? Home => Parts.FirstOrDefault(static part => s_homes.Any(keyword => part[keyword] is not null)) ?? (Roots.Count > 0 ? Roots[0] : null);

    /// <summary>Gets the values that <c>enum</c> and <c>const</c> leave; null where they say nothing.</summary>
    public IReadOnlyList<Instance>? Values
    {
        get
        {
            if (!_hasValues)
            {
                _values = ValueLists.Common(Parts);
                _hasValues = true;
            }

            return _values;
        }
    }

    public NumberRange Integers => _integers ??= NumberRange.Of(Parts, isInteger: true);

    public NumberRange Numbers => _numbers ??= NumberRange.Of(Parts, isInteger: false);

    public CountRange Lengths => CountRange.Of(Parts, KeywordNames.MinLength, KeywordNames.MaxLength);

    public CountRange Counts => CountRange.Of(Parts, KeywordNames.MinItems, KeywordNames.MaxItems);

    public CountRange MemberCounts => CountRange.Of(Parts, KeywordNames.MinProperties, KeywordNames.MaxProperties);

    public Members Members => _members ??= new Members(Parts, Refused);

    public bool IsUnique => Parts.Any(static part => ReferenceEquals(part[KeywordNames.UniqueItems], LiteralInstance.True));

    /// <summary>Gets the members that it names anywhere: for all values, or for those of an alternative.</summary>
    public HashSet<string> NamesAnywhere => _names ??= AllNames.Of(Parts);

    /// <summary>Gets what asks one of several things.</summary>
    public IReadOnlyList<Choice> Choices => _choices ??= FindChoices(Parts);

    /// <summary>Gets the patterns of texts, each with the schema that says it.</summary>
    public IEnumerable<(string Text, Node Owner)> Patterns => Texts(KeywordNames.Pattern);

    /// <summary>Gets the formats of texts that are asserted.</summary>
    public IEnumerable<(string Text, Node Owner)> Formats => Texts(KeywordNames.Format).Where(static format => AssertedFormats.Find(format.Text) is not null);

    /// <summary>Gets the factors of numbers.</summary>
    public IEnumerable<(NumberInstance Factor, Node Owner)> Factors =>
        Parts.Where(static part => part[KeywordNames.MultipleOf] is NumberInstance).Select(static part => ((NumberInstance)part[KeywordNames.MultipleOf]!, part));

    public static MergedSchema Of(IReadOnlyList<Node> schemas) => new(schemas, [], JsonValueTypes.Any);

    public static MergedSchema Of(Node schema) => Of([schema]);

    /// <summary>What is left of it where another schema applies too.</summary>
    public MergedSchema And(Node schema) => Holds(Roots, schema) ? this : new([.. Roots, schema], RefusedRoots, _mask);

    /// <summary>What is left of it where another schema does not apply.</summary>
    public MergedSchema AndNot(Node schema) =>
        schema.Schema is ObjectInstance { Names: [KeywordNames.Not] } ? And(schema.Child(KeywordNames.Not)!) : Holds(RefusedRoots, schema) ? this : new(Roots, [.. RefusedRoots, schema], _mask);

    /// <summary>What is left of it among the values of some types.</summary>
    public MergedSchema OfTypes(JsonValueTypes types) => (_mask & types) == _mask ? this : new(Roots, RefusedRoots, _mask & types);

    /// <summary>The schemas of the item at a position; behind all positions that a schema names, where it is null.</summary>
    public IReadOnlyList<Node> ItemsAt(int? index)
    {
        List<Node> schemas = [];
        foreach (Node part in Parts)
        {
            IReadOnlyList<Node> prefix = part.Children(KeywordNames.PrefixItems);
            if (index is { } at && at < prefix.Count)
            {
                schemas.Add(prefix[at]);
            }
            else if (part.Child(KeywordNames.Items) is { } items)
            {
                schemas.Add(items);
            }
        }

        return schemas;
    }

    /// <summary>Gets the number of positions that a schema names.</summary>
    public int PrefixCount => Parts.Count == 0 ? 0 : Parts.Max(static part => part.Children(KeywordNames.PrefixItems).Count);

    /// <summary>Determines whether the evaluator takes a value. Unknown counts as no.</summary>
    public bool Accepts(Instance value) =>
        (value.Types & _mask) != 0
        && Roots.All(root => root.Side.Evaluate(root.Schema, value) == Verdict.Valid)
        && RefusedRoots.All(root => root.Side.Evaluate(root.Schema, value) == Verdict.Invalid);

    /// <summary>Determines whether the evaluator refuses a value. Unknown counts as no.</summary>
    public bool Refuses(Instance value) =>
        (value.Types & _mask) == 0
        || Roots.Any(root => root.Side.Evaluate(root.Schema, value) == Verdict.Invalid)
        || RefusedRoots.Any(root => root.Side.Evaluate(root.Schema, value) == Verdict.Valid);

    private static bool Holds(IReadOnlyList<Node> schemas, Node schema)
    {
        foreach (Node known in schemas)
        {
            if (ReferenceEquals(known.Schema, schema.Schema))
            {
                return true;
            }
        }

        return false;
    }

    private JsonValueTypes FindTypes()
    {
        JsonValueTypes types = StatedTypes;
        types &= Integers.IsEmpty ? ~JsonValueTypes.Integer : JsonValueTypes.Any;
        types &= Numbers.IsEmpty ? ~JsonValueTypes.Number : JsonValueTypes.Any;
        types &= Lengths.IsEmpty ? ~JsonValueTypes.String : JsonValueTypes.Any;
        types &= Counts.IsEmpty ? ~JsonValueTypes.Array : JsonValueTypes.Any;
        return types & (MemberCounts.IsEmpty ? ~JsonValueTypes.Object : JsonValueTypes.Any);
    }

    private static List<Choice> FindChoices(IReadOnlyList<Node> parts)
    {
        List<Choice> choices = [];
        foreach (Node part in parts)
        {
            foreach (string keyword in new[] { KeywordNames.AnyOf, KeywordNames.OneOf })
            {
                if (part.Children(keyword) is { Count: > 0 } alternatives)
                {
                    choices.Add(new Choice(part, keyword, alternatives));
                }
            }

            if (part.Child(KeywordNames.If) is { } condition && (part[KeywordNames.Then] is not null || part[KeywordNames.Else] is not null))
            {
                choices.Add(new Choice(part, KeywordNames.If, [condition]));
            }
        }

        return choices;
    }

    private IEnumerable<(string Text, Node Owner)> Texts(string keyword) =>
        Parts.Where(part => part[keyword] is StringInstance).Select(part => (((StringInstance)part[keyword]!).Value!, part));
}
