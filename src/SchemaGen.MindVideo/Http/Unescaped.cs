using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace SchemaGen.MindVideo;

/// <summary>
/// A text without its escapes, each character with its place in the text. The escapes of JSON and JavaScript, of URLs, and of HTML and XML are undone alike, because a text does not say which it has. It takes linear time:
/// the texts are those of servers.
/// </summary>
/// <param name="Characters">The characters.</param>
/// <param name="Places">Where each character begins in the first text, and the end of that; <see langword="null"/> for the first text itself.</param>
internal readonly record struct Unescaped(ReadOnlyMemory<char> Characters, int[]? Places)
{
    private static readonly SearchValues<char> s_begins = SearchValues.Create("\\%&");

    // The named characters of HTML among the ASCII ones.
    private static readonly FrozenDictionary<string, char> s_names = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["excl"] = '!', ["quot"] = '"', ["QUOT"] = '"', ["num"] = '#', ["dollar"] = '$', ["percnt"] = '%', ["amp"] = '&', ["AMP"] = '&', ["apos"] = '\'', ["lpar"] = '(', ["rpar"] = ')', ["ast"] = '*',
        ["midast"] = '*', ["plus"] = '+', ["comma"] = ',', ["period"] = '.', ["sol"] = '/', ["colon"] = ':', ["semi"] = ';', ["lt"] = '<', ["LT"] = '<', ["equals"] = '=', ["gt"] = '>', ["GT"] = '>',
        ["quest"] = '?', ["commat"] = '@', ["lsqb"] = '[', ["lbrack"] = '[', ["bsol"] = '\\', ["rsqb"] = ']', ["rbrack"] = ']', ["Hat"] = '^', ["lowbar"] = '_', ["UnderBar"] = '_', ["grave"] = '`',
        ["DiacriticalGrave"] = '`', ["lcub"] = '{', ["lbrace"] = '{', ["verbar"] = '|', ["vert"] = '|', ["VerticalLine"] = '|', ["rcub"] = '}', ["rbrace"] = '}',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int LongestName = 16;

    /// <summary>The place in the first text of a character, or of the end.</summary>
    public int PlaceOf(int index) => Places is null ? index : Places[index];

    /// <summary>Undoes the escapes once more. Returns <see langword="false"/>, where there are none.</summary>
    public bool TryUnescape(out Unescaped unescaped)
    {
        ReadOnlySpan<char> text = Characters.Span;
        unescaped = default;
        if (!text.ContainsAny(s_begins))
        {
            return false;
        }

        char[] characters = new char[text.Length];
        int[] places = new int[text.Length + 1];
        int length = 0;
        for (int i = 0; i < text.Length;)
        {
            (char character, int taken) = text[i] is '\\' or '%' or '&' ? Read(text[i..]) : (text[i], 1);
            characters[length] = character;
            places[length++] = PlaceOf(i);
            i += taken;
        }

        places[length] = PlaceOf(text.Length);
        unescaped = new Unescaped(characters.AsMemory(0, length), places);
        return length < text.Length;
    }

    /// <summary>Reads the first character, and returns how many characters its escape has.</summary>
    private static (char Character, int Taken) Read(ReadOnlySpan<char> text) => text switch
    {
        ['\\', 'u', '{', ..] when text[..Math.Min(text.Length, 12)].IndexOf('}') is > 3 and < 12 and var end && TryHex(text[3..end], out char c) => (c, end + 1),
        ['\\', 'u', ..] when text.Length >= 6 && TryHex(text[2..6], out char c) => (c, 6),
        ['\\', 'x', ..] when text.Length >= 4 && TryHex(text[2..4], out char c) => (c, 4),
        ['\\', '\\' or '/' or '"' or '\'', ..] => (text[1], 2),
        ['%', 'u', ..] when text.Length >= 6 && TryHex(text[2..6], out char c) => (c, 6),
        ['%', ..] when text.Length >= 3 && TryHex(text[1..3], out char c) => (c, 3),
        ['&', '#', 'x' or 'X', ..] => ReadNumber(text, 3, isHex: true),
        ['&', '#', ..] => ReadNumber(text, 2, isHex: false),
        ['&', ..] => ReadName(text),
        _ => (text[0], 1),
    };

    private static (char Character, int Taken) ReadNumber(ReadOnlySpan<char> text, int begin, bool isHex)
    {
        int end = begin;
        int value = 0;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            int digit = isHex ? HexOf(text[end]) : text[end] - '0';
            value = Math.Min((value * (isHex ? 16 : 10)) + digit, char.MaxValue + 1);
            end++;
        }

        // The semicolon may be missing (HTML, section 13.2.5.80).
        return end == begin || value > char.MaxValue ? (text[0], 1) : ((char)value, end < text.Length && text[end] == ';' ? end + 1 : end);
    }

    private static (char Character, int Taken) ReadName(ReadOnlySpan<char> text)
    {
        int end = text[..Math.Min(text.Length, LongestName + 2)].IndexOf(';');
        return end > 1 && s_names.TryGetValue(text[1..end].ToString(), out char character) ? (character, end + 1) : (text[0], 1);
    }

    private static int HexOf(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static bool TryHex(ReadOnlySpan<char> digits, out char character)
    {
        bool isCharacter = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && value is >= 0 and <= char.MaxValue;
        character = isCharacter ? (char)value : default;
        return isCharacter;
    }
}
