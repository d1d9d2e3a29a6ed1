using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.Analysis.Payloads;

/// <summary>The text of a string literal, and where each character of it stands in the source: in a regular, a verbatim or a raw literal, in UTF-8 or not.</summary>
internal sealed class LiteralText
{
    private readonly List<int> _places;
    private readonly LiteralForm _form;

    private LiteralText(string value, List<int> places, LiteralForm form)
    {
        Value = value;
        _places = places;
        _form = form;
    }

    /// <summary>Gets the text that the literal stands for.</summary>
    public string Value { get; }

    /// <summary>Gets the place of the text in the source, without the quotes.</summary>
    public TextSpan Span => TextSpan.FromBounds(_places[0], _places[_places.Count - 1]);

    /// <summary>Reads a token; null for one that is no string literal, or is not written to the end.</summary>
    public static LiteralText? Read(SyntaxToken token)
    {
        (List<int> Places, LiteralForm Form)? read = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => token.Text.StartsWith("@", StringComparison.Ordinal)
                ? (LiteralPlaces.OfVerbatim(token.Text), LiteralForm.Verbatim)
                : (LiteralPlaces.OfRegular(token.Text), LiteralForm.Regular),
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => (LiteralPlaces.OfRawLine(token.Text), LiteralForm.RawLine),
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => (LiteralPlaces.OfRawLines(token.Text), LiteralForm.RawLines),
            _ => null,
        };

        // A malformed literal has another text than its characters say.
        return read is { Places: var places, Form: var form } && places.Count == token.ValueText.Length + 1
            ? new LiteralText(token.ValueText, places.ConvertAll(place => place + token.SpanStart), form)
            : null;
    }

    /// <summary>The place of a character of the text in the source; of the end, behind the last.</summary>
    public int PlaceOf(int index) => _places[index];

    /// <summary>The index in the text of a place in the source; null outside the quotes.</summary>
    public int? IndexOf(int position)
    {
        if (position < _places[0] || position > _places[_places.Count - 1])
        {
            return null;
        }

        int found = _places.BinarySearch(position);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Writes a text as the source of this literal has to have it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The place in the source at which it ends.</param>
    public string Encode(string text, int end)
    {
        switch (_form)
        {
            case LiteralForm.Regular:
                string quoted = SymbolDisplay.FormatLiteral(text, quote: true);
                return quoted.Substring(1, quoted.Length - 2);
            case LiteralForm.Verbatim:
                return text.Replace("\"", "\"\"");
            default:
                // A quote before the closing quotes would be one of them.
                return _form == LiteralForm.RawLine && end == Span.End && text.EndsWith("\"", StringComparison.Ordinal) ? text + " " : text;
        }
    }

    private enum LiteralForm
    {
        Regular,
        Verbatim,
        RawLine,
        RawLines,
    }
}
