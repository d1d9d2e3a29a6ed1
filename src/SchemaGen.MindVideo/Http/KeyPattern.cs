using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaGen.MindVideo;

/// <summary>Finds and removes one API key, in whatever form a text has escaped it.</summary>
internal sealed class KeyPattern
{
    /// <summary>The length of the shortest key that is removed: a shorter one is not a secret, and may be a part of ordinary words.</summary>
    private const int ShortestSecret = 6;

    private const string Placeholder = "[API key]";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What each escaping begins with; a text without it can have the key only as it is.</summary>
    private static readonly SearchValues<byte> s_escapes = SearchValues.Create("\\%&"u8);

    private readonly Regex? _key;
    private readonly Regex? _base64;
    private readonly byte[][] _unescaped = [];

    public KeyPattern(string apiKey)
    {
        if (apiKey.Length >= ShortestSecret)
        {
            _key = new Regex(EscapedForms.PatternOf(apiKey), Options);
            _base64 = new Regex(string.Join('|', Enumerable.Range(0, 3).Select(before => EscapedForms.PatternOfBase64(apiKey, before))), Options);
            _unescaped = [Encoding.UTF8.GetBytes(apiKey), .. Enumerable.Range(0, 3).SelectMany(before => Base64Of(apiKey, before))];
        }
    }

    public string Scrub(string text) => _key is null ? text : ScrubBase64(_key.Replace(text, Placeholder));

    public bool IsIn(ReadOnlySpan<byte> utf8)
    {
        if (_key is null)
        {
            return false;
        }

        if (utf8.ContainsAny(s_escapes))
        {
            return IsIn(Encoding.UTF8.GetString(utf8));
        }

        foreach (byte[] form in _unescaped)
        {
            if (utf8.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsIn(string text) => _key is not null && (_key.IsMatch(text) || _base64!.IsMatch(text));

    /// <summary>Removes the whole run of base64 around the key: its ends would have the key's first and last bits.</summary>
    private string ScrubBase64(string text)
    {
        if (!_base64!.IsMatch(text))
        {
            return text;
        }

        var scrubbed = new StringBuilder();
        int from = 0;
        foreach (Match match in _base64.Matches(text))
        {
            if (match.Index < from)
            {
                // A second one in the run that was removed.
                continue;
            }

            int begin = match.Index;
            while (begin > from && IsBase64(text[begin - 1]))
            {
                begin--;
            }

            scrubbed.Append(text, from, begin - from).Append(Placeholder);
            from = match.Index + match.Length;
            while (from < text.Length && (IsBase64(text[from]) || text[from] == '='))
            {
                from++;
            }
        }

        return scrubbed.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsBase64(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_';

    private static byte[][] Base64Of(string apiKey, int before)
    {
        byte[] bytes = [.. new byte[before], .. Encoding.UTF8.GetBytes(apiKey)];
        string base64 = Convert.ToBase64String(bytes)[(((before * 8) + 5) / 6)..(bytes.Length * 8 / 6)];
        return [Encoding.UTF8.GetBytes(base64), Encoding.UTF8.GetBytes(base64.Replace('+', '-').Replace('/', '_'))];
    }
}
