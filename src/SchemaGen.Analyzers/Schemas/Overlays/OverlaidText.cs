using System.Text;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Overlays;

/// <summary>
/// Writes an overlaid schema as one text, token by token as they are written in the two files, and remembers where each came from: so the readers of schemas read it as any other text, with spans that lie in each other and follow each other, and each place in it has one in a file.
/// </summary>
/// <param name="schema">The schema file.</param>
/// <param name="overlay">The overlay file. Its spans begin where the schema file ends.</param>
internal sealed class OverlaidText(string schema, string overlay)
{
    private readonly StringBuilder _text = new(schema.Length + overlay.Length);

    // Where a token begins, here and in the files.
    private readonly List<int> _starts = [];
    private readonly List<int> _sources = [];

    /// <summary>Writes a value.</summary>
    public void Write(JsonNode node)
    {
        switch (node)
        {
            case JsonObject json:
                Begin(json);
                for (int i = 0; i < json.Members.Count; i++)
                {
                    Separate(i);
                    WriteToken(json.Members[i].NameSpan);
                    _text.Append(':');
                    Write(json.Members[i].Value);
                }

                End(json);
                break;
            case JsonArray array:
                Begin(array);
                for (int i = 0; i < array.Items.Count; i++)
                {
                    Separate(i);
                    Write(array.Items[i]);
                }

                End(array);
                break;
            default:
                WriteToken(node.Span);
                break;
        }
    }

    public override string ToString() => _text.ToString();

    /// <summary>Where a span of the text is written: in the overlay, or in the schema file.</summary>
    public (bool IsInOverlay, JsonSpan Span) Locate(JsonSpan span)
    {
        int start = SourceOf(span.Start);
        int end = span.Length == 0 ? start : SourceOf(span.End - 1) + 1;
        bool isInOverlay = start >= schema.Length;

        // A value that was merged begins and ends in the schema file, whatever is in it.
        if (end < start || end > schema.Length != isInOverlay)
        {
            end = start + 1;
        }

        return (isInOverlay, JsonSpan.FromBounds(isInOverlay ? start - schema.Length : start, isInOverlay ? end - schema.Length : end));
    }

    private int SourceOf(int position)
    {
        int index = _starts.BinarySearch(position);
        int token = index >= 0 ? index : Math.Max(0, ~index - 1);
        return _sources[token] + (position - _starts[token]);
    }

    private void Begin(JsonNode list) => WriteToken(new JsonSpan(list.Span.Start, 1));

    private void End(JsonNode list) => WriteToken(new JsonSpan(list.Span.End - 1, 1));

    private void Separate(int index)
    {
        if (index > 0)
        {
            _text.Append(',');
        }
    }

    private void WriteToken(JsonSpan token)
    {
        _starts.Add(_text.Length);
        _sources.Add(token.Start);
        bool isInOverlay = token.Start >= schema.Length;
        _text.Append(isInOverlay ? overlay : schema, isInOverlay ? token.Start - schema.Length : token.Start, token.Length);
    }
}
