using SchemaGen.Json;

namespace SchemaGen.Schemas.Composition;

/// <summary>The members of an object that is being composed. There may be thousands.</summary>
internal sealed class MemberList
{
    private readonly List<JsonMember> _members = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public MemberList()
    {
    }

    public MemberList(IEnumerable<JsonMember> members)
    {
        foreach (JsonMember member in members)
        {
            Add(member);
        }
    }

    public IReadOnlyList<JsonMember> Members => _members;

    /// <summary>Finds the last member of that name.</summary>
    public JsonMember? Find(string name) => _places.TryGetValue(name, out int place) ? _members[place] : null;

    public void Add(JsonMember member)
    {
        _places[member.Name] = _members.Count;
        _members.Add(member);
    }

    public void Replace(JsonMember known, JsonMember member) => _members[_places[known.Name]] = member;
}
