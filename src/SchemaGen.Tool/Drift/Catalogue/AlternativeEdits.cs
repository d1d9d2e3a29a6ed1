using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds the alternatives of a value that came, went or changed.</summary>
internal static class AlternativeEdits
{
    /// <summary>Of more alternatives, not every pair is compared.</summary>
    private const int MostDisjoint = 24;

    public static void Add(EditList edits, Place place, MergedSchema before, MergedSchema after, Action<Place> compare)
    {
        Choice? old = Values(before);
        Choice? now = Values(after);
        if (old is null || now is null)
        {
            return;
        }

        bool isMonotone = now.Keyword == KeywordNames.AnyOf || AreDisjoint(edits, now.Alternatives);
        List<Node> come = [.. now.Alternatives];
        List<Node> gone = [];
        foreach (Node alternative in old.Alternatives)
        {
            if (Match(edits.Equality, alternative, come, old, now) is { } other)
            {
                come.Remove(other);
                compare(place.As(alternative, other, isMonotone));
            }
            else
            {
                gone.Add(alternative);
            }
        }

        // What went is written as what came, where only one did of each.
        if (gone.Count == 1 && come.Count == 1 && (MergedSchema.Of(gone[0]).Types & MergedSchema.Of(come[0]).Types) != 0)
        {
            compare(place.As(gone[0], come[0], isMonotone));
            return;
        }

        foreach (Node alternative in gone)
        {
            edits.Add(new Edit(Direction.Narrowing, place, old.Keyword, $"{place.Subject} may no longer be {Described(alternative)}.")
            {
                OldOwner = alternative, NewOwner = now.Owner, Old = Described(alternative), Weight = 68,
                Targets = EditList.Lost(place, Enumerable.Range(0, 1).SelectMany(_ => edits.Sampler.Several(place.Old.And(alternative), 12, new Random(4)))),
            });
        }

        foreach (Node alternative in come)
        {
            edits.Add(new Edit(isMonotone ? Direction.Widening : Direction.Mixed, place, now.Keyword, $"{place.Subject} may also be {Described(alternative)} from now on.")
            {
                OldOwner = old.Owner, NewOwner = alternative, New = Described(alternative), Otherwise = ChangeKind.Added, Alternative = alternative, Targets = isMonotone ? [] : EditList.Lost(place, Enumerable.Range(0, 1).SelectMany(_ => edits.Sampler.Several(place.Old.And(alternative), 12, new Random(4)))),
            });
        }
    }

    /// <summary>Determines whether at most one alternative can apply, so that it makes no difference whether several may.</summary>
    private static bool AreDisjoint(EditList edits, IReadOnlyList<Node> alternatives)
    {
        if (alternatives.Count > MostDisjoint)
        {
            return false;
        }

        for (int i = 0; i < alternatives.Count; i++)
        {
            MergedSchema one = MergedSchema.Of(alternatives[i]);
            if (!alternatives.Skip(i + 1).All(other => edits.Prover.IsEmpty(one.And(other))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The choice between kinds of values; null where there is none, or several.</summary>
    public static Choice? Values(MergedSchema schema)
    {
        Choice[] choices = [.. schema.Choices.Where(choice => choice.Keyword != KeywordNames.If && Nullables.OtherThanNull(choice) is null && !IsRule(schema, choice))];
        return choices.Length == 1 ? choices[0] : null;
    }

    /// <summary>Determines whether a choice is a rule between members that are named elsewhere.</summary>
    public static bool IsRule(MergedSchema schema, Choice choice) =>
        schema.Members.Names.Count > 0 && choice.Alternatives.All(alternative =>
            MergedSchema.Of(alternative) is { Types: var types, Members.Names: var names } && (types & JsonValueTypes.Object) != 0 && names.All(schema.Members.Names.Contains));

    private static Node? Match(SchemaEquality equality, Node alternative, List<Node> others, Choice old, Choice now)
    {
        if (others.FirstOrDefault(other => equality.AreEqual(alternative, other)) is { } equal)
        {
            return equal;
        }

        // One that is equal to another of the old ones is not this one.
        List<Node> free = [.. others.Where(other => !old.Alternatives.Any(known => equality.AreEqual(known, other)))];
        if (NameOf(alternative) is { } name && free.Where(other => NameOf(other) == name).ToList() is [var named])
        {
            return named;
        }

        JsonValueTypes types = MergedSchema.Of(alternative).Types;
        bool isAlone = old.Alternatives.Count(other => (MergedSchema.Of(other).Types & types) != 0) == 1 && now.Alternatives.Count(other => (MergedSchema.Of(other).Types & types) != 0) == 1;
        return isAlone ? free.FirstOrDefault(other => (MergedSchema.Of(other).Types & types) != 0) : null;
    }

    /// <summary>The name of a definition, or the title, or the constants of the members.</summary>
    private static string? NameOf(Node alternative)
    {
        if (alternative[KeywordNames.Ref] is StringInstance { Value: { } reference })
        {
            return reference;
        }

        string constants = Words.Constants(MergedSchema.Of(alternative));
        return constants.Length > 0 ? constants : (alternative[KeywordNames.Title] as StringInstance)?.Value;
    }

    private static string Described(Node alternative)
    {
        MergedSchema merged = MergedSchema.Of(alternative);
        return merged.Types == JsonValueTypes.Object && merged.Members.Names is { Count: > 0 and <= 6 } names
            ? $"an object with {Words.Join(names.Select(name => MergedSchema.Of(merged.Members.SchemasOf(name)).Values is [var only] ? $"'{name}' {Words.Value(only)}" : $"'{name}'"), "and")}"
            : Words.Schema(merged);
    }
}
