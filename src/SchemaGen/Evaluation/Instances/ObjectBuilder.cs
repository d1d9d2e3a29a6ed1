namespace SchemaGen.Evaluation.Instances;

/// <summary>Collects the members of a whole object. Of a member that is given twice, the last counts, as with most readers of JSON.</summary>
internal sealed class ObjectBuilder
{
    /// <summary>Up to here, a name is compared with each before it.</summary>
    private const int FewMembers = 16;

    private readonly List<string> _names = [];
    private readonly List<Instance> _values = [];
    private Dictionary<string, int>? _index;

    public void Add(string name, Instance value)
    {
        int index = Find(name);
        if (index >= 0)
        {
            _values[index] = value;
            return;
        }

        _index?.Add(name, _names.Count);
        _names.Add(name);
        _values.Add(value);
    }

    /// <summary>Returns the object, and begins with the next.</summary>
    public ObjectInstance Build()
    {
        var built = new ObjectInstance(_names.ToArray(), _values.ToArray());
        _names.Clear();
        _values.Clear();
        _index = null;
        return built;
    }

    private int Find(string name)
    {
        if (_names.Count < FewMembers)
        {
            return _names.IndexOf(name);
        }

        if (_index is null)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < _names.Count; i++)
            {
                _index.Add(_names[i], i);
            }
        }

        return _index.TryGetValue(name, out int index) ? index : -1;
    }
}
