using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the allowed values that a sentence lists.</summary>
/// <param name="siblings">The members of the object.</param>
/// <param name="self">The member that is described.</param>
/// <param name="rules">Collects the rules.</param>
internal sealed class ListedValues(Siblings siblings, SiblingMember self, ProseRuleList rules)
{
    private static readonly WordSet s_valid = new("valid allowed supported accepted permitted possible available acceptable");
    private static readonly WordSet s_weak = new("supported allowed options choices");
    private static readonly WordSet s_media = new("url urls file files format formats uri codec extension extensions");
    private static readonly WordSet s_formats = new("format type codec container");
    private static readonly WordSet s_units = new("seconds frames pixels fps hz");
    private static readonly WordSet s_more = new("also custom customized customised arbitrary additionally others etc include includes including");
    private static readonly WordSet s_separations = new("separate separated comma commas comma-separated pipe-separated combine combined multiple several");

    private readonly ConditionReader _conditions = new(siblings, self);

    /// <summary>"Must be one of a, b and c", "Supported values are 1K, 2K, 4K", "One of: a, b".</summary>
    public void Read(ProseSlice words, ProseSentence sentence)
    {
        for (int i = 0; i < words.Count; i++)
        {
            int end = EndOfIntroduction(words, i);
            if (end < 0)
            {
                continue;
            }

            if (IsSubject(words.To(i)) && ReadList(words.Count - end <= 1 && sentence.Asides is [{ Tokens: var listed }] ? listed : words.From(end)) is { Count: > 1 } values && !IsOpen())
            {
                rules.Add(ProseRuleKind.OneOf, [], rule => rule with { Values = values.ToEquatableArray() });
            }

            return;
        }
    }

    /// <summary>Whether what stands before an obligation can only be the member: nothing, a pronoun, or its name, behind the last comma.</summary>
    public bool IsSubject(ProseSlice subject)
    {
        int start = 0;
        for (int i = 0; i < subject.Count; i++)
        {
            start = subject.IsMark(i, ',') || subject.IsMark(i, '-') || subject.IsMark(i, ';') || subject.IsMark(i, ':') || subject.Is(i, "and") ? i + 1 : start;
        }

        return _conditions.IsSelf(subject.From(start)) || _conditions.IsSelfNoun(subject.From(start));
    }

    private static int EndOfIntroduction(ProseSlice words, int at)
    {
        int end = at;
        bool isMust = (words.Is(at, "must") || words.Is(at, "should")) && words.Is(at + 1, "be");
        end += isMust ? 2 : 0;
        if (words.Is(end, "one") && words.Is(end + 1, "of") || (isMust && words.Is(end, "either")))
        {
            end += words.Is(end, "either") ? 1 : 2;
            end += words.Is(end, "the") ? 1 : 0;
            end += words.Is(end, "following") ? 1 : 0;
            end += words.Is(end, "values") ? 1 : 0;
            end += words.IsMark(end, ':') || words.IsMark(end, '-') ? 1 : 0;
            return isMust || at == 0 ? end : -1;
        }

        if (isMust && words.Is(at, "must") && end + 2 < words.Count && words[end].Kind == ProseTokenKind.Number && (words.Is(end + 1, "or") || words.IsMark(end + 1, ',')))
        {
            return end;
        }

        if (at == 0 && words.Is(0, s_weak) && words.IsMark(1, ':') && IsOfNames(words.From(2)))
        {
            return 2;
        }

        if (words.Is(at, s_valid) && (words.Is(at + 1, "values") || words.Is(at + 1, "options") || words.Is(at + 1, "choices")))
        {
            return words.Is(at + 2, "are") || words.IsMark(at + 2, ':') ? at + (words.IsMark(at + 3, ':') ? 4 : 3) : -1;
        }

        return -1;
    }

    /// <summary>Whether each part of a list is written as names are, and as no word is.</summary>
    private static bool IsOfNames(ProseSlice words)
    {
        foreach (ProseSlice part in ProseLists.Split(words, out _))
        {
            if (part.Count != 1 || (part[0].Kind != ProseTokenKind.Quoted && part[0].Text.IndexOfAny(['-', '_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) < 0 && part[0].Text.Length < 5))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the description says that there are more values than it lists: "custom sizes", "also takes 10s".</summary>
    private bool IsOpen() => self.Description is { Value: var prose } && ProseTokenizer.Read(prose).Exists(static token => s_more.Has(token));

    /// <summary>Whether what is listed is what a file may be, or what a text of several parts is made of.</summary>
    private bool ListsParts(List<ProseToken> tokens)
    {
        bool isFormat = s_formats.Has(self.Words[self.Words.Length - 1]);
        return tokens.Exists(token => s_separations.Has(token) || (!isFormat && s_media.Has(token)));
    }

    private List<string>? ReadList(ProseSlice words)
    {
        List<string> values = [];
        if (self.Type == "string" && self.Description is { Value: var prose } && ListsParts(ProseTokenizer.Read(prose)))
        {
            return null;
        }

        words = self.IsNumber && words.Is(words.Count - 1, s_units) ? words.To(words.Count - 1) : words;
        foreach (ProseSlice part in ProseLists.Split(words, out _))
        {
            if (part.Count != 1 || part[0].Kind == ProseTokenKind.Mark || (part[0].Kind != ProseTokenKind.Number && self.IsNumber) || part[0].Lower is "etc" or "more" or "others" or "any")
            {
                return null;
            }

            string value = self.IsNumber ? part[0].Text : JsonText.Quote(part[0].Text);
            if (values.Contains(value))
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }
}
