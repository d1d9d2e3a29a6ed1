using System.Buffers;
using System.Text;

namespace SchemaGen.AspNetCore.Bodies;

/// <summary>The body of a request, which keeps what is read of it: a body that is refused is read again, to find all that is wrong.</summary>
/// <param name="body">The body; it is not disposed with this stream.</param>
internal sealed class RecordedBody(Stream body) : Stream
{
    private const int FirstSize = 4096;

    private byte[]? _recorded = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads the rest of the body, and returns all of it in UTF-8.</summary>
    /// <param name="encoding">The encoding of the body; null for UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<ReadOnlyMemory<byte>> ToUtf8Async(Encoding? encoding, CancellationToken cancellationToken)
    {
        await CopyToAsync(Null, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> all = _recorded.AsMemory(0, _count);
        return encoding is null or UTF8Encoding ? all : Encoding.Convert(encoding, Encoding.UTF8, all.ToArray());
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Record(buffer.Span[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = body.Read(buffer, offset, count);
        Record(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Gives up what was recorded. A reader of the request that was made while this was its body may still read on.</summary>
    public void Release()
    {
        if (_recorded is { } recorded)
        {
            _recorded = null;
            ArrayPool<byte>.Shared.Return(recorded);
        }
    }

    private void Record(ReadOnlySpan<byte> bytes)
    {
        if (_recorded is not { } recorded || bytes.IsEmpty)
        {
            return;
        }

        if (bytes.Length > recorded.Length - _count)
        {
            _recorded = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(2L * recorded.Length, (long)_count + bytes.Length)));
            recorded.AsSpan(0, _count).CopyTo(_recorded);
            ArrayPool<byte>.Shared.Return(recorded);
        }

        bytes.CopyTo(_recorded.AsSpan(_count));
        _count += bytes.Length;
    }
}
