using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>Reads what a condition says of a member: that it is given, or has a value.</summary>
internal static class ConditionValues
{
    private static readonly WordSet s_given = new("provided provide given set specified present supplied passed used uploaded included defined non-empty available entered filled populated not-empty nonempty configured sent attached");
    private static readonly WordSet s_absent = new("empty null none blank omitted missing absent unset undefined unspecified unused");
    private static readonly WordSet s_none = new("none null");
    private static readonly WordSet s_on = new("true enabled on active checked activated yes");
    private static readonly WordSet s_off = new("false disabled off inactive unchecked no");
    private static readonly WordSet s_chosen = new("selected chosen used enabled active set");
    private static readonly WordSet s_skipped = new("is are was were be been being has have set to equal equals currently also explicitly either one of exactly left does do the a an value only already as any");
    private static readonly WordSet s_denials = new("not isn't aren't wasn't hasn't haven't doesn't don't never other than");
    private static readonly WordSet s_kinds = new("mode modes task tasks type types option options method methods model models style format formats output outputs scenario scenarios request requests generation generations");
    private static readonly WordSet s_more = new("greater more larger higher bigger above over exceeds exceeding");
    private static readonly WordSet s_less = new("less smaller lower fewer below under");

    public static ProseCondition Given(SiblingMember member, bool isPresent) => member.IsFlag
        ? new ProseCondition(member.Name) { Values = List(isPresent ? "true" : "false") }
        : new ProseCondition(member.Name) { Present = isPresent };

    /// <summary>Whether the words say no more than that something is given.</summary>
    public static bool IsGiven(ProseSlice words) => Trim(words, out bool isDenied) is var rest && !isDenied && rest.Count == 1 && rest.Is(0, s_given);

    /// <summary>Whether the words say that a value is the one chosen: "is selected", "is not selected as the output type".</summary>
    public static bool IsChosen(ProseSlice words, out bool isDenied)
    {
        isDenied = Denies(words);
        ProseSlice rest = words.Count == 1 ? words : Trim(words, out _);
        return rest.Is(0, s_chosen) && (rest.Count == 1 || (rest.Count < 6 && (rest.Is(1, "as") || rest.Is(1, "for"))));
    }

    public static bool IsComparison(ProseSlice words, int at) => words[at].Kind == ProseTokenKind.Mark
        && (words[at].Text is ">" or "<" or ">=" or "<=" or "=" or "==" or "!=" or "===" || (words[at].Text == ":" && at + 1 < words.Count && (words[at + 1].Kind == ProseTokenKind.Quoted || words.Is(at + 1, "true") || words.Is(at + 1, "false"))));

    /// <summary>The condition that words behind the member's name state; null where they are not understood.</summary>
    public static ProseCondition? Read(ProseSlice words, SiblingMember member)
    {
        if (words.Count > 0 && IsComparison(words, 0))
        {
            return Compare(words[0].Text, words.From(1), member);
        }

        bool isLast = words.Count > 0 && words.Is(0, "set") && words.Count == 1;
        ProseSlice rest = isLast ? words : Trim(words, out _);
        bool isDenied = !isLast && Denies(words);
        if (rest.Count == 0)
        {
            return words.Is(words.Count - 1, "set") ? Given(member, !isDenied) : null;
        }

        if (rest.Count == 1 && (rest.Is(0, s_given) || rest.Is(0, s_absent)) && (member.Values.Count == 0 || member.FindValue(rest[0].Text, isQuoted: false) is null))
        {
            return Given(member, rest.Is(0, s_given) != isDenied);
        }

        if (rest.Count == 1 && member.IsFlag && (rest.Is(0, s_on) || rest.Is(0, s_off)))
        {
            return Given(member, rest.Is(0, s_on) != isDenied);
        }

        // What is not a flag is enabled by being given.
        if (rest.Count == 1 && rest.Is(0, "enabled") && member.Type is "string" or "object" or "array" && member.Values.Count == 0)
        {
            return Given(member, !isDenied);
        }

        if (member.IsNumber && Bound(rest, isDenied, member) is { } bound)
        {
            return bound;
        }

        return ReadList(rest, member, isNamed: true) is not { } values ? null
            : isDenied ? new ProseCondition(member.Name) { NotValues = values.ToEquatableArray() }
            : new ProseCondition(member.Name) { Values = values.ToEquatableArray() };
    }

