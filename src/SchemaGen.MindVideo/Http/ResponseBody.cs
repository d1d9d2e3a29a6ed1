namespace SchemaGen.MindVideo;

/// <summary>The body of a response, read up to a limit.</summary>
/// <param name="Bytes">What was read.</param>
/// <param name="IsHuge">Whether it goes on beyond the limit.</param>
internal readonly record struct ResponseBody(ReadOnlyMemory<byte> Bytes, bool IsHuge)
{
    public static async Task<ResponseBody> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);

        // The announced length sizes the first buffer only: a server may announce anything.
        long announced = content.Headers.ContentLength ?? 0;
        byte[] buffer = new byte[Math.Clamp(announced + 1, 512, 64 * 1024)];
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0 || length > maxBytes)
            {
                return new ResponseBody(buffer.AsMemory(0, length), length > maxBytes);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, maxBytes + 1L));
            }
        }
    }
}
