using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Containment;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Collects the differences, and what those who look for them share.</summary>
/// <param name="sampler">Makes values.</param>
/// <param name="equality">Compares schemas.</param>
/// <param name="prover">Proves that alternatives have no value in common.</param>
internal sealed class EditList(Sampler sampler, SchemaEquality equality, ContainmentProver prover)
{
    /// <summary>More values are not tried for one difference.</summary>
    private const int MostTargets = 6;

    private readonly List<Edit> _edits = [];
    private readonly Dictionary<(string Keyword, Instance? Old, Instance? New, string Values), Edit> _byOwner = [];

    public Sampler Sampler { get; } = sampler;

    public SchemaEquality Equality { get; } = equality;

    public ContainmentProver Prover { get; } = prover;

    public IReadOnlyList<Edit> All => _edits;

    /// <summary>Adds a difference. The same keyword of the same definition is one difference, wherever the definition is referred to.</summary>
    public void Add(Edit edit)
    {
        if (edit.OldOwner is not null && edit.NewOwner is not null)
        {
            (string, Instance?, Instance?, string) owners = (edit.Keyword, edit.OldOwner.Schema, edit.NewOwner.Schema, edit.Old + "\n" + edit.New);
            if (_byOwner.TryGetValue(owners, out Edit? known) && known.Place.Subject != edit.Place.Subject)
            {
                known.AlsoAt.Add(edit.Place.Subject);
                return;
            }

            _byOwner[owners] = edit;
        }

        _edits.Add(edit);
    }

    /// <summary>The values that the old schema takes at a place and the new one refuses.</summary>
    public static IEnumerable<Target> Lost(Place place, IEnumerable<Instance> candidates) =>
        candidates.Where(value => place.Old.Accepts(value) && place.New.Refuses(value)).Distinct(InstanceEquality.Whole).Take(MostTargets).Select(place.Holding);

    /// <summary>The same among values that are made by chance.</summary>
    public IEnumerable<Target> LostByChance(Place place, int most = 40) => Lost(place, Deferred(() => Sampler.Several(place.Old, most, new Random(3))));

    private static IEnumerable<T> Deferred<T>(Func<IEnumerable<T>> make)
    {
        foreach (T item in make())
        {
            yield return item;
        }
    }
}
