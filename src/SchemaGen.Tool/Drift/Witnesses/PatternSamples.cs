using System.Text;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>Makes texts that match a pattern, where its parts are of the usual kind. What it makes is confirmed elsewhere.</summary>
internal sealed class PatternSamples
{
    /// <summary>A part is not repeated more often.</summary>
    private const int MostRepeats = 300;

    private const string Printable = "a1A-_ .:/bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ023456789#@!";

    private readonly string _pattern;
    private readonly int _more;
    private readonly Random? _random;
    private int _at;

    private PatternSamples(string pattern, int more, Random? random)
    {
        _pattern = pattern;
        _more = more;
        _random = random;
    }

    /// <summary>Makes a text; null where the pattern has a part that is not understood.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="more">How many repeats a part gets beyond the least.</param>
    /// <param name="random">Chooses among alternatives; null for the first.</param>
    public static string? Of(string pattern, int more, Random? random = null)
    {
        var reader = new PatternSamples(pattern, more, random);
        string? text = reader.Alternatives(0);
        return reader._at == pattern.Length ? text : null;
    }

    private string? Alternatives(int depth)
    {
        List<string> texts = [];
        do
        {
            if (depth > 20 || Sequence(depth) is not { } text)
            {
                return null;
            }

            texts.Add(text);
        }
        while (Skip('|'));
        return texts[_random?.Next(texts.Count) ?? (_more < texts.Count ? _more : 0)];
    }

    private string? Sequence(int depth)
    {
        var text = new StringBuilder();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            int start = _at;
            if (Atom(depth) is not { } atom)
            {
                return null;
            }

            (int least, int most) = Counts();
            int count = Math.Min(Math.Min(most, least + _more), MostRepeats);
            int end = _at;
            text.Append(count > 0 ? atom : "");
            for (int i = 1; i < count && text.Length < 10_000; i++)
            {
                // Read again, because the next repeat may choose otherwise.
                _at = start;
                text.Append(Atom(depth));
            }

            _at = end;
        }

        return text.ToString();
    }

    private string? Atom(int depth)
    {
        char c = _pattern[_at++];
        switch (c)
        {
            case '^' or '$':
                return "";
            case '.':
                return "a";
            case '[':
                return Class();
            case '\\':
                return _at < _pattern.Length ? Escape(_pattern[_at++]) is { } set ? Choose(set) : null : null;
            case '(':
                if (Skip('?') && !Skip(':'))
                {
                    return null;
                }

                string? inner = Alternatives(depth + 1);
                return Skip(')') ? inner : null;
            case '*' or '+' or '?' or ')':
                return null;
            default:
                return c.ToString();
        }
    }

    private string? Class()
    {
        bool isNegated = Skip('^');
        var set = new HashSet<char>();
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            char c = _pattern[_at++];
            if (c == '\\' && _at < _pattern.Length)
            {
                if (Escape(_pattern[_at++]) is not { } escaped)
                {
                    return null;
                }

                set.UnionWith(escaped);
            }
            else if (_at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                char last = _pattern[_at + 1];
                _at += 2;
                for (int code = c; code <= last && set.Count < 1_000; code++)
                {
                    set.Add((char)code);
                }
            }
            else
            {
                set.Add(c);
            }
        }

        if (!Skip(']'))
        {
            return null;
        }

        string chosen = isNegated ? new string([.. Printable.Where(c => !set.Contains(c))]) : new string([.. set.Order()]);
        return chosen.Length == 0 ? null : Choose(chosen);
    }

    private string Choose(string set) => set[_random?.Next(set.Length) ?? 0].ToString();

    private static string? Escape(char c) => c switch
    {
        'd' => "1234567890",
        'D' => "ab-",
        'w' => "ab1_Z",
        'W' => "- .",
        's' => " ",
        'S' => "ab1",
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' => null,
        _ => c.ToString(),
    };

    private (int Least, int Most) Counts()
    {
        (int, int) counts = Skip('*') ? (0, int.MaxValue) : Skip('+') ? (1, int.MaxValue) : Skip('?') ? (0, 1) : Braces();
        Skip('?');
        return counts;
    }

    private (int Least, int Most) Braces()
    {
        int end = _at < _pattern.Length && _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) : -1;
        if (end < 0)
        {
            return (1, 1);
        }

        string[] parts = _pattern[(_at + 1)..end].Split(',');
        if (!int.TryParse(parts[0], out int least))
        {
            return (1, 1);
        }

        _at = end + 1;
        return (least, parts.Length == 1 ? least : int.TryParse(parts[1], out int most) ? most : int.MaxValue);
    }

    private bool Skip(char c)
    {
        bool isThere = _at < _pattern.Length && _pattern[_at] == c;
        _at += isThere ? 1 : 0;
        return isThere;
    }
}
