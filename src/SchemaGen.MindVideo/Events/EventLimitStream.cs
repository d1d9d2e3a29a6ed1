using System.Globalization;

namespace SchemaGen.MindVideo;

/// <summary>Reads a stream of server-sent events, and throws when an event is too long, because a parser buffers an event until its end.</summary>
internal sealed class EventLimitStream(Stream inner, int maxEventBytes) : ReadOnlyStream(inner)
{
    private int _length;
    private bool _isLineEmpty = true;
    private byte _last;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Count(buffer.Span[..read]);
        return read;
    }

    /// <summary>Counts the bytes of the current event. An event ends with an empty line; a line ends with CR, LF, or both.</summary>
    private void Count(ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            bool isSecondHalf = b == '\n' && _last == '\r';
            _last = b;
            if (isSecondHalf)
            {
                continue;
            }

            if (b is (byte)'\n' or (byte)'\r')
            {
                _length = _isLineEmpty ? 0 : _length;
                _isLineEmpty = true;
                continue;
            }

            _isLineEmpty = false;
            if (++_length > maxEventBytes)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"An event of the task has more than {maxEventBytes} bytes ({nameof(MindVideoOptions.MaxResponseBytes)})"));
            }
        }
    }
}
