using System.Globalization;
using System.Text;

namespace SchemaGen.Constraints;

/// <summary>Rewrites one ECMA-262 pattern for .NET. An instance serves one pattern.</summary>
internal sealed class PatternTranslator(string pattern)
{
    private const string WordBoundary = "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))";
    private const string NoWordBoundary = "(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))";

    private readonly StringBuilder _result = new();
    private readonly PatternReader _reader = new(pattern);
    private int _groups;
    private bool _hasNamedGroups;
    private bool _hasNumberedReferences;
    private bool _nothingToRepeat = true;

    /// <summary>Whether ECMA-262 knows what cannot be translated.</summary>
    public bool IsUnsupported { get; private set; }

    /// <summary>Returns the pattern for .NET; null, with a reason without a full stop, where .NET has no equivalent.</summary>
    public string? Translate(out string? reason)
    {
        reason = null;
        try
        {
            while (!_reader.IsAtEnd)
            {
                TranslateNext(_reader.Next());
            }
        }
        catch (Exception exception) when (exception is FormatException or NotSupportedException)
        {
            IsUnsupported = exception is NotSupportedException;
            reason = exception.Message;
            return null;
        }

        // .NET counts named groups after all others, ECMA-262 in the order of the text.
        if (_hasNamedGroups && _hasNumberedReferences)
        {
            IsUnsupported = true;
            reason = "it has named groups and refers to groups by number";
            return null;
        }

        return _result.ToString();
    }

    private void TranslateNext(char c)
    {
        bool nothingToRepeat = false;
        switch (c)
        {
            case '.':
                _result.Append(CodePointSet.LineTerminators.ToPattern(isNegated: true));
                break;
            case '$':
                _result.Append("\\z");
                break;
            case '[':
                _result.Append(new PatternClassReader(_reader).Read());
                break;
            case '(':
                TranslateGroup();
                nothingToRepeat = true;
                break;
            case '\\':
                TranslateEscape();
                break;
            case '*' or '+' or '?':
                TranslateQuantifier(c.ToString());
                nothingToRepeat = true;
                break;
            case '{':
                nothingToRepeat = _reader.TryReadCounts(out string counts);
                if (nothingToRepeat)
                {
                    TranslateQuantifier(counts);
                }
                else
                {
                    _result.Append("\\{");
                }

                break;
            case '^' or ')':
                _result.Append(c);
                break;
            case '|':
                _result.Append(c);
                nothingToRepeat = true;
                break;
            default:
                AppendCharacter(_reader.ReadPair(c));
                break;
        }

        _nothingToRepeat = nothingToRepeat;
    }

    private void TranslateQuantifier(string quantifier)
    {
        if (_nothingToRepeat)
        {
            throw new FormatException("there is nothing to repeat before '" + quantifier + "'");
        }

        _result.Append(quantifier);
        if (_reader.TryRead('?'))
        {
            _result.Append('?');
        }
    }

    private void TranslateGroup()
    {
        if (!_reader.TryRead('?'))
        {
            _groups++;
            _result.Append('(');
            return;
        }

        foreach (string kind in (string[])[":", "=", "!", "<=", "<!"])
        {
            if (_reader.TryRead(kind))
            {
                _result.Append("(?").Append(kind);
                return;
            }
        }

        if (!_reader.TryRead('<'))
        {
            throw new FormatException("ECMA-262 has no such group: '(?" + _reader.Rest(1) + "'");
        }

        _groups++;
        _hasNamedGroups = true;
        _result.Append("(?<").Append(ReadName()).Append('>');
    }

    /// <summary>Reads the name of a group. .NET gives some names a meaning: numbers, and a hyphen between two.</summary>
    private string ReadName()
    {
        string name = _reader.ReadUntil('>');
        return name.Length > 0 && !char.IsDigit(name[0]) && name.All(static c => char.IsLetterOrDigit(c) || c == '_')
            ? name
            : throw new FormatException("'" + name + "' is no name of a group");
    }

    private void TranslateEscape()
    {
        char c = _reader.Next();
        switch (c)
        {
            case 'b':
                _result.Append(WordBoundary);
                break;
            case 'B':
                _result.Append(NoWordBoundary);
                break;
            case 'k' when _reader.TryRead('<'):
                string name = _reader.ReadUntil('>');
                AppendReference(name, "\\k<" + name + ">");
                break;
            case >= '1' and <= '9':
                string number = c + _reader.ReadDigits();
                if (int.Parse(number, CultureInfo.InvariantCulture) > _groups)
                {
                    throw new FormatException("there is no group " + number + " before '\\" + number + "'");
                }

                _hasNumberedReferences = true;
                AppendReference(number, "\\k<" + number + ">");
                break;
            default:
                CodePointSet? set = _reader.ReadClassEscape(c);
                if (set is not null)
                {
                    _result.Append(set.ToPattern(isNegated: false));
                }
                else
                {
                    AppendCharacter(_reader.ReadCharacterEscape(c));
                }

                break;
        }
    }

    /// <summary>Rewrites a reference to a group: where the group took no part, it matches the empty text in ECMA-262, and fails in .NET.</summary>
    private void AppendReference(string group, string reference) =>
        _result.Append("(?(").Append(group).Append(')').Append(reference).Append("|)");

    private void AppendCharacter(int codePoint) => _result.Append(new CodePointSet().Add(codePoint, codePoint).ToPattern(isNegated: false));
}
