using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds out whether items may be equal.</summary>
internal static class ListEdits
{
    public static void AddUnique(EditList edits, Place place, MergedSchema before, MergedSchema after)
    {
        (string one, _) = Words.PartsOf(place.MemberName);
        string sentence = after.IsUnique ? $"{place.Subject}: lists that hold the same {one} twice are refused from now on." : $"{place.Subject}: the same {one} may be given twice from now on.";
        edits.Add(new Edit(after.IsUnique ? Direction.Narrowing : Direction.Widening, place, KeywordNames.UniqueItems, sentence)
        {
            OldOwner = Owner(before), NewOwner = Owner(after), Old = before.IsUnique ? "true" : null, New = after.IsUnique ? "true" : null, Weight = 38,
            Targets = EditList.Lost(place, Enumerable.Range(0, 1).SelectMany(_ => Repeated(edits, before))),
        });
    }

    private static IEnumerable<Instance> Repeated(EditList edits, MergedSchema before)
    {
        if (edits.Sampler.Sample(MergedSchema.Of(before.ItemsAt(0))) is { } item)
        {
            int count = Math.Max(2, before.Counts.Minimum);
            if (count <= 100)
            {
                yield return new ArrayInstance([.. Enumerable.Repeat(item, count)]);
            }
        }
    }

    private static Node? Owner(MergedSchema schema) => schema.Parts.FirstOrDefault(static part => part[KeywordNames.UniqueItems] is not null) ?? schema.Home;
}
