using System.Runtime.CompilerServices;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds the differences between two schemas, place by place.</summary>
/// <param name="edits">Collects what is found.</param>
/// <param name="rules">The rules of the objects of both.</param>
internal sealed class SchemaComparer(EditList edits, RuleEdits rules)
{
    /// <summary>Values nested in each other; deeper, schemas are not compared.</summary>
    private const int MaximumDepth = 40;

    /// <summary>So often a definition is compared, for the places that refer to it.</summary>
    private const int MostVisits = 6;

    /// <summary>So many places are compared.</summary>
    private const int MostPlaces = 50_000;

    private readonly Dictionary<string, int> _visits = new(StringComparer.Ordinal);
    private readonly Queue<Place> _waiting = new();
    private int _places;

    /// <summary>Compares a place, and then those inside it: the outer ones first.</summary>
    public void Compare(Place input)
    {
        Add(input);
        while (_waiting.TryDequeue(out Place? place))
        {
            CompareOne(place);
        }
    }

    private void Add(Place place)
    {
        string key = KeyOf(place);
        int visits = _visits.GetValueOrDefault(key);
        if (place.Depth <= MaximumDepth && visits < MostVisits && _places < MostPlaces && !place.Outer.Any(outer => KeyOf(outer) == key))
        {
            _visits[key] = visits + 1;
            _places++;
            _waiting.Enqueue(place);
        }
    }

    private void CompareOne(Place place)
    {
        AnnotationEdits.Add(edits, place);
        (MergedSchema before, MergedSchema after) = place.Unwrapped;
        JsonValueTypes types = TypeEdits.Add(edits, place, before, after);
        if (before.Values is not null || after.Values is not null)
        {
            if (before.Values is null && types == 0)
            {
                // That the type is another one says it already.
                return;
            }

            ValueEdits.Add(edits, place, before, after);
            return;
        }

        if ((types & JsonValueTypes.Number) != 0)
        {
            NumberEdits.Add(edits, place, before, after, types);
        }

        if ((types & JsonValueTypes.String) != 0)
        {
            TextEdits.Add(edits, place, before, after);
        }

        if ((types & JsonValueTypes.Array) != 0)
        {
            CompareLists(place, before, after);
        }

        if ((types & JsonValueTypes.Object) != 0)
        {
            MemberEdits.Add(edits, place, before, after, Add);
            rules.Add(edits, place);
        }

        AlternativeEdits.Add(edits, place, before, after, Add);
        OtherEdits.Add(edits, place, before, after);
    }

    private void CompareLists(Place place, MergedSchema before, MergedSchema after)
    {
        (string one, string many) = Words.PartsOf(place.MemberName);
        new CountEdits(edits, "lists", one, many).Add(
            place, before.Counts, after.Counts, Constraints.KeywordNames.MinItems, Constraints.KeywordNames.MaxItems, count => ListSamples.OfCount(edits.Sampler, before, count, isUnique: true) ?? ListSamples.OfCount(edits.Sampler, before, count));
        if (before.IsUnique != after.IsUnique)
        {
            ListEdits.AddUnique(edits, place, before, after);
        }

        if (before.PrefixCount == 0 && after.PrefixCount == 0)
        {
            Add(place.Into(StepKind.Item, "", before.ItemsAt(null), after.ItemsAt(null)));
        }
    }

    /// <summary>The pair of schemas, which is compared once: what contains itself has no end.</summary>
    private static string KeyOf(Place place) => KeyOf(place.Old.Roots) + "|" + KeyOf(place.New.Roots) + (place.Old.Roots.Count == 0 || place.New.Roots.Count == 0 ? place.Pointer : "");

    private static string KeyOf(IReadOnlyList<Node> schemas) => string.Join(',', schemas.Select(static schema => RuntimeHelpers.GetHashCode(schema.Schema) + schema.Pointer));
}
