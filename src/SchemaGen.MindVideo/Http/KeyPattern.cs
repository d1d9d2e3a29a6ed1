using System.Buffers;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>Finds and removes one API key, in whatever form a text has escaped it: as JSON, URLs or HTML do, also several times, or in base64.</summary>
internal sealed class KeyPattern
{
    /// <summary>The length of the shortest key that is removed: a shorter one is not a secret, and may be a part of ordinary words.</summary>
    private const int ShortestSecret = 6;

    /// <summary>How many escapings within each other are undone.</summary>
    private const int MostEscapings = 4;

    private const string Placeholder = "[API key]";

    /// <summary>What each escape begins with; a text without it can have the key only as it is.</summary>
    private static readonly SearchValues<byte> s_escapes = SearchValues.Create("\\%&"u8);

    private readonly string[] _forms = [];
    private readonly string[] _base64 = [];
    private readonly byte[][] _utf8 = [];
    private readonly int _shortest = int.MaxValue;

    public KeyPattern(string apiKey)
    {
        if (apiKey.Length >= ShortestSecret)
        {
            _forms = [.. FormsOf(apiKey)];
            _base64 = [.. Enumerable.Range(0, 3).SelectMany(before => Base64Of(apiKey, before)).Distinct(StringComparer.Ordinal)];
            _utf8 = [.. _forms.Concat(_base64).Select(Encoding.UTF8.GetBytes)];
            _shortest = _forms.Concat(_base64).Min(static form => form.Length);
        }
    }

    public string Scrub(string text)
    {
        if (Find(text, onlyFirst: false) is not { } found)
        {
            return text;
        }

        found.Sort();
        var scrubbed = new StringBuilder();
        int from = 0;
        for (int i = 0; i < found.Count;)
        {
            (int begin, int end) = found[i];

            // The same key is found escaped and not, where that makes a difference at its ends only.
            for (i++; i < found.Count && found[i].Begin < end; i++)
            {
                end = Math.Max(end, found[i].End);
            }

            // A backslash that is left before the placeholder would make an escape with it that JSON does not have.
            while (begin > from && text[begin - 1] == '\\')
            {
                begin--;
            }

            scrubbed.Append(text, from, begin - from).Append(Placeholder);
            from = end;
        }

        return scrubbed.Append(text, from, text.Length - from).ToString();
    }

    public bool IsIn(ReadOnlySpan<byte> utf8)
    {
        if (utf8.ContainsAny(s_escapes))
        {
            return _forms.Length > 0 && IsIn(Encoding.UTF8.GetString(utf8));
        }

        foreach (byte[] form in _utf8)
        {
            if (utf8.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsIn(string text) => Find(text, onlyFirst: true) is not null;

    /// <summary>Returns the places of the key; null for none.</summary>
    private List<(int Begin, int End)>? Find(string text, bool onlyFirst)
    {
        List<(int Begin, int End)>? found = null;

        // An escape is longer than what it stands for: most headers are too short for the key in any form.
        if (text.Length < _shortest)
        {
            return null;
        }

        var level = new Unescaped(text.AsMemory(), null);
        for (int i = 0; ; i++)
        {
            foreach (string form in _forms)
            {
                Find(form, isBase64: false, level, ref found);
            }

            foreach (string form in _base64)
            {
                Find(form, isBase64: true, level, ref found);
            }

            if (i == MostEscapings || (onlyFirst && found is not null) || !level.TryUnescape(out Unescaped next))
            {
                break;
            }

            level = next;
        }

        return found;
    }

    private static void Find(string form, bool isBase64, Unescaped level, ref List<(int Begin, int End)>? found)
    {
        ReadOnlySpan<char> text = level.Characters.Span;
        for (int from = 0; text[from..].IndexOf(form, StringComparison.Ordinal) is >= 0 and var index;)
        {
            int begin = from + index;
            int end = begin + form.Length;
            if (isBase64)
            {
                // The whole run: its ends would have the key's first and last bits.
                while (begin > from && IsBase64(text[begin - 1]))
                {
                    begin--;
                }

                while (end < text.Length && (IsBase64(text[end]) || text[end] == '='))
                {
                    end++;
                }
            }

            (found ??= []).Add((level.PlaceOf(begin), level.PlaceOf(end)));
            from = end;
        }
    }

    /// <summary>Returns the key, and the key without what in it looks like an escape: that is undone with those around it.</summary>
    private static IEnumerable<string> FormsOf(string apiKey)
    {
        yield return apiKey;
        var level = new Unescaped(apiKey.AsMemory(), null);
        for (int i = 0; i < MostEscapings && level.TryUnescape(out Unescaped next) && next.Characters.Length >= ShortestSecret; i++)
        {
            level = next;
            yield return level.Characters.ToString();
        }
    }

    /// <summary>
    /// Returns the part of the key's base64 that is the same whatever follows it, and whatever goes before, as far as that has a number of bytes modulo three: in the alphabet of MIME, and in that of URLs (RFC 4648, section 5).
    /// </summary>
    private static string[] Base64Of(string apiKey, int before)
    {
        byte[] bytes = [.. new byte[before], .. Encoding.UTF8.GetBytes(apiKey)];
        string base64 = Convert.ToBase64String(bytes)[(((before * 8) + 5) / 6)..(bytes.Length * 8 / 6)];
        return [base64, base64.Replace('+', '-').Replace('/', '_')];
    }

    private static bool IsBase64(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_';
}