    /// <summary>The values of a member that a list names; null where one of them is none of its values.</summary>
    /// <param name="words">The list.</param>
    /// <param name="member">The member.</param>
    /// <param name="isNamed">Whether the sentence names the member, so that a name is a value of it even where its schema lists none.</param>
    public static List<string>? ReadList(ProseSlice words, SiblingMember member, bool isNamed = false)
    {
        List<string> values = [];
        while (words.Count > 1 && IsKind(words[words.Count - 1], member) && ReadValue(words, member, isNamed) is null)
        {
            words = words.To(words.Count - 1);
        }

        if (ReadValue(words, member, isNamed) is { } whole)
        {
            return [whole];
        }

        // Spelt words name each value that has them: "forward upon wide" is the one of 360 degrees, too.
        if (words.Count is > 1 and < 6 && member.Values.Count > 0 && member.FindValues(words.ToString()) is { Count: > 1 and < 4 } named && named.Count < member.Values.Count)
        {
            return named;
        }

        foreach (ProseSlice part in ProseLists.Split(words, out _))
        {
            ProseSlice one = part.Count > 1 && IsKind(part[part.Count - 1], member) && ReadValue(part, member, isNamed) is null ? part.To(part.Count - 1) : part;
            one = one.Count > 1 && one.Is(0, "set") && one.Is(1, "to") ? one.From(2) : one;
            if (ReadValue(one, member, isNamed) is not { } value || values.Contains(value))
            {
                return null;
            }

            values.Add(value);
        }

        return values.Count == 0 ? null : values;
    }

    /// <summary>Whether words that name no member can mean its value only: they are quoted, written as it is, or called a mode.</summary>
    public static bool AreDistinctive(ProseSlice words, SiblingMember member)
    {
        bool isCalled = words.Count > 1 && IsKind(words[words.Count - 1], member);
        foreach (ProseSlice part in ProseLists.Split(words, out _))
        {
            ProseSlice one = part.Count > 1 && IsKind(part[part.Count - 1], member) ? part.To(part.Count - 1) : part;
            string text = one.Count == 1 ? one[0].Text : one.ToString();
            bool isQuoted = one.Count == 1 && one[0].Kind == ProseTokenKind.Quoted;
            bool isSame = member.Values.Any(value => value is Json.JsonString { Value: var own } && own == text) && text.Length > 2;
            if (!isCalled && !isQuoted && !isSame && !(one.Count == 1 && text.IndexOfAny(['-', '_', '.']) > 0) && text.Any(char.IsLower))
            {
                return false;
            }
        }

        return words.Count > 0;
    }

    /// <summary>Whether a word is written as names of models and formats are, and as no other word is.</summary>
    private static bool IsName(string word) => word.Length > 1 && word.Any(static c => c is '_' or '-' or (>= '0' and <= '9')) && word.Any(char.IsLetter);

    /// <summary>Whether a noun only says what the value is one of: "mode", or a word of the member's name.</summary>
    private static bool IsKind(ProseToken word, SiblingMember member)
    {
        if (s_kinds.Has(word))
        {
            return true;
        }

        string lower = word.Lower;
        return word.Kind == ProseTokenKind.Word && lower.Length > 3 && (member.Words.Contains(lower) || (lower[lower.Length - 1] == 's' && member.Words.Contains(lower.Substring(0, lower.Length - 1))));
    }

