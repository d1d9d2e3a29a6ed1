using SchemaGen.Json;

namespace SchemaGen.Tool.Pages;

/// <summary>
/// Finds the balanced JSON values in any text, also where several follow each other without a separator. One pass: where a value breaks off, what was complete inside it stays, and the search goes on there.
/// </summary>
internal sealed class BalancedJson
{
    private readonly string _text;
    private readonly List<JsonSpan> _found = [];
    private readonly List<JsonSpan> _broken = [];
    private readonly Stack<Open> _open = new();

    private BalancedJson(string text) => _text = text;

    /// <summary>Returns the spans of the objects and arrays that lie in no other, in the order of the text.</summary>
    public static IReadOnlyList<JsonSpan> Find(string text) => Search(text)._found;

    /// <summary>Returns the spans of what begins as an object or an array and breaks off: from its bracket to where it is not JSON any more.</summary>
    public static IReadOnlyList<JsonSpan> FindBroken(string text) => Search(text)._broken;

    private static BalancedJson Search(string text)
    {
        var search = new BalancedJson(text);
        for (int i = search.NextBracket(0); i >= 0; i = search.NextBracket(i))
        {
            i = search.Read(i);
        }

        return search;
    }

    private int NextBracket(int from) => from >= _text.Length ? -1 : _text.AsSpan(from).IndexOfAny('{', '[') is >= 0 and var at ? from + at : -1;

    /// <summary>Reads a value as far as it goes, and returns where the search continues.</summary>
    private int Read(int start)
    {
        _open.Clear();
        _open.Push(new Open(start, _text[start] == '{'));
        int at = start + 1;
        while (_open.Count > 0)
        {
            at = SkipSpace(at);
            int next = at < _text.Length ? Step(at, _open.Peek()) : -1;
            if (next < 0)
            {
                // What was complete in the broken value is in the list already.
                _broken.Add(JsonSpan.FromBounds(start, at));
                return at;
            }

            at = next;
        }

        return at;
    }

    /// <summary>Reads the next token; -1 where it cannot stand there.</summary>
    private int Step(int at, Open open)
    {
        char c = _text[at];
        switch (open.Expected)
        {
            case Expected.FirstOrEnd when c == (open.IsObject ? '}' : ']'):
            case Expected.CommaOrEnd when c == (open.IsObject ? '}' : ']'):
                return Close(at);
            case Expected.CommaOrEnd:
                open.Expected = open.IsObject ? Expected.Name : Expected.Value;
                return c == ',' ? at + 1 : -1;
            case Expected.Colon:
                open.Expected = Expected.Value;
                return c == ':' ? at + 1 : -1;
            case Expected.Name:
            case Expected.FirstOrEnd when open.IsObject:
                open.Expected = Expected.Colon;
                return c == '"' ? StringEnd(at) : -1;
            default:
                open.Expected = Expected.CommaOrEnd;
                return Value(at, c);
        }
    }

    private int Value(int at, char c)
    {
        switch (c)
        {
            case '{' or '[':
                _open.Push(new Open(at, c == '{'));
                return at + 1;
            case '"':
                return StringEnd(at);
            default:
                int end = at;
                while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '-' or '+' or '.'))
                {
                    end++;
                }

                return JsonTree.Parse(_text[at..Math.Min(end, at + LongestLiteral)]).IsValid && end - at <= LongestLiteral ? end : -1;
        }
    }

    private const int LongestLiteral = 400;

    /// <summary>The end of a string; -1 where the line ends before it.</summary>
    private int StringEnd(int at)
    {
        for (int i = at + 1; i < _text.Length && _text[i] >= ' '; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == '"')
            {
                return i + 1;
            }
        }

        return -1;
    }

    private int Close(int at)
    {
        int start = _open.Pop().Start;
        while (_found.Count > 0 && _found[^1].Start > start)
        {
            _found.RemoveAt(_found.Count - 1);
        }

        _found.Add(JsonSpan.FromBounds(start, at + 1));
        return at + 1;
    }

    private int SkipSpace(int at)
    {
        while (at < _text.Length && _text[at] is (' ' or '\t' or '\r' or '\n'))
        {
            at++;
        }

        return at;
    }

    private enum Expected
    {
        FirstOrEnd,
        Name,
        Colon,
        Value,
        CommaOrEnd,
    }

    private sealed class Open(int start, bool isObject)
    {
        public int Start { get; } = start;

        public bool IsObject { get; } = isObject;

        public Expected Expected { get; set; }
    }
}
