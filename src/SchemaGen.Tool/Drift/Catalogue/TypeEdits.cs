using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds the types that a value may have no longer, or may have now.</summary>
internal static class TypeEdits
{
    /// <returns>The types that both schemas allow.</returns>
    public static JsonValueTypes Add(EditList edits, Place place, MergedSchema before, MergedSchema after)
    {
        JsonValueTypes old = before.StatedTypes & ~JsonValueTypes.Null;
        JsonValueTypes now = after.StatedTypes & ~JsonValueTypes.Null;
        AddNull(edits, place, old, now);
        JsonValueTypes gone = old & ~now;
        JsonValueTypes come = now & ~old;
        if (gone != 0 && before.Values is null)
        {
            string sentence = come == 0 || (old & now) != 0
                ? $"{place.Subject}: {Words.Many(Refused(gone, old))} are refused from now on; it must be {Words.One(now)}."
                : $"{place.Subject} must be {Words.Schema(after.OfTypes(now))} from now on; it was {Words.One(old)}.";
            edits.Add(new Edit(Direction.Narrowing, place, KeywordNames.Type, sentence)
            {
                OldOwner = Owner(before), NewOwner = Owner(after), Old = Words.One(old), New = Words.One(now), Weight = 70,
                Targets = EditList.Lost(place, Enumerable.Range(0, 1).SelectMany(_ => edits.Sampler.Several(before.OfTypes(gone), 6, new Random(1)))),
            });
        }
        else if (come != 0 && after.Values is null && before.Values is null)
        {
            edits.Add(new Edit(Direction.Widening, place, KeywordNames.Type, $"{place.Subject} may also be {Words.One(come == JsonValueTypes.Fraction ? come : now & ~old)} from now on.")
            {
                OldOwner = Owner(before), NewOwner = Owner(after), Old = Words.One(old), New = Words.One(now),
            });
        }

        return old & now;
    }

    /// <summary>The types in the words of what was allowed: without fractions, of numbers only the integers are left.</summary>
    private static JsonValueTypes Refused(JsonValueTypes gone, JsonValueTypes old) => gone == old ? old : gone;

    private static void AddNull(EditList edits, Place place, JsonValueTypes old, JsonValueTypes now)
    {
        if (old == 0 || now == 0 || place.Depth == 0)
        {
            return;
        }

        bool was = Nullables.AllowsNull(place.Old);
        bool isNow = Nullables.AllowsNull(place.New);
        if (was && !isNow)
        {
            edits.Add(new Edit(Direction.Narrowing, place, KeywordNames.Type, $"{place.Subject}: null is refused from now on.")
            {
                OldOwner = Owner(place.Old), NewOwner = Owner(place.New), Old = "may be null", New = "not null", Weight = 50, Targets = EditList.Lost(place, [LiteralInstance.Null]),
            });
        }
        else if (!was && isNow)
        {
            edits.Add(new Edit(Direction.Widening, place, KeywordNames.Type, $"{place.Subject} may be null from now on.")
            {
                OldOwner = Owner(place.Old), NewOwner = Owner(place.New), Old = "not null", New = "may be null",
            });
        }
    }

    private static Node? Owner(MergedSchema schema) => schema.Parts.FirstOrDefault(static part => part[KeywordNames.Type] is not null) ?? schema.Home;
}
