using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaGen.Constraints;

/// <summary>Reads the tokens of an ECMA-262 pattern that may be outside or inside a class.</summary>
internal sealed class PatternReader(string pattern)
{
    private static readonly Regex s_counts = new(@"\G[0-9]+(,[0-9]*)?\}", RegexOptions.CultureInvariant);

    private int _position;

    public bool IsAtEnd => _position == pattern.Length;

    public char Peek => IsAtEnd ? '\0' : pattern[_position];

    public char Next() => IsAtEnd ? throw new FormatException("the pattern ends too early") : pattern[_position++];

    public bool TryRead(char c)
    {
        bool isThere = !IsAtEnd && pattern[_position] == c;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    public bool TryRead(string text)
    {
        bool isThere = string.CompareOrdinal(pattern, _position, text, 0, text.Length) == 0;
        _position += isThere ? text.Length : 0;
        return isThere;
    }

    public string Rest(int length) => pattern.Substring(_position, Math.Min(length, pattern.Length - _position));

    public string ReadUntil(char end)
    {
        int index = pattern.IndexOf(end, _position);
        if (index < 0)
        {
            throw new FormatException("'" + end + "' is missing");
        }

        string text = pattern.Substring(_position, index - _position);
        _position = index + 1;
        return text;
    }

    public string ReadDigits()
    {
        int start = _position;
        while (Peek is >= '0' and <= '9' && _position - start < 4)
        {
            _position++;
        }

        return pattern.Substring(start, _position - start);
    }

    /// <summary>Reads <c>2,4}</c> after a brace. A brace without counts stands for itself.</summary>
    public bool TryReadCounts(out string counts)
    {
        Match match = s_counts.Match(pattern, _position);
        counts = "{" + match.Value;
        _position += match.Length;
        return match.Success;
    }

    /// <summary>Joins a surrogate with the one after it.</summary>
    public int ReadPair(char c) =>
        char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek) ? char.ConvertToUtf32(c, Next()) : c;

    /// <summary>Reads <c>\d</c> and the like, after the backslash; null for what is not a class.</summary>
    public CodePointSet? ReadClassEscape(char c) => c switch
    {
        'd' => CodePointSet.Digits,
        'D' => CodePointSet.Digits.Complement(),
        'w' => CodePointSet.WordCharacters,
        'W' => CodePointSet.WordCharacters.Complement(),
        's' => CodePointSet.Spaces,
        'S' => CodePointSet.Spaces.Complement(),
        'p' or 'P' => ReadCategory(c),
        _ => null,
    };

    /// <summary>Reads the code point that an escape stands for, after the backslash.</summary>
    public int ReadCharacterEscape(char c)
    {
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when Peek is not (>= '0' and <= '9'):
                return 0;
            case 'c' when Peek is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return Next() % 32;
            case 'x':
                return ReadHex(2);
            case 'u' when TryRead('{'):
                return ReadCodePoint();
            case 'u':
                return ReadUnit();
        }

        // With the u flag only the characters of the syntax can be escaped; '-' and other signs are, in practice.
        if (char.IsLetterOrDigit(c) || c == '_')
        {
            throw new FormatException("ECMA-262 has no '\\" + c + "'");
        }

        return ReadPair(c);
    }

    private CodePointSet ReadCategory(char c)
    {
        string text = TryRead('{') ? ReadUntil('}') : throw new FormatException("'\\" + c + Rest(20) + "' is no general category of Unicode");
        string category = UnicodeProperties.Category(text) ?? throw new NotSupportedException("'\\" + c + "{" + text + "}' is no general category of Unicode");
        return new CodePointSet().AddCategory("\\" + c + "{" + category + "}");
    }

    private int ReadUnit()
    {
        int unit = ReadHex(4);
        if (char.IsHighSurrogate((char)unit) && TryRead("\\u"))
        {
            int position = _position;
            if (Peek != '{' && ReadHex(4) is int low && char.IsLowSurrogate((char)low))
            {
                return char.ConvertToUtf32((char)unit, (char)low);
            }

            _position = position - 2;
        }

        return unit;
    }

    private int ReadCodePoint()
    {
        string digits = ReadUntil('}');
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int codePoint) && codePoint is >= 0 and <= 0x10FFFF
            ? codePoint
            : throw new FormatException("'\\u{" + digits + "}' is no code point");
    }

    private int ReadHex(int length)
    {
        string digits = Rest(length);
        if (digits.Length < length || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            throw new FormatException("'" + digits + "' is no hexadecimal number of " + length.ToString(CultureInfo.InvariantCulture) + " digits");
        }

        _position += length;
        return value;
    }
}
