using SchemaGen.Generation.Inputs;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Generation.Planning;

/// <summary>Finds the files that are there for others to refer to: no record is generated from them by convention.</summary>
internal static class SharedFiles
{
    /// <summary>
    /// The paths of the files that another refers to as a whole, or whose own schema has no members. Inputs that refer to each other in a circle stay inputs: otherwise none of them would be
    /// generated. Null where no file refers to another.
    /// </summary>
    public static HashSet<string>? Of(IReadOnlyList<SchemaHeader> headers)
    {
        Dictionary<string, HashSet<string>>? targets = null;
        foreach (SchemaHeader header in headers)
        {
            foreach (FileReference reference in header.References)
            {
                targets ??= new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
                if (!targets.TryGetValue(header.Path, out HashSet<string>? known))
                {
                    targets.Add(header.Path, known = new HashSet<string>(StringComparer.Ordinal));
                }

                known.Add(reference.Path);
            }
        }

        return targets is null ? null : Of(headers, targets);
    }

    private static HashSet<string> Of(IReadOnlyList<SchemaHeader> headers, Dictionary<string, HashSet<string>> targets)
    {
        var withoutMembers = new HashSet<string>(headers.Where(static header => !header.HasMembers).Select(static header => header.Path), StringComparer.Ordinal);
        var reachable = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaHeader header in headers)
        {
            foreach (FileReference reference in header.References)
            {
                if ((reference.IsWhole || withoutMembers.Contains(reference.Path)) && !shared.Contains(reference.Path))
                {
                    if (!reachable.TryGetValue(reference.Path, out HashSet<string>? further))
                    {
                        reachable.Add(reference.Path, further = From(reference.Path, targets));
                    }

                    if (!further.Contains(header.Path))
                    {
                        shared.Add(reference.Path);
                    }
                }
            }
        }

        return shared;
    }

    /// <summary>The file, and those that it refers to, directly or through others.</summary>
    private static HashSet<string> From(string path, Dictionary<string, HashSet<string>> targets)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { path };
        var waiting = new Stack<string>(found);
        while (waiting.Count > 0)
        {
            if (targets.TryGetValue(waiting.Pop(), out HashSet<string>? next))
            {
                foreach (string one in next)
                {
                    if (found.Add(one))
                    {
                        waiting.Push(one);
                    }
                }
            }
        }

        return found;
    }
}
