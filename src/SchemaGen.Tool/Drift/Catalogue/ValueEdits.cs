using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds the values that are allowed no longer, or are allowed now, where a schema lists its values.</summary>
internal static class ValueEdits
{
    /// <summary>More values are compared with the list alone.</summary>
    private const int MostEvaluated = 5_000;

    public static void Add(EditList edits, Place place, MergedSchema before, MergedSchema after)
    {
        if (before.Values is { } old)
        {
            AddGone(edits, place, before, after, old);
            if (after.Values is null && after.Types != 0)
            {
                edits.Add(Of(Direction.Widening, place, before, after, $"{place.Subject} may be {Words.Schema(after)} from now on, and not only one of {Words.Number(old.Count)} values.") with
                {
                    Old = Words.Values(old), New = Words.Schema(after),
                });
            }
        }

        if (after.Values is not { } now)
        {
            return;
        }

        if (before.Values is null)
        {
            edits.Add(Of(Direction.Narrowing, place, before, after, $"{place.Subject}: only {Words.Values(now)} {(now.Count == 1 ? "is" : "are")} allowed from now on; it was {Words.Schema(before)}.") with
            {
                Old = Words.Schema(before), New = Words.Values(now), Weight = 65, Targets = edits.LostByChance(place),
            });
            return;
        }

        Instance[] come = [.. ValueLists.Except(now, before.Values).Where(value => now.Count > MostEvaluated || place.New.Accepts(value))];
        if (come.Length > 0)
        {
            edits.Add(Of(Direction.Widening, place, before, after, $"{place.Subject}: {Words.Values(come)} {Are(come.Length)} allowed from now on.") with { New = Words.Values(come) });
        }
    }

    private static void AddGone(EditList edits, Place place, MergedSchema before, MergedSchema after, IReadOnlyList<Instance> old)
    {
        Instance[] unlisted = [.. after.Values is { } now ? ValueLists.Except(old, now) : old.Count > MostEvaluated ? [] : old];
        Instance[] candidates = old.Count > MostEvaluated ? unlisted : [.. old];
        Instance[] gone = [.. candidates.Where(value => place.New.Refuses(value) && (unlisted.Length > MostEvaluated || place.Old.Accepts(value)))];
        if (gone.Length > 0)
        {
            string rest = after.Values is { Count: > 0 and <= 12 } left && before.Types == after.Types ? $"; left {(left.Count == 1 ? "is" : "are")} {Words.Values(left)}" : "";
            edits.Add(Of(Direction.Narrowing, place, before, after, $"{place.Subject}: {Words.Values(gone)} {Are(gone.Length)} refused from now on{rest}.") with
            {
                Old = Words.Values(gone), Weight = 60 + Math.Min(gone.Length, 5), Targets = EditList.Lost(place, gone.Take(20)),
            });
        }

        if (after.Values is null)
        {
            return;
        }

        HashSet<Instance> refused = new(gone, InstanceEquality.Whole);
        Instance[] without = [.. unlisted.Where(value => !refused.Contains(value))];
        if (without.Length > 0)
        {
            edits.Add(Of(Direction.Narrowing, place, before, after, $"{place.Subject}: {Words.Values(without)} {Are(without.Length)} not listed any more, and {(without.Length == 1 ? "was" : "were")} refused before.") with { Old = Words.Values(without) });
        }
    }

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static Edit Of(Direction direction, Place place, MergedSchema before, MergedSchema after, string sentence) =>
        new(direction, place, Listing(after, before), sentence) { OldOwner = Owner(before), NewOwner = Owner(after) };

    private static string Listing(MergedSchema after, MergedSchema before) =>
        (Owner(after) ?? Owner(before)) is { } owner && owner[KeywordNames.Enum] is null && owner[KeywordNames.Const] is not null ? KeywordNames.Const : KeywordNames.Enum;

    private static Node? Owner(MergedSchema schema) =>
        schema.Parts.FirstOrDefault(static part => part[KeywordNames.Enum] is not null || part[KeywordNames.Const] is not null) ?? schema.Home;
}
