namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the verb of a clause, word by word; each word must have its place in it.</summary>
internal static class VerbReader
{
    private static readonly WordSet s_be = new("is are was were be been being get gets getting becomes become it's they're");
    private static readonly WordSet s_do = new("do does did");
    private static readonly WordSet s_must = new("must shall");
    private static readonly WordSet s_can = new("can may could might");
    private static readonly WordSet s_denied = new("not never isn't aren't don't doesn't won't cannot can't mustn't shouldn't");
    private static readonly WordSet s_only = new("only solely exclusively");
    private static readonly WordSet s_adverbs = new("also always completely entirely simply then therefore currently automatically silently explicitly still fully totally all just strictly");
    private static readonly WordSet s_ignored = new("ignored disregarded discarded unused disabled overridden overwritten superseded ineffective inactive irrelevant");
    private static readonly WordSet s_effective = new("used valid applicable applied applies apply effective relevant active considered respected honored honoured usable utilized meaningful works work effect matters functional");
    private static readonly WordSet s_allowed = new("allowed supported available permitted accepted compatible supports");
    private static readonly WordSet s_required = new("required mandatory necessary compulsory obligatory");
    private static readonly WordSet s_given = new("provided set specified given passed supplied present included defined filled uploaded sent combined used enabled");
    private static readonly WordSet s_imperatives = new("use combine provide specify give pass supply include");
    private static readonly WordSet s_overrides = new("overrides override supersedes supersede ignores overriding ignoring ignore disregard disregards");
    private static readonly WordSet s_requires = new("requires require needs");
    private static readonly WordSet s_conflicts = new("incompatible conflicts conflict");

    /// <summary>The first verb group from a position on that has a meaning here; null where there is none before the end.</summary>
    public static VerbGroup? Find(ProseSlice words, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (ReadAt(words, i) is { } verb)
            {
                return verb;
            }
        }

