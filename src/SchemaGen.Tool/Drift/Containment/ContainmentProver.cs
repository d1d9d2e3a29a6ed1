using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Containment;

/// <summary>
/// Proves that one schema takes every value that another one takes. A proof is sound: where it succeeds, there is no counterexample. Where it fails, there may be none either, because what a value must
/// satisfy is only followed as far as its keywords show (the approach of Habib and others, <i>Finding data compatibility bugs with JSON subschema checks</i>, ISSTA 2021).
/// </summary>
/// <remarks>
/// What is left is one conjunction, which may be made larger for the proof but not smaller; what is right is proved keyword by keyword. Alternatives on the left are proved one by one. A pair that is met again deeper in the
/// value is taken as proved, because a value has an end.
/// </remarks>
internal sealed class ContainmentProver
{
    /// <summary>Schemas nested in each other; deeper, nothing is proved.</summary>
    private const int MaximumDepth = 60;

    private readonly Dictionary<Instance, int> _ids = [];
    private readonly Dictionary<string, bool> _proved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Assumption> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _requiring = new(StringComparer.Ordinal);
    private readonly Node _nothing = SchemaSide.Of("false").Root;
    private readonly KeywordProofs _keywords;
    private readonly Emptiness _emptiness;
    private readonly SchemaEquality _equality;
    private int _steps;
    private int _depth;
    private int _level;
    private int _oldestUsed = int.MaxValue;

    /// <param name="equality">Compares schemas.</param>
    /// <param name="steps">How many schemas are compared, before everything counts as not proved.</param>
    /// <param name="namedMembersOnly">
    /// Whether only values are meant that have no members but those that the left schema names, where it allows others without a word. A member that is added to an open object then contradicts nothing.
    /// </param>
    public ContainmentProver(SchemaEquality equality, int steps, bool namedMembersOnly = false)
    {
        _equality = equality;
        _steps = steps;
        NamedMembersOnly = namedMembersOnly;
        _keywords = new KeywordProofs(this);
        _emptiness = new Emptiness(this);
    }

    public bool NamedMembersOnly { get; }

    /// <summary>Gets whether there is no budget left.</summary>
    public bool IsExhausted => _steps <= 0;

    /// <summary>Determines whether every value of the left schema is proved to be one of the right.</summary>
    public bool Holds(MergedSchema left, Node right)
    {
        if (right.IsTrue || left.IsFalse || left.Types == JsonValueTypes.None)
        {
            return true;
        }

        if (right.IsFalse)
        {
            return IsEmpty(left);
        }

        return left.Parts.Any(part => _equality.AreEqual(part, right)) || Remembered(left, right);
    }

    /// <summary>The same for the parts of a value, which is deeper than the value itself.</summary>
    public bool HoldsInside(MergedSchema left, Node right)
    {
        _level++;
        bool holds = Holds(left, right);
        _level--;
        return holds;
    }

    /// <summary>Determines whether a schema is proved to take no value at all.</summary>
    public bool IsEmpty(MergedSchema schema)
    {
        if (schema.IsFalse || schema.Types == JsonValueTypes.None)
        {
            return true;
        }

        return Remembered(schema, _nothing);
    }

    /// <summary>The schema of what has a member.</summary>
    public Node Requiring(string name)
    {
        if (!_requiring.TryGetValue(name, out Node? schema))
        {
            _requiring.Add(name, schema = SchemaSide.Of($$"""{"required":[{{JsonText.Quote(name)}}]}""").Root);
        }

        return schema;
    }

    private bool Remembered(MergedSchema left, Node right)
    {
        string key = KeyOf(left, right);
        if (_proved.TryGetValue(key, out bool known))
        {
            return known;
        }

        if (_open.TryGetValue(key, out Assumption assumption))
        {
            _oldestUsed = Math.Min(_oldestUsed, assumption.Index);
            return assumption.Level < _level;
        }

        if (--_steps <= 0 || _depth > MaximumDepth)
        {
            return false;
        }

        int index = _open.Count;
        int outer = _oldestUsed;
        _oldestUsed = int.MaxValue;
        _open.Add(key, new Assumption(index, _level));
        _depth++;
        bool holds = ReferenceEquals(right, _nothing) ? _emptiness.IsEmpty(left) : _keywords.Hold(left, right);
        _depth--;
        _open.Remove(key);

        // What relied on a pair that is still open stands and falls with it.
        if (_oldestUsed >= index && !IsExhausted)
        {
            _proved[key] = holds;
        }

        _oldestUsed = Math.Min(outer, _oldestUsed >= index ? int.MaxValue : _oldestUsed);
        return holds;
    }

    private string KeyOf(MergedSchema left, Node right) =>
        string.Join(',', left.Parts.Select(IdOf).Order()) + "-" + string.Join(',', left.Refused.Select(IdOf).Order()) + (left.IsFalse ? "!" : "") + "|" + (int)left.Mask + "|" + IdOf(right);

    private int IdOf(Node node)
    {
        if (!_ids.TryGetValue(node.Schema, out int id))
        {
            _ids.Add(node.Schema, id = _ids.Count);
        }

        return id;
    }

    private readonly record struct Assumption(int Index, int Level);
}
