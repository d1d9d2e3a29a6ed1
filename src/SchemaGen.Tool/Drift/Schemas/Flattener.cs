using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>Collects what applies to the same value as some schemas do: what their <c>$ref</c>, <c>allOf</c> and <c>not</c> hold.</summary>
internal sealed class Flattener
{
    private readonly HashSet<Instance> _seen = [];
    private readonly List<Node> _parts = [];
    private readonly List<Node> _refused = [];

    public Flattener(IReadOnlyList<Node> schemas, IReadOnlyList<Node> refused)
    {
        foreach (Node schema in schemas)
        {
            Add(schema);
        }

        _refused.AddRange(refused);
        IsFalse |= refused.Any(static schema => schema.IsTrue);
    }

    public IReadOnlyList<Node> Parts => _parts;

    public IReadOnlyList<Node> Refused => _refused;

    public bool IsFalse { get; private set; }

    public bool IsExact { get; private set; } = true;

    private void Add(Node schema)
    {
        // A stack, because references may lead through thousands of definitions.
        var waiting = new Stack<Node>([schema]);
        while (waiting.Count > 0)
        {
            Node next = waiting.Pop();
            if (next.IsFalse)
            {
                IsFalse = true;
            }
            else if (next.Schema is ObjectInstance && !next.IsTrue && _seen.Add(next.Schema))
            {
                AddObject(next, waiting);
            }
        }
    }

    private void AddObject(Node schema, Stack<Node> waiting)
    {
        _parts.Add(schema);
        if (schema.Child(KeywordNames.Not) is { } not)
        {
            IsFalse |= not.IsTrue;
            _refused.Add(not);
        }

        IReadOnlyList<Node> all = schema.Children(KeywordNames.AllOf);
        for (int i = all.Count - 1; i >= 0; i--)
        {
            waiting.Push(all[i]);
        }

        if (schema[KeywordNames.Ref] is StringInstance { Value: { } reference })
        {
            if (schema.Side.Find(reference) is { } target)
            {
                waiting.Push(target);
            }
            else
            {
                IsExact = false;
            }
        }
    }
}
