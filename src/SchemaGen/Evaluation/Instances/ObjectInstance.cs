namespace SchemaGen.Evaluation.Instances;

/// <summary>An object: the members that it has or may have, in their order, and whether there may be others.</summary>
internal sealed class ObjectInstance : Instance
{
    /// <summary>Up to here, a name is found faster by comparing it with each.</summary>
    private const int FewMembers = 8;

    private readonly bool[]? _isCertain;
    private readonly HashSet<string>? _absent;
    private Dictionary<string, int>? _index;

    /// <summary>Creates an object that is known whole, or whose members are known at least by name.</summary>
    /// <param name="names">The names, each of them once.</param>
    /// <param name="values">The values, in the order of the names.</param>
    public ObjectInstance(string[] names, Instance[] values)
        : base(JsonValueTypes.Object, ArrayInstance.AreWhole(values), 1 + ArrayInstance.HeightOf(values))
    {
        Names = names;
        Values = values;
        MinimumCount = names.Length;
    }

    /// <summary>Creates an object that is known in part.</summary>
    /// <param name="names">The names of members that it has or may have, each of them once.</param>
    /// <param name="values">What is known of their values, where they exist.</param>
    /// <param name="isCertain">Whether they exist for certain; null where all do.</param>
    /// <param name="absent">The names of members that it does not have for certain; only of interest where it is open.</param>
    /// <param name="isOpen">Whether there may be other members.</param>
    /// <param name="rest">What is known of the value of each other member; null where nothing is.</param>
    public ObjectInstance(string[] names, Instance[] values, bool[]? isCertain, IEnumerable<string>? absent, bool isOpen, Instance? rest)
        : base(JsonValueTypes.Object, !isOpen && (isCertain is null || Array.TrueForAll(isCertain, static certain => certain)) && ArrayInstance.AreWhole(values), 1 + ArrayInstance.HeightOf(values))
    {
        Names = names;
        Values = values;
        _isCertain = isCertain;
        _absent = absent is null ? null : new HashSet<string>(absent, StringComparer.Ordinal);
        Rest = isOpen ? rest ?? UnknownInstance.Deep : null;
        for (int i = 0; i < names.Length; i++)
        {
            MinimumCount += IsCertain(i) ? 1 : 0;
        }
    }

    public string[] Names { get; }

    public Instance[] Values { get; }

    /// <summary>What is known of the value of each member that is not named; null where there is none.</summary>
    public Instance? Rest { get; }

    /// <summary>The least number of members.</summary>
    public int MinimumCount { get; }

    /// <summary>The largest number of members.</summary>
    public int MaximumCount => Rest is null ? Names.Length : int.MaxValue;

    /// <summary>Determines whether the member exists for certain.</summary>
    public bool IsCertain(int index) => _isCertain is null || _isCertain[index];

    /// <summary>Determines whether a member that is not named may have the name.</summary>
    public bool MayBeOther(string name) => Rest is not null && IndexOf(name) < 0 && _absent?.Contains(name) != true;

    /// <summary>Determines whether there is a member of that name.</summary>
    public Verdict Has(string name)
    {
        int index = IndexOf(name);
        return index >= 0 ? (IsCertain(index) ? Verdict.Valid : Verdict.Unknown) : MayBeOther(name) ? Verdict.Unknown : Verdict.Invalid;
    }

    /// <summary>The value of the member, where it exists for certain; else null.</summary>
    public Instance? this[string name] => IndexOf(name) is >= 0 and int index && IsCertain(index) ? Values[index] : null;

    /// <summary>Returns the index of a member, or -1.</summary>
    public int IndexOf(string name)
    {
        string[] names = Names;
        if (names.Length > FewMembers)
        {
            return (_index ??= Index()).TryGetValue(name, out int index) ? index : -1;
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(Names.Length, StringComparer.Ordinal);
        for (int i = 0; i < Names.Length; i++)
        {
            index[Names[i]] = i;
        }

        return index;
    }
}
