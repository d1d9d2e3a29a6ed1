using SchemaGen.Json;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Leaves the last of the members with the same name, at its position: what most readers of JSON make of a member that is given twice.</summary>
internal sealed class MemberNames
{
    /// <summary>The most members that are compared each with each.</summary>
    private const int MostCompared = 16;

    // One for all objects: none needs it while another does.
    private HashSet<string>? _seen;

    /// <summary>The object itself, where it repeats no name: nearly always.</summary>
    public JsonObject LastOfEach(JsonObject json) => Repeats(json.Members) ? new JsonObject(json.Span, Last(json.Members)) : json;

    private bool Repeats(IReadOnlyList<JsonMember> members)
    {
        if (members.Count > MostCompared)
        {
            return RepeatsMany(members);
        }

        for (int i = 1; i < members.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (string.Equals(members[i].Name, members[j].Name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool RepeatsMany(IReadOnlyList<JsonMember> members)
    {
        _seen ??= new HashSet<string>(StringComparer.Ordinal);
        _seen.Clear();
        foreach (JsonMember member in members)
        {
            if (!_seen.Add(member.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static List<JsonMember> Last(IReadOnlyList<JsonMember> members)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<JsonMember> last = [];
        for (int i = members.Count - 1; i >= 0; i--)
        {
            if (seen.Add(members[i].Name))
            {
                last.Add(members[i]);
            }
        }

        last.Reverse();
        return last;
    }
}
