namespace SchemaGen.Schemas.Prose;

internal enum ProseTokenKind
{
    /// <summary>A word, an identifier, or a number with a unit.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>What stands in quotes or backticks, without them.</summary>
    Quoted,

    /// <summary>A punctuation mark, or a comparison.</summary>
    Mark,
}

/// <summary>A word, number or mark of a description.</summary>
/// <remarks>A class, as the parts of a sentence are: the lists of a struct are compiled anew for it.</remarks>
internal sealed class ProseToken(ProseTokenKind kind, string text, int start, int end)
{
    public readonly ProseTokenKind Kind = kind;

    /// <summary>The text; of a number, as JSON writes it.</summary>
    public readonly string Text = text;

    /// <summary>The text in lower case.</summary>
    public readonly string Lower = text.ToLowerInvariant();

    /// <summary>Its position in the description.</summary>
    public readonly int Start = start;

    /// <summary>The position behind it.</summary>
    public readonly int End = end;

    public bool Is(string lower) => Kind == ProseTokenKind.Word && Lower == lower;

    public bool IsMark(char mark) => Kind == ProseTokenKind.Mark && Text.Length == 1 && Text[0] == mark;

    /// <summary>Whether it is written as names of members are, and not as words: with an underscore, or an upper-case letter inside.</summary>
    public bool IsIdentifier
    {
        get
        {
            if (Kind == ProseTokenKind.Quoted)
            {
                return Text.IndexOf(' ') < 0;
            }

            for (int i = 1; i < Text.Length; i++)
            {
                if (Text[i] == '_' || (char.IsUpper(Text[i]) && char.IsLower(Text[i - 1])))
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>A part of the tokens of a sentence.</summary>
internal sealed class ProseSlice(List<ProseToken> tokens, int start, int count)
{
    public int Count => count;

    public ProseToken this[int index] => tokens[start + index];

    public ProseSlice From(int index) => new(tokens, start + index, count - index);

    public ProseSlice To(int index) => new(tokens, start, index);

    public ProseSlice Part(int from, int to) => new(tokens, start + from, to - from);

    public bool Is(int index, string lower) => index >= 0 && index < count && this[index].Is(lower);

    public bool Is(int index, WordSet words) => index >= 0 && index < count && words.Has(this[index]);

    public bool IsMark(int index, char mark) => index >= 0 && index < count && this[index].IsMark(mark);

    /// <summary>Whether words follow each other from a position on.</summary>
    public bool Are(int index, string first, string second) => Is(index, first) && Is(index + 1, second);

    public int IndexOf(WordSet words, int from = 0)
    {
        for (int i = from; i < count; i++)
        {
            if (words.Has(this[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public override string ToString()
    {
        string text = "";
        for (int i = 0; i < count; i++)
        {
            text += (i == 0 ? "" : " ") + this[i].Text;
        }

        return text;
    }
}
