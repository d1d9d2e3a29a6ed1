namespace SchemaGen.MindVideo;

/// <summary>
/// Appends the lines of many callers. Those that come while others are written go to the disk together, so that thousands of requests do not wait for one flush each.
/// </summary>
internal sealed class JournalAppender(JournalFile file)
{
    private readonly object _lock = new();
    private List<Pending> _pending = [];
    private Task _writing = Task.CompletedTask;
    private Exception? _failure;

    /// <summary>Appends a line.</summary>
    /// <exception cref="IOException">The line was not written.</exception>
    public Task AppendAsync(JournalLine line)
    {
        var pending = new Pending(line);
        lock (_lock)
        {
            if (_failure is not null)
            {
                return Task.FromException(Failed(_failure));
            }

            _pending.Add(pending);
            if (_writing.IsCompleted)
            {
                _writing = Task.Run(WriteAll);
            }
        }

        return pending.Written.Task;
    }

    /// <summary>Waits until all lines are written.</summary>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            return _writing;
        }
    }

    private static IOException Failed(Exception failure) => new($"The journal could not be written: {failure.Message}", failure);

    private void WriteAll()
    {
        while (true)
        {
            List<Pending> lines;
            lock (_lock)
            {
                if (_pending.Count == 0)
                {
                    // Within the lock: a line that comes now must not rely on this writer.
                    _writing = Task.CompletedTask;
                    return;
                }

                (lines, _pending) = (_pending, []);
            }

            try
            {
                file.Append([.. lines.Select(static pending => pending.Line)]);
                lines.ForEach(static pending => pending.Written.SetResult());
            }
            catch (Exception exception)
            {
                // Not swallowed: every caller gets it. What the file has after its last whole line is not known, so nothing more is appended.
                lock (_lock)
                {
                    _failure = exception;
                    lines.AddRange(_pending);
                    _pending = [];
                }

                lines.ForEach(pending => pending.Written.SetException(Failed(exception)));
            }
        }
    }

    private sealed record Pending(JournalLine Line)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
