namespace SchemaGen.Schemas.Prose;

/// <summary>Splits the tokens of a description into sentences; what stands in parentheses is a sentence of its own.</summary>
internal static class ProseSentences
{
    private static readonly WordSet s_abbreviations = new("e.g i.e e i g vs etc approx incl no max min");

    public static List<ProseSentence> Split(string prose, List<ProseToken> tokens)
    {
        List<ProseSentence> sentences = [];
        List<ProseToken> current = [];
        List<ProseSentence> asides = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == ProseTokenKind.Mark && tokens[i].Text[0] is '(' or '[' or '\uFF08' or '\u3010' && EndOfAside(tokens, i) is var close and > 0)
            {
                if (!IsOfNumbers(tokens, i, close))
                {
                    AddAside(prose, tokens, i, close, asides, isFirst: sentences.Count == 0);
                    i = close;
                    continue;
                }
            }

            if (Ends(prose, tokens, i))
            {
                Add(current, tokens[i].IsMark(ProseTokenizer.Break) ? -1 : tokens[i].End, tokens[i].IsMark('?'));
            }
            else
            {
                current.Add(tokens[i]);
            }
        }

        Add(current, -1, isQuestion: false);
        return sentences;

        void Add(List<ProseToken> own, int end, bool isQuestion)
        {
            if (own.Count > 0)
            {
                var sentence = new ProseSentence(own, end < 0 ? own[own.Count - 1].End : end, isAside: false, isFirst: sentences.Count == 0) { IsQuestion = isQuestion };
                sentence.Asides.AddRange(asides);
                if (sentences.Count > 0)
                {
                    sentences[sentences.Count - 1].Next = sentence;
                    sentence.Previous = sentences[sentences.Count - 1];
                }

                sentences.Add(sentence);
            }
            else if (asides.Count > 0)
            {
                if (sentences.Count > 0)
                {
                    sentences[sentences.Count - 1].Asides.AddRange(asides);
                }
                else
                {
                    sentences.AddRange(asides);
                }
            }

            asides = [];
            current = [];
        }
    }

    private static void AddAside(string prose, List<ProseToken> tokens, int open, int close, List<ProseSentence> asides, bool isFirst)
    {
        List<ProseSentence> inside = Split(prose, tokens.GetRange(open + 1, close - open - 1));
        foreach (ProseSentence sentence in inside)
        {
            // One after the other, they do not qualify what is outside.
            List<ProseToken> own = Enumerable.Range(0, sentence.Tokens.Count).Select(index => sentence.Tokens[index]).ToList();
            asides.Add(new ProseSentence(own, sentence.Place.Start + sentence.Place.Length, isAside: true, isFirst) { Next = sentence.Next });
            asides.AddRange(sentence.Asides);
        }
    }

    private static int EndOfAside(List<ProseToken> tokens, int open)
    {
        int depth = 0;
        for (int i = open; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == ProseTokenKind.Mark)
            {
                depth += tokens[i].Text[0] is '(' or '[' or '\uFF08' or '\u3010' ? 1 : tokens[i].Text[0] is ')' or ']' or '\uFF09' or '\u3011' ? -1 : 0;
                if (depth == 0)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether the brackets hold only numbers: they are an interval.</summary>
    private static bool IsOfNumbers(List<ProseToken> tokens, int open, int close)
    {
        for (int i = open + 1; i < close; i++)
        {
            if (tokens[i].Kind is ProseTokenKind.Word or ProseTokenKind.Quoted)
            {
                return false;
            }
        }

        return close > open + 1;
    }

    /// <summary>Whether a word that follows a full stop without a blank begins a sentence: "HTTP.Note".</summary>
    private static bool StartsSentence(string word) => word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[1]) && char.IsLower(word[2]);

    private static bool Ends(string prose, List<ProseToken> tokens, int at)
    {
        ProseToken mark = tokens[at];
        if (mark.Kind != ProseTokenKind.Mark)
        {
            return false;
        }

        switch (mark.Text[0])
        {
            case ProseTokenizer.Break or '\u3002' or '\u2022':
                return true;
            case '!' or '?':
                return mark.Text.Length == 1;
            case '.':
                bool isInside = mark.End < prose.Length && !char.IsWhiteSpace(prose[mark.End]) && prose[mark.End] is not (')' or ']' or '"' or '<' or '*' or '(');
                isInside &= !(at + 1 < tokens.Count && at > 0 && tokens[at - 1].Kind == ProseTokenKind.Word && !s_abbreviations.Has(tokens[at - 1]) && tokens[at + 1].Kind == ProseTokenKind.Word && tokens[at + 1].Start == mark.End && StartsSentence(tokens[at + 1].Text));
                bool isAbbreviation = at > 0 && s_abbreviations.Has(tokens[at - 1]) && at + 1 < tokens.Count && !(tokens[at + 1].Text.Length > 0 && char.IsUpper(tokens[at + 1].Text[0]));
                return !isInside && !isAbbreviation;
            default:
                return false;
        }
    }
}