        return null;
    }

    public static VerbGroup? ReadAt(ProseSlice words, int at)
    {
        var group = new VerbGroup(default, at, at);
        int i = at;
        for (; i < words.Count && i - at < 9; i++)
        {
            if (Head(words, i, out int end) is { } meaning)
            {
                return Finish(words, group with { Meaning = meaning, Head = words[end - 1].Lower }, i, end);
            }

            if (words.Is(i, s_imperatives) && (group.IsDenied || group.IsMust))
            {
                return group with { Meaning = VerbMeaning.Given, End = i + 1, Head = words[i].Lower, IsFinite = true, IsActive = true };
            }

            if (words.Is(i, s_denied))
            {
                string word = words[i].Lower;
                group = group with
                {
                    IsDenied = !group.IsDenied,
                    IsCan = group.IsCan || word is "cannot" or "can't",
                    IsMust = group.IsMust || word is "mustn't",
                    IsShould = group.IsShould || word is "shouldn't",
                    IsFinite = true,
                };
            }
            else if (words.Are(i, "no", "longer"))
            {
                return null;
            }
            else if (words.Is(i, s_only))
            {
                group = group with { IsOnly = true };
            }
            else if (words.Is(i, s_must) || ((words.Is(i, "has") || words.Is(i, "have") || words.Is(i, "need") || words.Is(i, "needs")) && words.Is(i + 1, "to")))
            {
                i += words.Is(i, s_must) ? 0 : 1;
                group = group with { IsMust = true, IsFinite = true };
            }
            else if (words.Is(i, "should"))
            {
                group = group with { IsShould = true, IsFinite = true };
            }
            else if (words.Is(i, s_can))
            {
                group = group with { IsCan = true, IsFinite = true };
            }
            else if (words.Is(i, s_be) || words.Is(i, s_do) || words.Is(i, "will") || words.Is(i, "would"))
            {
                group = group with { IsFinite = true };
            }
            else if (words.Is(i, "both"))
            {
                group = group with { IsBoth = true };
            }
            else if (!words.Is(i, s_adverbs) || i == at)
            {
                return null;
            }
        }

        return null;
    }

    private static VerbGroup Finish(ProseSlice words, VerbGroup group, int head, int end)
    {
        VerbGroup found = group with { End = end };
        if (words.Is(head, "unused") && found.IsDenied)
        {
            return found;
        }

        if (words.Is(head, "has") || words.Is(head, "have") || words.Is(head, "takes") || words.Is(head, "take") || words.Is(head, "works") || words.Is(head, "applies") || words.Is(head, s_requires) || words.Is(head, s_overrides))
        {
            found = found with { IsFinite = true };
        }

        if (words.Is(end, s_only))
        {
            found = found with { IsOnly = true, End = end + 1 };
        }

        // "must be used" is an obligation, "is used" a statement.
        bool isObligation = found.IsMust || found.IsShould || (found.IsDenied && found.IsCan) || (found.IsCan && found.IsOnly);
        return found.Meaning == VerbMeaning.Effective && found.Head == "used" && isObligation ? found with { Meaning = VerbMeaning.Given }
            : found.Meaning == VerbMeaning.Given && !isObligation && !found.IsBoth ? found with { Meaning = VerbMeaning.Effective, Head = "given" }
            : found;
    }

    private static VerbMeaning? Head(ProseSlice words, int at, out int end)
    {
        end = at + 1;
        if (words.Is(at, "no") || words.Is(at, "without"))
        {
            end = at + (words.Is(at + 1, "any") ? 3 : 2);
            return words.Is(end - 1, "effect") || words.Is(end - 1, "impact") || words.Is(end - 1, "influence") ? VerbMeaning.Ignored : null;
        }

        if (words.Is(at, "has") || words.Is(at, "have") || words.Is(at, "takes") || words.Is(at, "take"))
        {
            return HeadOfPhrase(words, at, out end);
        }

        if (words.Is(at, "mutually") && words.Is(at + 1, "exclusive"))
        {
            end = at + 2;
            return VerbMeaning.Conflicts;
        }

        if (words.Is(at, "exclusive") && words.Is(at + 1, "with"))
        {
            return VerbMeaning.Conflicts;
        }

        if (EndOfLeaveEmpty(words, at) is var left and > 0)
        {
            end = left;
            return VerbMeaning.Ignored;
        }

        if (words.Are(at, "does", "nothing"))
        {
            end = at + 2;
            return VerbMeaning.Ignored;
        }

        return words.Is(at, s_ignored) || words.Is(at, "invalid") ? VerbMeaning.Ignored
            : words.Is(at, "effect") ? null
            : words.Is(at, s_effective) ? VerbMeaning.Effective
            : words.Is(at, s_allowed) ? VerbMeaning.Allowed
            : words.Is(at, s_required) ? VerbMeaning.Required
            : words.Is(at, s_given) ? VerbMeaning.Given
            : words.Is(at, s_requires) ? VerbMeaning.Requires
            : words.Is(at, s_overrides) ? VerbMeaning.Overrides
            : words.Is(at, s_conflicts) ? VerbMeaning.Conflicts
            : null;
    }

    /// <summary>"has no effect", "has an effect", "takes effect", "takes precedence over".</summary>
    private static VerbMeaning? HeadOfPhrase(ProseSlice words, int at, out int end)
    {
        end = at + 1;
        bool isNone = words.Is(end, "no");
        end += isNone || words.Is(end, "an") || words.Is(end, "any") || words.Is(end, "the") ? 1 : 0;
        if (words.Is(end, "effect") || words.Is(end, "impact"))
        {
            end++;
            return isNone ? VerbMeaning.Ignored : VerbMeaning.Effective;
        }

        if ((words.Is(end, "precedence") || words.Is(end, "priority")) && words.Is(end + 1, "over"))
        {
            end += 2;
            return VerbMeaning.Overrides;
        }

        return null;
    }

    /// <summary>"leave empty", "leave this field blank", "left empty": the index behind it, or -1.</summary>
    private static int EndOfLeaveEmpty(ProseSlice words, int at)
    {
        if (!words.Is(at, "leave") && !words.Is(at, "left"))
        {
            return -1;
        }

        for (int i = at + 1; i < words.Count && i < at + 4; i++)
        {
            if (words.Is(i, "empty") || words.Is(i, "blank"))
            {
                return i + 1;
            }

            if (!words.Is(i, "it") && !words.Is(i, "this") && !words.Is(i, "field") && !words.Is(i, "as"))
            {
                return -1;
            }
        }

        return -1;
    }
}
