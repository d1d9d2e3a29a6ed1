using System.Text;

namespace SchemaGen.Generation.Emission;

/// <summary>Writes source text with indentation and <c>\n</c>, the same on every machine.</summary>
internal sealed class CodeWriter
{
    private const string Indentation = "    ";

    private readonly StringBuilder _text = new(4096);
    private int _depth;

    /// <summary>Writes one line, or several where the text contains line feeds, each indented.</summary>
    public void Line(string text = "")
    {
        int start = 0;
        while (true)
        {
            int end = text.IndexOf('\n', start);
            int length = (end < 0 ? text.Length : end) - start;
            if (length > 0)
            {
                for (int i = 0; i < _depth; i++)
                {
                    _text.Append(Indentation);
                }

                _text.Append(text, start, length);
            }

            _text.Append('\n');
            if (end < 0)
            {
                return;
            }

            start = end + 1;
        }
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Line(line);
        }
    }

    /// <summary>Writes a line, and encloses what follows in braces until the result is disposed of.</summary>
    /// <param name="header">The line; empty where it has been written already.</param>
    public Block Open(string header)
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>Indents what follows until the result is disposed of.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, null);
    }

    public override string ToString() => _text.ToString();

    public readonly struct Block(CodeWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
