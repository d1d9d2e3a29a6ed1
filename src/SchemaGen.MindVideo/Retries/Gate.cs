using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.MindVideo;

/// <summary>
/// Limits how many attempts of a kind are under way at once. Over HTTP/1.1, thousands of waiting tasks that poll at once would take a socket each, which is more than a process may have. Each kind has a gate of its own, so
/// that polls of a host that hangs do not hold up a submit.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore holds nothing but memory until its wait handle is read.")]
internal sealed class Gate(int mostAtOnce)
{
    private readonly SemaphoreSlim _turns = new(mostAtOnce);

    /// <summary>Waits for a turn, and returns what ends it when disposed of.</summary>
    public async ValueTask<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(_turns);
    }

    /// <summary>Takes a turn, where one is free.</summary>
    public Turn? TryEnter() => _turns.Wait(0) ? new Turn(_turns) : null;

    /// <summary>A turn; the default one takes none.</summary>
    public readonly struct Turn(SemaphoreSlim? turns) : IDisposable
    {
        public void Dispose() => turns?.Release();
    }
}
