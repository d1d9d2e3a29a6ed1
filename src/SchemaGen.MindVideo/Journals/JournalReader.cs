using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SchemaGen.MindVideo;

/// <summary>Reads the lines of a journal. What stands after the last line break was not written to its end, and was never relied on.</summary>
internal sealed class JournalReader(string path, SafeFileHandle handle)
{
    private static readonly byte[] s_header = "{\"journal\":\"SchemaGen.MindVideo\",\"version\":1}\n"u8.ToArray();

    private int _line;

    /// <summary>The first line, with its line break.</summary>
    public static ReadOnlySpan<byte> Header => s_header;

    /// <summary>Where the last complete line ends, when all lines were read.</summary>
    public long End { get; private set; }

    /// <summary>Returns the complete lines with their offsets, the header first. A line is valid until the next one is requested.</summary>
    /// <exception cref="InvalidDataException">The file does not begin as a journal does.</exception>
    public IEnumerable<(long Offset, ReadOnlyMemory<byte> Line)> Lines()
    {
        byte[] buffer = new byte[64 * 1024];
        long offset = 0;
        int filled = 0;
        while (true)
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, checked(buffer.Length * 2));
            }

            int read = RandomAccess.Read(handle, buffer.AsSpan(filled), offset + filled);
            if (read == 0)
            {
                break;
            }

            int searched = filled;
            filled += read;
            int begin = 0;
            for (int end; (end = buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n')) >= 0;)
            {
                end += searched;
                CheckHeader(buffer.AsSpan(begin, end + 1 - begin), isComplete: true);
                _line++;
                yield return (offset + begin, buffer.AsMemory(begin, end - begin));
                searched = begin = end + 1;
                End = offset + begin;
            }

            buffer.AsSpan(begin, filled - begin).CopyTo(buffer);
            filled -= begin;
            offset += begin;
        }

        CheckHeader(buffer.AsSpan(0, filled), isComplete: false);
    }

    /// <summary>Reads the entry in the line that was returned last.</summary>
    /// <exception cref="InvalidDataException">The line is not an entry. It is not the torn end of the file, so something else has written there.</exception>
    public MindVideoJournalEntry Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return MindVideoJournalEntry.Parse(line);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException(
                $"Line {_line} of the journal '{path}' is not an entry, and what became of its request is not known. {exception.Message}. Repair or remove the line by hand", exception);
        }
    }

    /// <summary>Refuses another file than a journal, which would otherwise be cut off or appended to.</summary>
    private void CheckHeader(ReadOnlySpan<byte> bytes, bool isComplete)
    {
        if (_line == 0 && !(isComplete ? Header.SequenceEqual(bytes) : Header.StartsWith(bytes)))
        {
            throw new InvalidDataException($"The file '{path}' is not a journal of this version: it begins with '{ServerText.OneLine(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 60)]))}'");
        }
    }
}
