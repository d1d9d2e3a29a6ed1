namespace SchemaGen.Json;

/// <summary>Determines whether an object already has a member of a name. Most objects are small: only big ones pay for a set.</summary>
internal struct JsonMemberNames
{
    private const int MaxCompared = 8;

    private HashSet<string>? _names;

    /// <summary>Whether the name is new among the members from <paramref name="first"/> to the end of the list.</summary>
    public bool IsNew(List<JsonMember> members, int first, string name)
    {
        if (members.Count - first > MaxCompared)
        {
            return CreateSet(members, first).Add(name);
        }

        for (int i = first; i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private HashSet<string> CreateSet(List<JsonMember> members, int first)
    {
        if (_names is null)
        {
            _names = new HashSet<string>(StringComparer.Ordinal);
            for (int i = first; i < members.Count; i++)
            {
                _names.Add(members[i].Name);
            }
        }

        return _names;
    }
}
