namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the verb of a clause, word by word; each word must have its place in it.</summary>
internal static class VerbReader
{
    private static readonly WordSet s_be = new("is are was were be been being get gets getting becomes become it's they're");
    private static readonly WordSet s_do = new("do does did");
    private static readonly WordSet s_must = new("must shall");
    private static readonly WordSet s_can = new("can may could might");
    private static readonly WordSet s_have = new("has have need needs");
    private static readonly WordSet s_finite = new("has have takes take works applies");
    private static readonly WordSet s_denied = new("not never isn't aren't don't doesn't won't cannot can't mustn't shouldn't");
    private static readonly WordSet s_only = new("only solely exclusively");
    private static readonly WordSet s_adverbs = new("also always completely entirely simply then therefore currently automatically silently explicitly still fully totally all just strictly");
    private static readonly WordSet s_ignored = new("ignored disregarded discarded unused disabled overridden overwritten superseded ineffective inactive irrelevant meaningless redundant");
    private static readonly WordSet s_effective = new("used valid applicable applied applies apply effective relevant active considered respected honored honoured usable utilized meaningful works work working effect matters functional activated consulted evaluated");
    private static readonly WordSet s_allowed = new("allowed supported available permitted accepted compatible supports");
    private static readonly WordSet s_disallowed = new("unavailable unsupported forbidden disallowed prohibited");
    private static readonly WordSet s_required = new("required mandatory necessary compulsory obligatory needed non-optional");
    private static readonly WordSet s_given = new("provided set specified given passed supplied present included defined filled uploaded sent combined used enabled coexist mixed paired");
    private static readonly WordSet s_imperatives = new("use combine provide specify give pass supply include set mix");
    private static readonly WordSet s_overrides = new("overrides override supersedes supersede ignores overriding ignoring ignore disregard disregards");
    private static readonly WordSet s_absent = new("empty omitted blank null unset absent");
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
        var group = new VerbGroup(at);
        for (int i = at; i < words.Count && i - at < 9; i++)
        {
            bool isActive = words.Is(i, s_imperatives) && (group.IsDenied || group.IsMust) && !words.Is(i - 1, s_be);
            if (!isActive && Head(words, i, out int end) is var meaning and not VerbMeaning.None)
            {
                group.Meaning = meaning;
                group.Head = words[end - 1].Lower;
                return Finish(words, group, i, end);
            }

            if (words.Is(i, s_absent) && i > at && (group.IsMust || (group.IsCan && group.IsDenied)))
            {
                // "must not be empty" asks for it, "must be empty" forbids it.
                group.Meaning = group.IsDenied ? VerbMeaning.Required : VerbMeaning.Given;
                group.IsDenied = !group.IsDenied;
                group.End = i + 1;
                group.Head = words[i].Lower;
                return group;
            }

            if (isActive)
            {
                group.Meaning = VerbMeaning.Given;
                group.End = i + 1;
                group.Head = words[i].Lower;
                group.IsFinite = true;
                group.IsActive = true;
                return group;
            }

            if (!ReadWord(words, group, ref i, isFirst: i == at))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Reads a word that stands before the one with the meaning.</summary>
    private static bool ReadWord(ProseSlice words, VerbGroup group, ref int at, bool isFirst)
    {
        if (words.Is(at, s_denied))
        {
            string word = words[at].Lower;
            group.IsDenied = !group.IsDenied;
            group.IsCan |= word is "cannot" or "can't";
            group.IsMust |= word is "mustn't";
            group.IsShould |= word is "shouldn't";
            group.IsFinite = true;
            return true;
        }

        if (words.Is(at, s_only))
        {
            group.IsOnly = true;
            return true;
        }

        bool isHaveTo = words.Is(at, s_have) && words.Is(at + 1, "to");
        if (words.Is(at, s_must) || isHaveTo)
        {
            at += isHaveTo ? 1 : 0;
            group.IsMust = group.IsFinite = true;
            return true;
        }

        group.IsShould |= words.Is(at, "should");
        group.IsCan |= words.Is(at, s_can);
        group.IsBoth |= words.Is(at, "both");
        bool isFinite = words.Is(at, "should") || words.Is(at, s_can) || words.Is(at, s_be) || words.Is(at, s_do) || words.Is(at, "will") || words.Is(at, "would");
        group.IsFinite |= isFinite;
        return isFinite || words.Is(at, "both") || (words.Is(at, s_adverbs) && !isFirst);
    }

    private static VerbGroup Finish(ProseSlice words, VerbGroup group, int head, int end)
    {
        group.End = end;
        if (words.Is(head, "unused") && group.IsDenied)
        {
            return group;
        }

        group.IsDenied ^= words.Is(head, s_disallowed);
        group.IsFinite |= words.Is(head, s_finite) || words.Is(head, s_requires) || words.Is(head, s_overrides);
        if (words.Is(end, s_only))
        {
            group.IsOnly = true;
            group.End = end + 1;
        }

        // "must be used" is an obligation, "is used" a statement.
        bool isObligation = group.IsMust || group.IsShould || (group.IsDenied && group.IsCan) || (group.IsCan && group.IsOnly);
        if (group.Meaning == VerbMeaning.Effective && group.Head == "used" && isObligation)
        {
            group.Meaning = VerbMeaning.Given;
        }
        else if (group.Meaning == VerbMeaning.Given && !isObligation && !group.IsBoth)
        {
            group.Meaning = VerbMeaning.Effective;
            group.Head = "given";
        }

        return group;
    }

    private static VerbMeaning Head(ProseSlice words, int at, out int end)
    {
        end = at + 1;
        if (words.Is(at, "no") || words.Is(at, "without"))
        {
            end = at + (words.Is(at + 1, "any") ? 3 : 2);
            return words.Is(end - 1, "effect") || words.Is(end - 1, "impact") || words.Is(end - 1, "influence") ? VerbMeaning.Ignored : VerbMeaning.None;
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

        if (words.Are(at, "taken", "into") && (words.Is(at + 2, "account") || words.Is(at + 2, "consideration")))
        {
            end = at + 3;
            return VerbMeaning.Effective;
        }

        if (words.Are(at, "does", "nothing"))
        {
            end = at + 2;
            return VerbMeaning.Ignored;
        }

        return words.Is(at, s_ignored) || words.Is(at, "invalid") ? VerbMeaning.Ignored
            : words.Is(at, "effect") ? VerbMeaning.None
            : words.Is(at, s_effective) ? VerbMeaning.Effective
            : words.Is(at, s_allowed) || words.Is(at, s_disallowed) ? VerbMeaning.Allowed
            : words.Is(at, s_required) ? VerbMeaning.Required
            : words.Is(at, s_given) ? VerbMeaning.Given
            : words.Is(at, s_requires) ? VerbMeaning.Requires
            : words.Is(at, s_overrides) ? VerbMeaning.Overrides
            : words.Is(at, s_conflicts) ? VerbMeaning.Conflicts
            : VerbMeaning.None;
    }

    /// <summary>"has no effect", "has an effect", "takes effect", "takes precedence over".</summary>
    private static VerbMeaning HeadOfPhrase(ProseSlice words, int at, out int end)
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

        return VerbMeaning.None;
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
