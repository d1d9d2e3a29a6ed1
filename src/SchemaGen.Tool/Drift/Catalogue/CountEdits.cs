using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds bounds of lengths and counts that were set, unset or moved.</summary>
/// <param name="edits">Collects what is found.</param>
/// <param name="things">What has the count: <c>lists</c>.</param>
/// <param name="one">One of the parts.</param>
/// <param name="many">Several of the parts.</param>
internal sealed class CountEdits(EditList edits, string things, string one, string many)
{
    /// <param name="place">The place.</param>
    /// <param name="old">The old counts.</param>
    /// <param name="now">The new counts.</param>
    /// <param name="minimumKeyword">The keyword of the least count.</param>
    /// <param name="maximumKeyword">The keyword of the largest count.</param>
    /// <param name="make">Makes a value of that count; null where none is found.</param>
    public void Add(Place place, CountRange old, CountRange now, string minimumKeyword, string maximumKeyword, Func<int, Instance?> make)
    {
        if (now.Maximum < old.Maximum)
        {
            Narrow(place, old, now, maximumKeyword, Math.Max(now.Maximum + 1, old.Minimum), old.Maximum, [now.Maximum + 1, old.Maximum, old.Minimum], make);
        }
        else if (now.Maximum > old.Maximum)
        {
            Widen(place, old, now, maximumKeyword, old.Maximum + 1, now.Maximum);
        }

        if (now.Minimum > old.Minimum)
        {
            Narrow(place, old, now, minimumKeyword, old.Minimum, Math.Min(now.Minimum - 1, old.Maximum), [old.Minimum, now.Minimum - 1, old.Minimum + 1], make);
        }
        else if (now.Minimum < old.Minimum)
        {
            Widen(place, old, now, minimumKeyword, now.Minimum, old.Minimum - 1);
        }
    }

    private void Narrow(Place place, CountRange old, CountRange now, string keyword, int low, int high, int[] counts, Func<int, Instance?> make)
    {
        bool isMinimum = keyword.StartsWith("min", StringComparison.Ordinal);
        int was = isMinimum ? old.Minimum : old.Maximum;
        int isNow = isMinimum ? now.Minimum : now.Maximum;
        string before = isMinimum ? old.Minimum == 0 ? "no bound" : Words.Number(was) : old.Maximum == int.MaxValue ? "no bound" : Words.Number(was);
        edits.Add(new Edit(Direction.Narrowing, place, keyword, $"{place.Subject}: {Words.Counted(things, low, high, one, many)} are refused from now on ({(isMinimum ? "at least" : "at most")} {Words.Number(isNow)} allowed; {before} before).")
        {
            OldOwner = (isMinimum ? old.Least : old.Most) ?? place.Old.Home,
            NewOwner = isMinimum ? now.Least : now.Most,
            Old = before == "no bound" ? null : before,
            New = Words.Number(isNow),
            Weight = 42,
            Targets = EditList.Lost(place, counts.Distinct().Where(static count => count is >= 0 and <= TextSamples.Longest).Select(make).OfType<Instance>()),
        });
    }

    private void Widen(Place place, CountRange old, CountRange now, string keyword, int low, int high)
    {
        bool isMinimum = keyword.StartsWith("min", StringComparison.Ordinal);
        edits.Add(new Edit(Direction.Widening, place, keyword, $"{place.Subject}: {Words.Counted(things, low, high, one, many)} are allowed from now on.")
        {
            OldOwner = isMinimum ? old.Least : old.Most,
            NewOwner = (isMinimum ? now.Least : now.Most) ?? place.New.Home,
            Old = Words.Number(isMinimum ? old.Minimum : old.Maximum),
            New = (isMinimum ? now.Minimum == 0 : now.Maximum == int.MaxValue) ? null : Words.Number(isMinimum ? now.Minimum : now.Maximum),
        });
    }
}
