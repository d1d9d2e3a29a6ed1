using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>Reads values that stand for a condition on the member that has them.</summary>
/// <param name="siblings">The members of the object.</param>
/// <param name="self">The member that is described.</param>
internal sealed class ValueNames(Siblings siblings, SiblingMember self)
{
    /// <summary>What members are called that choose between named things, whether or not their schema lists them.</summary>
    private static readonly WordSet s_choosers = new("model mode version task method engine variant");

    /// <summary>Values by which the member that has them is meant: "'faces' mode", "HED and Segmentation", "canny".</summary>
    /// <param name="words">The values.</param>
    /// <param name="isChosen">Whether the sentence says that they are what is used, so that common words are values too.</param>
    public ParsedCondition? Read(ProseSlice words, bool isChosen = false)
    {
        if (words.Is(0, "the") || words.Is(0, "a") || words.Is(0, "an"))
        {
            words = words.From(1);
        }

        if (words.Count is 0 or > 20)
        {
            return null;
        }

        if (words.Count > 2 && siblings.Find(words.To(1), isExact: true) is { } first && (words.Is(1, "or") || words.Is(1, "and")) && ConditionValues.ReadList(words.To(1), first) is null)
        {
            // A member, and something else: no list of values.
            return null;
        }

        // The member's own name may stand before or behind its values: "mode canny", "canny mode".
        SiblingMember? named = null;
        for (int length = Math.Min(3, words.Count - 1); length > 0 && named is null; length--)
        {
            if (siblings.Find(words.From(words.Count - length), isExact: false) is { } behind && behind != self && ConditionValues.ReadList(words.To(words.Count - length), behind, isNamed: true) is not null)
            {
                (named, words) = (behind, words.To(words.Count - length));
            }
            else if (siblings.Find(words.To(length), isExact: true) is { } before && before != self && ConditionValues.ReadList(words.From(length), before, isNamed: true) is not null)
            {
                (named, words) = (before, words.From(length));
            }
        }

        if (named is not null)
        {
            return ConditionValues.ReadList(words, named, isNamed: true) is { } stated ? Of(named, stated) : null;
        }

        SiblingMember? owner = null;
        List<string>? values = null;
        foreach (SiblingMember member in siblings.All)
        {
            bool mayHave = member.Values.Count > 1 || (member.Type is "string" && member != self && words[0].Kind == ProseTokenKind.Word && member.Words.Any(s_choosers.Has));
            if (mayHave && !member.IsFlag && ConditionValues.ReadList(words, member) is { } list && (isChosen || ConditionValues.AreDistinctive(words, member)))
            {
                if (owner is not null)
                {
                    return null;
                }

                (owner, values) = (member, list);
            }
        }

        return owner is not null ? Of(owner, values!) : ReadModels(words);
    }

    /// <summary>"V_2, V_2_TURBO": names of models, where the schema does not list those of the only member that chooses one.</summary>
    private ParsedCondition? ReadModels(ProseSlice words)
    {
        SiblingMember? model = siblings.Named("model") ?? siblings.Named("model_name") ?? siblings.Named("model_id");
        if (model is null || model == self || model.Values.Count > 0 || model.Type is not ("string" or ""))
        {
            return null;
        }

        List<string> names = [];
        foreach (ProseSlice part in ProseLists.Split(words, out _))
        {
            string name = part[0].Text;
            bool isName = part.Count == 1 && part[0].Kind == ProseTokenKind.Word && name.Any(char.IsUpper) && name.Any(char.IsDigit) && name.IndexOfAny(['_', '-', '.']) > 0;
            if (!isName)
            {
                return null;
            }

            names.Add(Json.JsonText.Quote(name));
        }

        return names.Count == 0 ? null : Of(model, names);
    }

    private static ParsedCondition Of(SiblingMember member, List<string> values) =>
        new([new ConditionTerm(member, new ProseCondition(member.Name) { Values = values.ToEquatableArray() })], isAny: false);
}
