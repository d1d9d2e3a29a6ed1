using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Tool.Drift.Changes;

namespace SchemaGen.Tool.Drift.Names;

/// <summary>Finds the C# names of the generated code that existing code cannot use as before. Both versions are named by the generator itself.</summary>
internal sealed class NameComparer
{
    private readonly List<NameChange> _changes = [];
    private readonly Dictionary<string, string> _renamed;

    private NameComparer(Dictionary<string, string> renamed) => _renamed = renamed;

    public static IReadOnlyList<NameChange> Compare(RecordFile before, RecordFile after)
    {
        var comparer = new NameComparer(TypeRenames.Find(before, after));
        comparer.CompareTypes(GeneratedType.Of(before), GeneratedType.Of(after));
        return comparer._changes;
    }

    private void CompareTypes(IReadOnlyList<GeneratedType> before, IReadOnlyList<GeneratedType> after)
    {
        Dictionary<string, GeneratedType> now = after.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        foreach (GeneratedType old in before)
        {
            string name = _renamed.GetValueOrDefault(old.Name, old.Name);
            if (!now.TryGetValue(name, out GeneratedType? type))
            {
                _changes.Add(new NameChange(NameChangeKind.Removed, old.Name, null, $"The {old.Noun} '{old.Name}' is gone."));
            }
            else if (type.Noun != old.Noun)
            {
                _changes.Add(new NameChange(NameChangeKind.TypeChanged, old.Name, name, $"The {old.Noun} '{old.Name}' is now the {type.Noun} '{name}'."));
            }
            else
            {
                if (name != old.Name)
                {
                    _changes.Add(new NameChange(NameChangeKind.Renamed, old.Name, name, $"The {old.Noun} '{old.Name}' is now '{name}'."));
                }

                CompareMembers(old, type);
            }
        }
    }

    private void CompareMembers(GeneratedType old, GeneratedType now)
    {
        Dictionary<string, GeneratedMember> byName = now.Members.ToDictionary(static member => member.Name, StringComparer.Ordinal);
        ILookup<string, GeneratedMember> byKey = now.Members.ToLookup(static member => member.Key, StringComparer.Ordinal);
        foreach (GeneratedMember member in old.Members)
        {
            string full = $"{old.Name}.{member.Name}";
            GeneratedMember? same = byKey[member.Key].FirstOrDefault();
            if (same is not null && same.Name != member.Name)
            {
                _changes.Add(new NameChange(NameChangeKind.Renamed, full, $"{now.Name}.{same.Name}", $"The {member.Noun} '{full}' is now '{same.Name}'."));
            }
            else if (!byName.TryGetValue(member.Name, out same))
            {
                _changes.Add(new NameChange(NameChangeKind.Removed, full, null, $"The {member.Noun} '{full}' is gone."));
                continue;
            }

            same ??= byName[member.Name];
            CompareType(full, member, same);
        }

        // What is new and required stands in no initialiser.
        foreach (GeneratedMember member in now.Members.Where(member => member.IsRequired && !old.Members.Any(other => other.Key == member.Key || other.Name == member.Name)))
        {
            _changes.Add(new NameChange(NameChangeKind.Required, $"{now.Name}.{member.Name}", null, $"The property '{now.Name}.{member.Name}' is new and required: initialisers must set it."));
        }
    }

    private void CompareType(string full, GeneratedMember old, GeneratedMember now)
    {
        string renamed = _renamed.Aggregate(old.Type, static (type, pair) => type == pair.Key || type == pair.Key + "?" ? type.Replace(pair.Key, pair.Value, StringComparison.Ordinal) : type);
        if (renamed != now.Type)
        {
            _changes.Add(new NameChange(NameChangeKind.TypeChanged, full, now.Type, $"The type of the {old.Noun} '{full}' was '{old.Type}' and is now '{now.Type}'."));
        }

        if (now.IsRequired && !old.IsRequired)
        {
            _changes.Add(new NameChange(NameChangeKind.Required, full, null, $"The property '{full}' is now required: initialisers must set it."));
        }
    }
}
