using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>A subschema of a resolved schema, and where it stands there.</summary>
internal sealed class Node
{
    private readonly Node? _parent;
    private readonly string _token;

    private Node(Instance schema, SchemaSide side, Node? parent, string token)
    {
        Schema = schema;
        Side = side;
        _parent = parent;
        _token = token;
    }

    public Instance Schema { get; }

    /// <summary>Gets the schema in which it stands, which its references lead into.</summary>
    public SchemaSide Side { get; }

    /// <summary>Gets its JSON Pointer in the resolved schema.</summary>
    public string Pointer => _parent is null ? _token : _parent.Pointer + _token;

    public bool IsTrue => ReferenceEquals(Schema, LiteralInstance.True) || Schema is ObjectInstance { Names.Length: 0 };

    public bool IsFalse => ReferenceEquals(Schema, LiteralInstance.False);

    /// <summary>Gets the value of a keyword; null where it has none.</summary>
    public Instance? this[string keyword] => (Schema as ObjectInstance)?[keyword];

    /// <param name="schema">The subschema.</param>
    /// <param name="side">The schema in which it stands.</param>
    /// <param name="pointer">Its JSON Pointer there.</param>
    public static Node At(Instance schema, SchemaSide side, string pointer) => new(schema, side, null, pointer);

    /// <summary>The subschema that is the value of a keyword; null where there is none.</summary>
    public Node? Child(string keyword) => this[keyword] is { } value && IsSchema(value) ? new Node(value, Side, this, "/" + keyword) : null;

    /// <summary>The subschemas in the list that is the value of a keyword.</summary>
    public IReadOnlyList<Node> Children(string keyword)
    {
        if (this[keyword] is not ArrayInstance { Items: { Length: > 0 } items })
        {
            return [];
        }

        var children = new Node[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            children[i] = new Node(items[i], Side, this, $"/{keyword}/{i}");
        }

        return children;
    }

    /// <summary>The subschema of a name in the map that is the value of a keyword; null where there is none.</summary>
    public Node? Member(string keyword, string name) =>
        this[keyword] is ObjectInstance map && map[name] is { } value ? new Node(value, Side, this, JsonPointer.Append("/" + keyword, name)) : null;

    /// <summary>The names in the map that is the value of a keyword.</summary>
    public IReadOnlyList<string> NamesOf(string keyword) => this[keyword] is ObjectInstance map ? map.Names : [];

    private static bool IsSchema(Instance value) => (value.Types & (JsonValueTypes.Object | JsonValueTypes.Boolean)) != 0;
}