    private static string? ReadValue(ProseSlice words, SiblingMember member, bool isNamed)
    {
        if (words.Count is 0 or > 5)
        {
            return null;
        }

        if (words.Count == 1)
        {
            ProseToken only = words[0];
            if (only.Kind == ProseTokenKind.Number)
            {
                return member.IsNumber && member.Values.Count == 0 ? only.Text : member.FindValue(only.Text, isQuoted: true);
            }

            if (member.IsNumber && member.Values.Count == 0 && (only.Is("zero") ? "0" : ProseNumbers.Spelt(only)) is { } spelt)
            {
                return spelt;
            }

            bool isName = only.Kind == ProseTokenKind.Quoted || (isNamed && IsName(only.Text));
            return only.Kind == ProseTokenKind.Mark ? null : member.FindValue(only.Text, isName);
        }

        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == ProseTokenKind.Mark && !words.IsMark(i, ':') && !words.IsMark(i, '/'))
            {
                return null;
            }
        }

        return member.Values.Count == 0 ? null : member.FindValue(words.ToString().Replace(" :", ":").Replace(" / ", "/"), isQuoted: false);
    }

    private static ProseSlice Trim(ProseSlice words, out bool isDenied)
    {
        isDenied = false;
        while (words.Count > 0 && (words.Is(0, s_skipped) || words.Is(0, s_denials)) && !(words.Count == 1 && words.Is(0, "set")))
        {
            isDenied ^= words.Is(0, s_denials) && !words.Is(0, "than");
            words = words.From(1);
        }

        return words;
    }

    private static bool Denies(ProseSlice words)
    {
        Trim(words, out bool isDenied);
        return isDenied;
    }

    private static ProseCondition? Compare(string comparison, ProseSlice words, SiblingMember member)
    {
        if (words.Count > 2 && words.Is(words.Count - 2, "is") && words.Is(words.Count - 1, s_chosen))
        {
            // "mode=canny is set"
            words = words.To(words.Count - 2);
        }

        if (comparison is "=" or "==" or "===" or "!=" && words.Count == 1 && words.Is(0, s_none) && member.Values.Count == 0)
        {
            return Given(member, isPresent: comparison == "!=");
        }

        if (comparison is "=" or "==" or "===" or ":" or "!=")
        {
            return ReadList(words, member, isNamed: true) is not { } values ? null
                : comparison == "!=" ? new ProseCondition(member.Name) { NotValues = values.ToEquatableArray() }
                : new ProseCondition(member.Name) { Values = values.ToEquatableArray() };
        }

        return words.Count == 1 && words[0].Kind == ProseTokenKind.Number && member.IsNumber
            ? new ProseCondition(member.Name) { Bounds = BoundsOf(comparison, words[0].Text) }
            : null;
    }

    private static ProseBounds BoundsOf(string comparison, string number) => comparison switch
    {
        ">" => new ProseBounds(number, null, MinimumIsExclusive: true),
        ">=" => new ProseBounds(number, null),
        "<" => new ProseBounds(null, number, MaximumIsExclusive: true),
        _ => new ProseBounds(null, number),
    };

    private static ProseCondition? Bound(ProseSlice words, bool isDenied, SiblingMember member)
    {
        if (words.Count == 1 && (words.Is(0, "positive") || words.Is(0, "non-zero") || words.Is(0, "nonzero")) && !isDenied)
        {
            return words.Is(0, "positive") ? new ProseCondition(member.Name) { Bounds = BoundsOf(">", "0") } : new ProseCondition(member.Name) { NotValues = List("0") };
        }

        string? comparison = words.Is(0, s_more) ? ">" : words.Is(0, s_less) ? "<" : words.Are(0, "at", "least") ? ">=" : words.Are(0, "at", "most") ? "<="
            : words.Count > 0 && words[0].Kind == ProseTokenKind.Mark && IsComparison(words, 0) ? words[0].Text : null;
        if (comparison is null || isDenied)
        {
            return null;
        }

        int at = words.Is(1, "than") || words.Is(1, "least") || words.Is(1, "most") ? 2 : 1;
        if (words.Are(at, "or", "equal") && words.Is(at + 2, "to"))
        {
            comparison = comparison[0] + "=";
            at += 3;
        }

        return words.Count == at + 1 && words[at].Kind == ProseTokenKind.Number ? new ProseCondition(member.Name) { Bounds = BoundsOf(comparison, words[at].Text) } : null;
    }

    private static EquatableArray<string> List(string value) => new([value]);
}
