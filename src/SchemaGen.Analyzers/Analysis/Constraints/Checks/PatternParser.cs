using System.Globalization;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Parses a pattern of ECMA-262 that is known to be valid. What depends on more than the next character (lookarounds, word boundaries, references) is taken for
/// something that matches at least as much.</summary>
internal sealed class PatternParser(string pattern)
{
    /// <summary>The depth of nested groups that is followed.</summary>
    private const int MaximumDepth = 32;

    private readonly PatternReader _reader = new(pattern);
    private int _depth;

    /// <summary>Returns the pattern; null where it is nested too deep.</summary>
    public static PatternNode? TryParse(string pattern)
    {
        try
        {
            return new PatternParser(pattern).ParseChoice();
        }
        catch (Exception exception) when (exception is FormatException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    private PatternNode ParseChoice()
    {
        if (++_depth > MaximumDepth)
        {
            throw new NotSupportedException("the groups are nested too deep");
        }

        var choices = new List<PatternNode> { ParseSequence() };
        while (_reader.TryRead('|'))
        {
            choices.Add(ParseSequence());
        }

        _depth--;
        return choices.Count == 1 ? choices[0] : new PatternNode(PatternNodeKind.Choice, [.. choices]);
    }

    private PatternNode ParseSequence()
    {
        var parts = new List<PatternNode>();
        while (!_reader.IsAtEnd && _reader.Peek is not ('|' or ')'))
        {
            parts.Add(ParseQuantified());
        }

        return new PatternNode(PatternNodeKind.Sequence, [.. parts]);
    }

    private PatternNode ParseQuantified()
    {
        PatternNode part = ParseAtom(_reader.Next());
        (int Minimum, int? Maximum)? counts = _reader.IsAtEnd ? null : _reader.Peek switch
        {
            '*' => (0, null),
            '+' => (1, null),
            '?' => (0, 1),
            _ => null,
        };
        if (counts is not null)
        {
            _reader.Next();
        }
        else if (_reader.Peek == '{' && _reader.TryRead('{'))
        {
            // A brace without counts stands for itself.
            if (!_reader.TryReadCounts(out string written))
            {
                return new PatternNode(PatternNodeKind.Sequence, part, Character('{'));
            }

            counts = ReadCounts(written);
        }

        if (counts is not var (minimum, maximum))
        {
            return part;
        }

        _reader.TryRead('?');
        return new PatternNode(PatternNodeKind.Repeat, part) { Minimum = minimum, Maximum = maximum };
    }

    /// <summary>Reads <c>{2}</c>, <c>{2,}</c> or <c>{2,4}</c>.</summary>
    private static (int Minimum, int? Maximum) ReadCounts(string written)
    {
        string[] ends = written.Trim('{', '}').Split(',');
        int minimum = int.Parse(ends[0], CultureInfo.InvariantCulture);
        return (minimum, ends.Length == 1 ? minimum : ends[1].Length == 0 ? null : int.Parse(ends[1], CultureInfo.InvariantCulture));
    }

    private PatternNode ParseAtom(char c)
    {
        switch (c)
        {
            case '^':
                return new PatternNode(PatternNodeKind.Start);
            case '$':
                return new PatternNode(PatternNodeKind.End);
            case '.':
                return Characters(CodePointSet.LineTerminators, isNegated: true);
            case '[':
                CodePointSet set = new PatternClassReader(_reader).ReadSet(out bool isNegated);
                return Characters(set, isNegated);
            case '(':
                return ParseGroup();
            case '\\':
                return ParseEscape(_reader.Next());
            default:
                return Character(_reader.ReadPair(c));
        }
    }

    private PatternNode ParseGroup()
    {
        bool isAround = _reader.TryRead("?=") || _reader.TryRead("?!") || _reader.TryRead("?<=") || _reader.TryRead("?<!");
        if (!isAround && !_reader.TryRead("?:") && _reader.TryRead("?<"))
        {
            _reader.ReadUntil('>');
        }

        PatternNode inner = ParseChoice();
        if (!_reader.TryRead(')'))
        {
            throw new FormatException("a group is not closed");
        }

        return isAround ? PatternNode.Empty : inner;
    }

    private PatternNode ParseEscape(char c)
    {
        switch (c)
        {
            case 'b' or 'B':
                return PatternNode.Empty;
            case 'k' when _reader.TryRead('<'):
                _reader.ReadUntil('>');
                return Anything();
            case >= '1' and <= '9':
                _reader.ReadDigits();
                return Anything();
            default:
                return _reader.ReadClassEscape(c) is { } set ? Characters(set, isNegated: false) : Character(_reader.ReadCharacterEscape(c));
        }
    }

    private static PatternNode Anything() => new(PatternNodeKind.Repeat, new PatternNode(PatternNodeKind.Set));

    private static PatternNode Character(int codePoint) => Characters(new CodePointSet().Add(codePoint, codePoint), isNegated: false);

    // Which characters have a category is left to .NET.
    private static PatternNode Characters(CodePointSet set, bool isNegated) =>
        new(PatternNodeKind.Set) { Set = set.HasCategories ? null : set, IsNegated = isNegated };
}
