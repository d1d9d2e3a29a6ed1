using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds bounds and factors of numbers that were set, unset or moved.</summary>
internal static class NumberEdits
{
    public static void Add(EditList edits, Place place, MergedSchema before, MergedSchema after, JsonValueTypes types)
    {
        bool isInteger = (types & JsonValueTypes.Number) == JsonValueTypes.Integer;
        NumberRange old = isInteger ? before.Integers : before.Numbers;
        NumberRange now = isInteger ? after.Integers : after.Numbers;
        AddBound(edits, place, old.Maximum, now.Maximum, isMinimum: false, isInteger);
        AddBound(edits, place, old.Minimum, now.Minimum, isMinimum: true, isInteger);
        AddFactors(edits, place, before, after);
    }

    private static void AddBound(EditList edits, Place place, NumberEdge? old, NumberEdge? now, bool isMinimum, bool isInteger)
    {
        bool isWithin = NumberRange.IsWithin(now, old, isMinimum);
        bool wasWithin = NumberRange.IsWithin(old, now, isMinimum);
        if (isWithin && wasWithin)
        {
            return;
        }

        NumberEdge named = now ?? old!;
        string sentence = wasWithin && now is null
            ? $"{place.Subject} may be {Described(old!, !isMinimum, true)} from now on."
            : isWithin
                ? $"{place.Subject}: {Between(old, now!, isMinimum, isInteger)} refused from now on ({Allowed(now!, isMinimum)} allowed{Before(old)})."
                : $"{place.Subject}: {Between(now, old!, isMinimum, isInteger)} allowed from now on ({Allowed(now!, isMinimum)}{Before(old)}).";
        edits.Add(new Edit(isWithin ? Direction.Narrowing : Direction.Widening, place, named.Keyword, sentence)
        {
            OldOwner = old?.Owner ?? place.Old.Home,
            NewOwner = now?.Owner ?? place.New.Home,
            Old = old?.Value.Text,
            New = now?.Value.Text,
            Weight = isWithin ? 40 : 0,
            Targets = isWithin ? EditList.Lost(place, Candidates(old, now!, isMinimum, place)) : [],
        });
    }

    private static IEnumerable<Instance> Candidates(NumberEdge? old, NumberEdge now, bool isMinimum, Place place) =>
        NumberSamples.Beyond(now.Value, !isMinimum).Concat(old is null ? [] : [old.Value]).Append(now.Value)
            .Concat(NumberSamples.Of(place.Old, isInteger: true, null)).Concat(NumberSamples.Of(place.Old, isInteger: false, null));

    /// <summary>The numbers that lie between two bounds, with <c>is</c> or <c>are</c>.</summary>
    private static string Between(NumberEdge? outer, NumberEdge inner, bool isMinimum, bool isInteger)
    {
        if (outer is null)
        {
            return $"everything {Described(inner, !isMinimum, false)} is";
        }

        if (isInteger && inner.Value.Int64 is { } first && outer.Value.Int64 is { } last && !inner.IsExclusive && !outer.IsExclusive)
        {
            long near = isMinimum ? first - 1 : first + 1;
            return near == last ? $"{last} is" : isMinimum ? $"{last} to {near} are" : $"{near} to {last} are";
        }

        return isMinimum
            ? $"numbers from {outer.Value.Text}{(outer.IsExclusive ? " (without it)" : "")} to less than {inner.Value.Text} are"
            : $"numbers above {inner.Value.Text} up to {outer.Value.Text}{(outer.IsExclusive ? " (without it)" : "")} are";
    }

    /// <summary>The side of a bound: <c>above 4</c>, <c>4 and above</c>.</summary>
    private static string Described(NumberEdge edge, bool isAbove, bool isSentence) =>
        edge.IsExclusive ? $"{edge.Value.Text} {(isAbove ? "or more" : "or less")}" : $"{(isAbove ? isSentence ? "more than" : "above" : isSentence ? "less than" : "below")} {edge.Value.Text}";

    private static string Allowed(NumberEdge edge, bool isMinimum) =>
        ConstraintMessages.Bounds(isMinimum ? edge.Value.Text : null, edge.IsExclusive, isMinimum ? null : edge.Value.Text, edge.IsExclusive);

    private static string Before(NumberEdge? old) => old is null ? "; no bound before" : $"; {old.Value.Text} before";

    private static void AddFactors(EditList edits, Place place, MergedSchema before, MergedSchema after)
    {
        NumberInstance[] old = [.. before.Factors.Select(static one => one.Factor)];
        NumberInstance[] now = [.. after.Factors.Select(static one => one.Factor)];
        foreach ((NumberInstance factor, Node owner) in after.Factors)
        {
            if (!old.Any(known => NumberInstance.Compare(known, factor) == 0))
            {
                NumberInstance? was = old.FirstOrDefault(known => !now.Any(one => NumberInstance.Compare(one, known) == 0));
                edits.Add(new Edit(Direction.Mixed, place, KeywordNames.MultipleOf, $"{place.Subject}: only multiples of {factor.Text} are allowed from now on{(was is null ? "" : $"; it was multiples of {was.Text}")}.")
                {
                    OldOwner = place.Old.Home, NewOwner = owner, Old = was?.Text, New = factor.Text, Weight = 40,
                    Targets = EditList.Lost(place, NumberSamples.Of(place.Old, isInteger: true, null).Concat(NumberSamples.Of(place.Old, isInteger: false, null))),
                });
            }
        }

        if (now.Length == 0 && before.Factors.FirstOrDefault() is { Factor: { } gone, Owner: var gonesOwner })
        {
            edits.Add(new Edit(Direction.Widening, place, KeywordNames.MultipleOf, $"{place.Subject} need not be a multiple of {gone.Text} any more.") { OldOwner = gonesOwner, NewOwner = place.New.Home, Old = gone.Text });
        }
    }
}
