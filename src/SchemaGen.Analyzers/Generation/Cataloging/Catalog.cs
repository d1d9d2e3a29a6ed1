using SchemaGen.Generation.Planning;
using SchemaGen.Models;

namespace SchemaGen.Generation.Cataloging;

/// <summary>The types of all files. Where two files declare the same name, only one of them is generated.</summary>
/// <param name="Namespace">The namespace of the lists of all records; empty for the global one.</param>
/// <param name="IsPublic">Whether the lists are public.</param>
/// <param name="Slugs">Every slug with the name of its constant.</param>
/// <param name="Types">The files that are generated.</param>
/// <param name="Yielding">The hint names of the files that are not generated, in ordinal order.</param>
/// <param name="Conflicts">The files that nothing is generated from, with the reasons.</param>
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

    /// <summary>Compares records by precedence: those that are there already, then declared ones, for without its other half the user's own half would not compile. No two have one hint name.</summary>
    private static int ByPrecedence(RecordTarget left, RecordTarget right) =>
        left.IsEarly != right.IsEarly ? (left.IsEarly ? -1 : 1)
        : left.IsDeclared != right.IsDeclared ? (left.IsDeclared ? -1 : 1)
        : string.CompareOrdinal(left.Path, right.Path) is not 0 and var order ? order
        : string.CompareOrdinal(left.HintName, right.HintName);

    public bool Yields(string hintName) => Yielding.Contains(hintName, StringComparer.Ordinal);
}
