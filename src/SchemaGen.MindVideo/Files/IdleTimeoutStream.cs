namespace SchemaGen.MindVideo;

/// <summary>
/// Reads another stream, and gives up when that is silent for too long. A download, or a stream of events, may well take longer in all than any call.
/// </summary>
internal sealed class IdleTimeoutStream(Stream inner, TimeSpan silence, TimeProvider time) : ReadOnlyStream(inner)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var deadline = new CancellationTokenSource(silence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await Inner.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SilenceException($"Nothing came for {silence:c}", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody closed the client under it.
            throw new IOException(exception.Message, exception);
        }
    }
}
