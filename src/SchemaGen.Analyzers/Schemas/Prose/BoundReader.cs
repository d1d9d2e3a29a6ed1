using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Reads what a sentence says of the member's own value: bounds, factors, lengths, counts and allowed values. Only an obligation counts ("must be between 1 and 4", "at most 14 images", "valid values: a, b"),
/// and only where its unit is the one that the member's type is counted in.
/// </summary>
internal sealed class BoundReader(Siblings siblings, SiblingMember self, ProseRuleList rules)
{
    private static readonly WordSet s_hedges = new("recommend recommended recommends typically usually ideally prefer preferably generally often sometimes best better suggested advised e.g example instance like try good optimal works work roughly around about approximately");
    private static readonly WordSet s_conditions = new("if when unless while for per each every sum total depending depends whichever combined long-form");
    private static readonly WordSet s_characters = new("characters character chars char");
    private static readonly WordSet s_sizes = new("mb kb gb bytes byte px pixels pixel seconds second sec secs s ms minutes minute hours days words tokens token fps hz khz percent x frames steps megapixels mp times dimensions resolution minutes' mins gigapixels long wide tall versions");
    private static readonly WordSet s_collections = new("items item elements element entries entry groups");
    private static readonly WordSet s_coercions = new("rounded round rounds clamped clamps clipped adjusted adjusts resized resizes cropped snapped truncated coerced nearest closest capped padded downscaled trimmed truncate");

    /// <summary>What tells that more than the amount may be given, or what the amount is good for.</summary>
    private static readonly WordSet s_surplus = new("rest further excess remaining beyond more additional extra free");

    private static readonly WordSet s_media = new("image video audio clip file picture");

    /// <summary>What ends a noun phrase.</summary>
    private static readonly WordSet s_joints = new("in of from for with on by to at within between");

    private static readonly WordSet s_allowed = new("allowed supported accepted permitted possible allowable be");

    private static readonly WordSet s_occasions = new("request generation call task job prediction");

    private readonly ListedValues _values = new(siblings, self, rules);

    /// <summary>Whether the service mends what is out of bounds, by what the description says.</summary>
    public static bool IsCoerced(List<ProseToken> tokens) => tokens.Exists(static token => s_coercions.Has(token));

    public void Read(ProseSentence sentence)
    {
        rules.Sentence = sentence;
        ProseSlice words = WithoutOccasion(sentence.Tokens);
        if (sentence.IsQuestion || words.Count < 2 || sentence.Asides.Exists(static aside => BoundEnds.NamesOtherBound(aside.Tokens, 0)) || words.IndexOf(s_hedges) >= 0 || words.IndexOf(s_conditions) >= 0 || self.Values.Count > 0)
        {
            return;
        }

        switch (self.Type)
        {
            case "integer" or "number":
                ReadNumber(words);
                ReadLimits(words);
                _values.Read(words, sentence);
                break;
            case "array":
                ReadCount(words, isList: true, sentence.IsAside);
                break;
            case "string":
                ReadCount(words, isList: false, sentence.IsAside);
                _values.Read(words, sentence);
                break;
        }
    }

    /// <summary>The sentence without "per request" at its end, which every bound of a request is.</summary>
    private static ProseSlice WithoutOccasion(ProseSlice words) =>
        words.Is(words.Count - 2, "per") && words.Is(words.Count - 1, s_occasions) ? words.To(words.Count - 2) : words;

