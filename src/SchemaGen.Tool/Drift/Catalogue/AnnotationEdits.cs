using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds what the schemas say without refusing anything: defaults, and what is deprecated.</summary>
internal static class AnnotationEdits
{
    public static void Add(EditList edits, Place place)
    {
        AddDefault(edits, place);
        if (IsDeprecated(place.New) is { } owner && IsDeprecated(place.Old) is null)
        {
            edits.Add(new Edit(Direction.Neutral, place, KeywordNames.Deprecated, $"{place.Subject} is deprecated from now on: a later version may refuse it.")
            {
                OldOwner = place.Old.Home, NewOwner = owner, New = "true", Otherwise = ChangeKind.Deprecated,
            });
        }
    }

    private static void AddDefault(EditList edits, Place place)
    {
        Node? old = Owner(place.Old);
        Node? now = Owner(place.New);
        Instance? was = old?[KeywordNames.Default];
        Instance? isNow = now?[KeywordNames.Default];
        if ((was is null && isNow is null) || (was is not null && isNow is not null && InstanceEquality.Compare(was, isNow) == Verdict.Valid) || place.Depth == 0)
        {
            return;
        }

        string sentence = isNow is null ? $"Nothing says any more what is used where {place.Subject} is left out; it was {Words.Value(was!)}."
            : was is null ? $"Where {place.Subject} is left out, {Words.Value(isNow)} is used from now on; before, the schema said nothing of it."
            : $"Where {place.Subject} is left out, {Words.Value(isNow)} is used from now on, not {Words.Value(was)}: the same call gives another result, or has another price.";

        // A default that is null says that there is none.
        bool isNothing = (was ?? LiteralInstance.Null) is LiteralInstance { Types: JsonValueTypes.Null } && (isNow ?? LiteralInstance.Null) is LiteralInstance { Types: JsonValueTypes.Null };
        if (!isNothing)
        {
            edits.Add(new Edit(Direction.Neutral, place, KeywordNames.Default, sentence)
            {
                OldOwner = old ?? place.Old.Home,
                NewOwner = now ?? place.New.Home,
                Old = was is null ? null : PayloadText.Of(was),
                New = isNow is null ? null : PayloadText.Of(isNow),
                Otherwise = ChangeKind.DefaultChanged,
                Weight = was is not null && isNow is not null ? 2 : 1,
            });
        }
    }

    private static Node? Owner(MergedSchema schema) => schema.Parts.FirstOrDefault(static part => part[KeywordNames.Default] is not null);

    private static Node? IsDeprecated(MergedSchema schema) => schema.Parts.FirstOrDefault(static part => ReferenceEquals(part[KeywordNames.Deprecated], LiteralInstance.True));
}
