using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <content>Conditions that say what the caller does: "using x", "you set x to true", "without an image".</content>
internal sealed partial class ConditionReader
{
    private static readonly WordSet s_gerunds = new("using use uses used with via providing provide provides specifying specify specifies setting set sets passing pass passes given giving give enabling enable enables supplying supply supplies uploading upload selected selecting select selects choosing choose chooses chose picking pick including include defining define");
    private static readonly WordSet s_callers = new("you users we they one");
    private static readonly WordSet s_wishes = new("want wish plan choose like decide");
    private static readonly WordSet s_together = new("used combined paired specified provided given set passed");
    private static readonly WordSet s_means = new("with using via by from over through");
    private static readonly WordSet s_be = new("is are was were be being");

    /// <summary>"you are using x", "you want to use x", "the user provides x": who gives it is no part of the condition.</summary>
    private static ProseSlice WithoutYou(ProseSlice words)
    {
        int at = words.Is(0, s_callers) ? 1 : words.Is(0, "the") && (words.Is(1, "user") || words.Is(1, "caller") || words.Is(1, "client")) ? 2 : 0;
        if (at > 0)
        {
            at += words.Is(at, "are") || words.Is(at, "would") || words.Is(at, "also") ? 1 : 0;
            at += words.Is(at, s_wishes) && words.Is(at + 1, "to") ? 2 : 0;
        }

        at += words.Is(0, "you're") ? 1 : 0;
        return words.From(at);
    }

    /// <summary>"no image is provided", "without an image", "not using img2img", "neither a nor b is given".</summary>
    private ParsedCondition? ReadAbsent(ProseSlice words)
    {
        if (words.Is(0, "neither") && words.IndexOf(s_links) is var verb and > 0)
        {
            return ConditionValues.IsGiven(words.From(verb + 1)) && ReadMembers(words.Part(1, verb), isExact: false, out _) is { } both ? Given(both, isPresent: false, isAny: false) : null;
        }

        if (words.Is(0, "no") || words.Is(0, "without"))
        {
            return ReadWithout(words);
        }

        if (words.Is(0, EnglishWords.Not) && !words.Is(1, s_gerunds))
        {
            return _values.Read(words.From(1))?.Negated();
        }

        if (!words.Is(0, EnglishWords.Not))
        {
            return null;
        }

        if (words.Count == 3 && words.Is(2, "guidance") && siblings.Named("guidance_scale") is { IsNumber: true } scale && scale != self)
        {
            // Classifier-free guidance is used where its scale is above 1.
            return new ParsedCondition([new ConditionTerm(scale, new ProseCondition(scale.Name) { Bounds = new ProseBounds(null, "1") })], isAny: false);
        }

        return ReadMembers(words.From(2), isExact: false, out bool isAny) is { } unused ? Given(unused, isPresent: false, isAny && unused.Count > 1)
            : _values.Read(words.From(2), isChosen: true)?.Negated();
    }

    private ParsedCondition? ReadWithout(ProseSlice words)
    {
        int end = words.IndexOf(s_links);
        end = end < 0 && words.Is(words.Count - 1, s_bare) ? words.Count - 1 : end;
        bool isStated = end < 0 || ConditionValues.IsGiven(words.From(words.Is(end, s_bare) ? end : end + 1));
        return isStated && ReadMembers(words.Part(1, end < 0 ? words.Count : end), isExact: false, out _) is { } members ? Given(members, isPresent: false, isAny: false) : null;
    }

    /// <summary>"using x", "setting x to true", "used together with x", "searching with x".</summary>
    private ParsedCondition? ReadGerund(ProseSlice words)
    {
        if (words.Count < 2)
        {
            return null;
        }

        if (words[0].Lower.EndsWith("ing", StringComparison.Ordinal) && words.Is(1, s_means) && words.Count > 2)
        {
            return ReadGivenNames(words.From(2));
        }

        if (words.Is(0, s_together) && ReadCompanions(words.From(1)) is { } companions)
        {
            return companions;
        }

        if (words.Is(0, s_gerunds) && IsSelf(words.From(1)))
        {
            return Given([self], isPresent: true, isAny: false);
        }

        return words.Is(0, s_gerunds) ? ReadAssigned(words.From(1)) ?? ReadGivenNames(words.From(1)) : null;
    }

    private ParsedCondition? ReadGivenNames(ProseSlice words) =>
        ReadStatement(words) is { } statement && !statement.Mentions(self) ? statement
            : ReadMembers(words, isExact: false, out bool isAny) is { } members && !members.Contains(self) ? Given(members, isPresent: true, isAny)
            : _values.Read(words, isChosen: true);

    /// <summary>The state in which others are: "x to be true", "x = true".</summary>
    public ParsedCondition? ReadState(ProseSlice words) => ReadAssigned(words) ?? ReadStatement(words);

    /// <summary>"x to true", "the x field as 'fast'", behind a verb.</summary>
    private ParsedCondition? ReadAssigned(ProseSlice words)
    {
        for (int i = 1; i + 1 < words.Count; i++)
        {
            if ((words.Is(i, "to") || words.Is(i, "as")) && FindMember(words.To(i), isExact: false) is { } member && ConditionValues.Read(words.From(i + 1), member) is { } value)
            {
                return new ParsedCondition([new ConditionTerm(member, value)], isAny: false);
            }
        }

        return null;
    }

    /// <summary>"it is used with x", of the described member: x is given.</summary>
    private ParsedCondition? ReadUsedWith(ProseSlice subject, ProseSlice verb) =>
        subject.Count > 0 && IsSelf(subject) && verb.Is(0, s_be) && verb.Is(1, s_together) ? ReadCompanions(verb.From(2)) : null;

    private ParsedCondition? ReadCompanions(ProseSlice rest) =>
        ClauseConditions.SkipTogether(rest) is { } names && ReadMembers(names, isExact: false, out bool isAny) is { } members && !members.Contains(self) ? Given(members, isPresent: true, isAny) : null;
}
