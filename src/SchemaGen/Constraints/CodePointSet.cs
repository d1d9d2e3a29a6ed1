using System.Globalization;
using System.Text;

namespace SchemaGen.Constraints;

/// <summary>
/// The characters of a class of a regular expression, as ranges of code points. .NET's own classes know UTF-16 units, so a set is written out
/// as one of those for what is below U+10000, and pairs of surrogates for what is above.
/// </summary>
internal sealed class CodePointSet
{
    private const int LastCodePoint = 0x10FFFF;
    private const int FirstAstral = 0x10000;

    /// <summary>Any pair of surrogates. Atomic, so that backtracking never looks at a half of one.</summary>
    private const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private readonly List<(int First, int Last)> _ranges = [];

    // \p{..} of the class. .NET knows the categories of single UTF-16 units only.
    private readonly StringBuilder _categories = new();

    public static CodePointSet Digits => new CodePointSet().Add('0', '9');

    public static CodePointSet WordCharacters => new CodePointSet().Add('0', '9').Add('A', 'Z').Add('_', '_').Add('a', 'z');

    /// <summary>WhiteSpace and LineTerminator of ECMA-262.</summary>
    public static CodePointSet Spaces => new CodePointSet()
        .Add('\t', '\r').Add(' ', ' ').Add('\u00a0', '\u00a0').Add('\u1680', '\u1680').Add('\u2000', '\u200a')
        .Add('\u2028', '\u2029').Add('\u202f', '\u202f').Add('\u205f', '\u205f').Add('\u3000', '\u3000').Add('\ufeff', '\ufeff');

    public static CodePointSet LineTerminators => new CodePointSet().Add('\n', '\n').Add('\r', '\r').Add('\u2028', '\u2029');

    /// <summary>Whether the set has characters by their categories, which only .NET knows.</summary>
    public bool HasCategories => _categories.Length > 0;

    /// <summary>Determines whether a code point is in one of the ranges.</summary>
    public bool Contains(int codePoint)
    {
        foreach ((int first, int last) in _ranges)
        {
            if (first <= codePoint && codePoint <= last)
            {
                return true;
            }
        }

        return false;
    }

    public CodePointSet Add(int first, int last)
    {
        _ranges.Add((first, last));
        return this;
    }

    public CodePointSet Add(CodePointSet other)
    {
        _ranges.AddRange(other._ranges);
        _categories.Append(other._categories);
        return this;
    }

    /// <summary>Adds <c>\p{Lu}</c> or <c>\P{Lu}</c>.</summary>
    public CodePointSet AddCategory(string escape)
    {
        _categories.Append(escape);
        return this;
    }

    /// <summary>Returns everything that is not in the set, which holds no categories.</summary>
    public CodePointSet Complement()
    {
        var complement = new CodePointSet();
        int next = 0;
        foreach ((int first, int last) in Merged())
        {
            if (first > next)
            {
                complement.Add(next, first - 1);
            }

            next = last + 1;
        }

        return next <= LastCodePoint ? complement.Add(next, LastCodePoint) : complement;
    }

    /// <summary>Returns the set as a .NET pattern of one character.</summary>
    public string ToPattern(bool isNegated)
    {
        if (_categories.Length > 0)
        {
            // .NET does not know the category of a character above U+FFFF: all of them pass, because nothing is refused that may be right.
            return "(?>" + AnyPair + "|[" + (isNegated ? "^" : "") + BasicRanges(Merged()) + _categories + "])";
        }

        List<(int First, int Last)> ranges = isNegated ? Complement().Merged() : Merged();
        if (ranges.Count == 0)
        {
            return "(?!)";
        }

        string basic = BasicRanges(ranges);
        string astral = string.Join("|", AstralRanges(ranges));
        if (astral.Length == 0)
        {
            return "[" + basic + "]";
        }

        return "(?>" + astral + (basic.Length == 0 ? ")" : "|[" + basic + "])");
    }

    /// <summary>Returns the ranges in order, with adjacent ones joined.</summary>
    private List<(int First, int Last)> Merged()
    {
        var merged = new List<(int First, int Last)>();
        foreach ((int first, int last) in _ranges.OrderBy(static range => range.First))
        {
            if (merged.Count > 0 && first <= merged[merged.Count - 1].Last + 1)
            {
                (int start, int end) = merged[merged.Count - 1];
                merged[merged.Count - 1] = (start, Math.Max(end, last));
            }
            else
            {
                merged.Add((first, last));
            }
        }

        return merged;
    }

    private static string BasicRanges(List<(int First, int Last)> ranges)
    {
        var text = new StringBuilder();
        foreach ((int first, int last) in ranges)
        {
            if (first < FirstAstral)
            {
                AppendRange(text, first, Math.Min(last, FirstAstral - 1));
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> AstralRanges(List<(int First, int Last)> ranges)
    {
        foreach ((int start, int last) in ranges)
        {
            for (int first = Math.Max(start, FirstAstral); first <= last;)
            {
                // Up to the end of the block that shares a high surrogate; whole blocks are taken together.
                int blockEnd = first | 0x3FF;
                bool isWhole = (first & 0x3FF) == 0 && blockEnd <= last;
                int end = isWhole ? ((last + 1) & ~0x3FF) - 1 : Math.Min(blockEnd, last);
                string from = char.ConvertFromUtf32(first);
                string to = char.ConvertFromUtf32(end);
                yield return Class(from[0], to[0]) + Class(from[1], to[1]);
                first = end + 1;
            }
        }
    }

    private static string Class(char first, char last)
    {
        var text = new StringBuilder("[");
        AppendRange(text, first, last);
        return text.Append(']').ToString();
    }

    private static void AppendRange(StringBuilder text, int first, int last)
    {
        text.Append(Unit(first));
        if (last > first)
        {
            text.Append('-').Append(Unit(last));
        }
    }

    private static string Unit(int unit) => "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);
}
