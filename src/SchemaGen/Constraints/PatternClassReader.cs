namespace SchemaGen.Constraints;

/// <summary>Reads a class of an ECMA-262 pattern: <c>[^a-z\d]</c>, after its opening bracket.</summary>
internal sealed class PatternClassReader(PatternReader reader)
{
    private readonly CodePointSet _set = new();

    /// <summary>Returns the class for .NET.</summary>
    public string Read() => ReadSet(out bool isNegated).ToPattern(isNegated);

    /// <summary>Returns the characters of the class, or those that are not in it.</summary>
    public CodePointSet ReadSet(out bool isNegated)
    {
        isNegated = reader.TryRead('^');
        while (!reader.TryRead(']'))
        {
            ReadRange();
        }

        return _set;
    }

    private void ReadRange()
    {
        int? first = ReadAtom();
        if (reader.Peek != '-' || reader.Rest(2) == "-]")
        {
            AddSingle(first);
            return;
        }

        reader.Next();
        int? last = ReadAtom();
        if (first is { } low && last is { } high)
        {
            _set.Add(low, high >= low ? high : throw new FormatException("a range of a class ends before it starts"));
            return;
        }

        // [\d-x]: a class cannot be the end of a range, so the hyphen stands for itself.
        AddSingle(first);
        AddSingle('-');
        AddSingle(last);
    }

    private void AddSingle(int? codePoint)
    {
        if (codePoint is { } single)
        {
            _set.Add(single, single);
        }
    }

    /// <summary>Reads a character; null for a class such as <c>\d</c>, which is added.</summary>
    private int? ReadAtom()
    {
        char c = reader.Next();
        if (c != '\\')
        {
            return reader.ReadPair(c);
        }

        char escaped = reader.Next();
        if (escaped == 'b')
        {
            return '\b';
        }

        if (reader.ReadClassEscape(escaped) is { } set)
        {
            _set.Add(set);
            return null;
        }

        return reader.ReadCharacterEscape(escaped);
    }
}
