using SchemaGen.Generation.Planning;
using SchemaGen.Models;

namespace SchemaGen.Generation.Cataloging;

/// <summary>All types of all files; where two files want one name, one of them yields.</summary>
/// <param name="Namespace">Where the lists of all records are; empty for the global one.</param>
/// <param name="IsPublic">Whether those are public.</param>
/// <param name="Slugs">Every slug with the name of its constant.</param>
/// <param name="Types">The files that are generated.</param>
/// <param name="Yielding">The hint names of those that are not, in ordinal order.</param>
/// <param name="Conflicts">Every file that gives nothing, and why.</param>
internal sealed record Catalog(
    string Namespace,
    bool IsPublic,
    EquatableArray<SlugConstant> Slugs,
    EquatableArray<TypeNameConflicts> Types,
    EquatableArray<string> Yielding,
    EquatableArray<Conflict> Conflicts)
{
    public static Catalog Create(GenerationPlan plan, IEnumerable<TypeNameConflicts> claims)
    {
        string prefix = "global::" + (plan.Namespace.Length == 0 ? "" : plan.Namespace + ".");
        var owners = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [prefix + GeneratedLists.ModelSlugs] = null,
            [prefix + GeneratedLists.ModelInputJson] = null,
        };
        var types = new List<TypeNameConflicts>();
        var yielding = new List<string>();
        var conflicts = new List<Conflict>(plan.Conflicts);

        List<TypeNameConflicts> sorted = [.. claims];
        sorted.Sort(static (left, right) => ByPrecedence(left.Target, right.Target));
        foreach (TypeNameConflicts claim in sorted)
        {
            if (claim.AllNames.FirstOrDefault(owners.ContainsKey) is { } taken)
            {
                yielding.Add(claim.Target.HintName);
                conflicts.Add(new Conflict(claim.Target.Path, claim.Target.Slug, ConflictMessages.SameType(taken.Replace("global::", ""), owners[taken])));
                continue;
            }

            types.Add(claim);
            foreach (string name in claim.AllNames)
            {
                owners.Add(name, claim.Target.Path);
            }
        }

        yielding.Sort(StringComparer.Ordinal);
        return new Catalog(plan.Namespace, plan.IsPublic, plan.Slugs, types.ToEquatableArray(), yielding.ToEquatableArray(), conflicts.ToEquatableArray());
    }

    /// <summary>Declared records first: without its other half, the user's own half would not compile. No two have one hint name.</summary>
    private static int ByPrecedence(RecordTarget left, RecordTarget right) =>
        left.IsDeclared != right.IsDeclared ? (left.IsDeclared ? -1 : 1)
        : string.CompareOrdinal(left.Path, right.Path) is not 0 and var order ? order
        : string.CompareOrdinal(left.HintName, right.HintName);

    public bool Yields(string hintName) => Yielding.Contains(hintName, StringComparer.Ordinal);
}