    private void ReadNumber(ProseSlice words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            int end;
            if (!(i == 0 && PlainRanges.Begins(words, out end)) && !BoundPhrases.BeginsObligation(words, i, out end))
            {
                continue;
            }

            if (!_values.IsSubject(words.To(i)))
            {
                return;
            }

            ReadBounds(words.From(end));
            return;
        }
    }

    /// <summary>A factor or a range, and the other where it is joined: "a multiple of 16, between 256 and 1440".</summary>
    private void ReadBounds(ProseSlice words)
    {
        string? factor = BoundPhrases.ReadFactor(words, out int end);
        ProseBounds? range = null;
        if (factor is not null)
        {
            range = BoundPhrases.ReadRange(Joined(words, end), out _);
        }
        else
        {
            range = BoundPhrases.ReadRange(words, out end);
            factor = range is null ? null : BoundPhrases.ReadFactor(Joined(words, end), out _);
        }

        if (factor is not null)
        {
            rules.Add(ProseRuleKind.MultipleOf, [], rule => rule with { Value = factor });
        }

        if (range is not null)
        {
            rules.Add(ProseRuleKind.Range, [], rule => rule with { Bounds = range });
        }
    }

    /// <summary>What is joined to a phrase that ends at a place, behind the conjunction and the verb said again: "…, and must be between 1 and 4".</summary>
    private static ProseSlice Joined(ProseSlice words, int at)
    {
        at = BoundEnds.BehindUnit(words, at);
        while (words.IsMark(at, ',') || words.IsMark(at, ';') || words.Is(at, "and") || words.Is(at, "also"))
        {
            at++;
        }

        return words.From(BoundPhrases.BeginsObligation(words, at, out int verb) ? verb : words.Is(at, "be") ? at + 1 : at);
    }

    private void ReadCount(ProseSlice words, bool isList, bool isAside)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (Amounts.Read(words, i, out int end) is not { } amount || !IsIntroduced(words, i))
            {
                continue;
            }

            if (BoundEnds.NamesOtherBound(words, end) || words.IndexOf(s_surplus, end) >= 0 || words.Is(i - 1, "beyond") || words.Is(i - 2, "beyond"))
            {
                return;
            }

            bool isLength = (words.Is(end, s_characters) && !(isList && words.Is(end + 1, s_characters) is false && end + 1 < words.Count && words[end + 1].Kind == ProseTokenKind.Word)) || (end == words.Count && words.Is(i + 1, "length"));
            if (!isList && isLength && IsEnd(words, end + 1))
            {
                AddCount(amount, ProseRuleKind.MinLength, ProseRuleKind.MaxLength);
                return;
            }

            if (isList && !isLength && (IsCounted(words, end) || (isAside && end == words.Count)))
            {
                AddCount(amount, ProseRuleKind.MinItems, ProseRuleKind.MaxItems);
                ReadLeast(words, end, amount);
                return;
            }
        }
    }

    /// <summary>"up to 6 shots, with a minimum of 1".</summary>
    private void ReadLeast(ProseSlice words, int from, ProseBounds amount)
    {
        int at = words.Count - 3;
        if (amount.Minimum is null && at > from && words.Is(at, EnglishWords.Minimum) && words.Is(at + 1, "of") && ProseNumbers.Spelt(words[at + 2]) is { } least && least != "0" && least.All(char.IsDigit))
        {
            rules.Add(ProseRuleKind.MinItems, [], rule => rule with { Value = least });
        }
    }

    /// <summary>Whether what stands before the amount leaves it the member's: nothing, a verb of the service's, the noun for the member.</summary>
    private static bool IsIntroduced(ProseSlice words, int at)
    {
        for (int i = 0; i < at; i++)
        {
            if (words.Is(i, EnglishWords.Not) || words.Is(i, "output") || words.Is(i, "result") || words.Is(i, "results") || words.Is(i, "generates") || words.Is(i, "generate") || words.Is(i, "returns") || words.Is(i, "duration") || words.Is(i, "size") || words.Is(i, "resolution"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a noun can be what the list holds: it is in the member's name, or the word for any item.</summary>
    private bool IsCounted(ProseSlice words, int at)
    {
        for (int i = at; i < words.Count && i < at + 4; i++)
        {
            string noun = words[i].Lower;
            if (words[i].Kind != ProseTokenKind.Word || s_sizes.Has(noun) || words.Is(i, s_joints))
            {
                return false;
            }

            if (!IsEnd(words, i + 1))
            {
                continue;
            }

            noun = SiblingMember.KeyOf(noun);
            string singular = noun.EndsWith("s", StringComparison.Ordinal) ? noun.Substring(0, noun.Length - 1) : noun;
            bool isMedium = i > at && s_media.Has(singular) && Array.Exists(self.Words, word => word == words[at].Lower || word + "s" == words[at].Lower || word == words[at].Lower + "s");
            if (isMedium || s_collections.Has(noun) || (noun != singular && IsEach(singular)) || (singular.Length > 2 && (self.Key.Contains(singular) || (self.TitleKey?.Contains(singular) ?? false))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the description speaks of each of them: "information about each storyboard".</summary>
    private bool IsEach(string noun) => self.Description is { Value: var prose } && prose.IndexOf("each " + noun, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether nothing follows that could limit what is said.</summary>
    private static bool IsEnd(ProseSlice words, int at) =>
        at >= words.Count || words[at].Kind == ProseTokenKind.Mark || words.Is(at, "and") || words.Is(at, "long") || ((words.Is(at, "can") || words.Is(at, "may") || words.Is(at, "must") || words.Is(at, "are") || words.Is(at, "is")) && words.Is(at + 1, s_allowed)) || words.Is(at, "allowed") || words.Is(at, "supported") || words.Is(at, "max") || words.Is(at, EnglishWords.Maximum);

    private void AddCount(ProseBounds amount, ProseRuleKind minimum, ProseRuleKind maximum)
    {
        if (amount.Minimum is { } least && least != "0")
        {
            rules.Add(minimum, [], rule => rule with { Value = least });
        }

        if (amount.Maximum is { } most)
        {
            rules.Add(maximum, [], rule => rule with { Value = most });
        }
    }

    /// <summary>"(minimum: 0.01; maximum: 1)".</summary>
    private void ReadLimits(ProseSlice words)
    {
        string? minimum = null;
        string? maximum = null;
        int i = 0;
        for (; i < words.Count; i++)
        {
            bool isMinimum = words.Is(i, "min") || words.Is(i, EnglishWords.Minimum);
            int number = words.Is(i + 1, "of") || words.Is(i + 1, "is") || words.IsMark(i + 1, ':') || words.IsMark(i + 1, '=') ? i + 2 : i + 1;
            if ((!isMinimum && !words.Is(i, "max") && !words.Is(i, EnglishWords.Maximum)) || number >= words.Count || words[number].Kind != ProseTokenKind.Number)
            {
                break;
            }

            (minimum, maximum) = isMinimum ? (words[number].Text, maximum) : (minimum, words[number].Text);
            i = words.IsMark(number + 1, ';') || words.IsMark(number + 1, ',') ? number + 1 : number;
        }

        if (i >= words.Count && (minimum is not null || maximum is not null))
        {
            rules.Add(ProseRuleKind.Range, [], rule => rule with { Bounds = new ProseBounds(minimum, maximum) });
        }
    }
}
