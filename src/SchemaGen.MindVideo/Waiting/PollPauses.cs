namespace SchemaGen.MindVideo;

/// <summary>
/// The pauses between the polls of one wait. While a server sends events, they replace most polls: a pause is then as long as the longest one between polls, and ends when an event says that the task has. It is never longer, so
/// that a stream that is silent, or lies, costs at most that time.
/// </summary>
/// <param name="backOff">The delays between polls.</param>
/// <param name="maxRetryAfter">The longest requested delay that is respected.</param>
/// <param name="openFeed">Begins to read the events, or returns <see langword="null"/> where too many are read; <see langword="null"/> for a wait without events.</param>
/// <param name="time">The clock.</param>
internal sealed class PollPauses(BackOff backOff, TimeSpan maxRetryAfter, Func<TaskEventFeed?>? openFeed, TimeProvider time) : IAsyncDisposable
{
    private TaskEventFeed? _feed;
    private int _earlier;

    /// <summary>Waits until the task is to be polled.</summary>
    /// <param name="retryAfter">The delay that the last response requested.</param>
    /// <param name="onStatus">Receives each status that an event brings, but that of the end.</param>
    /// <param name="cancellationToken">Cancels the pause.</param>
    public async Task WaitAsync(TimeSpan? retryAfter, Action<MindVideoTaskStatus> onStatus, CancellationToken cancellationToken)
    {
        TimeSpan ordinary = backOff.Delay(_earlier++, retryAfter, maxRetryAfter);
        _feed ??= openFeed?.Invoke();
        if (_feed is null)
        {
            await Task.Delay(ordinary, time, cancellationToken).ConfigureAwait(false);
            return;
        }

        TimeSpan longest = backOff.Delay(int.MaxValue, retryAfter, maxRetryAfter);
        long begun = time.GetTimestamp();
        while (true)
        {
            bool isOver = _feed.IsOver;
            TimeSpan left = (_feed.IsLive && !isOver ? longest : ordinary) - time.GetElapsedTime(begun);
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            if (isOver)
            {
                await Task.Delay(left, time, cancellationToken).ConfigureAwait(false);
                return;
            }

            MindVideoTaskStatus? status = await _feed.NextAsync(left, cancellationToken).ConfigureAwait(false);
            if (status is { IsTerminal: true })
            {
                return;
            }

            if (status is { } news)
            {
                onStatus(news);
            }
        }
    }

    public ValueTask DisposeAsync() => _feed?.DisposeAsync() ?? default;
}
