namespace SchemaGen.Media;

/// <summary>The bytes of a stream, of which no more are read than a bound allows.</summary>
internal sealed class BoundedBuffer
{
    private const int Least = 16 * 1024;

    private readonly string _what;
    private readonly int _maxBytes;
    private byte[] _bytes;
    private int _length;

    /// <summary>Creates the buffer for a stream, as large as the stream says that it is.</summary>
    /// <exception cref="InvalidDataException">The stream says that it is too long. Nothing is read.</exception>
    public BoundedBuffer(Stream stream, string what, int maxBytes)
    {
        long rest = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (rest > maxBytes)
        {
            throw MediaContent.TooLong(what, rest, maxBytes);
        }

        _what = what;
        _maxBytes = maxBytes;

        // One byte more, so that the end is seen without another buffer. A file without a length (a device) has any number of bytes.
        _bytes = new byte[rest > 0 ? rest + 1 : Least];
    }

    /// <summary>Where the next bytes go; never empty.</summary>
    public Memory<byte> Free
    {
        get
        {
            if (_length == _bytes.Length)
            {
                Array.Resize(ref _bytes, (int)Math.Min(2L * _bytes.Length, Array.MaxLength));
            }

            return _bytes.AsMemory(_length);
        }
    }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Counts bytes that were read. Returns whether there may be more.</summary>
    /// <exception cref="InvalidDataException">They are more than allowed.</exception>
    public bool Add(int read)
    {
        _length += read;
        return _length > _maxBytes ? throw MediaContent.TooLong(_what, null, _maxBytes) : read > 0;
    }
}
