namespace SchemaGen.MindVideo;

/// <summary>
/// A journal in a file, which is only appended to: a JSON object in each line. It survives <c>kill -9</c> and power cuts: a line that was not written to its end is cut off when the file is opened again. One process at a
/// time may have it open; <c>path.lock</c>, a file beside it, holds the others off. It needs some 50 bytes of memory for each key, and reads an entry from the file when it is looked up.
/// </summary>
public sealed class MindVideoFileJournal : IMindVideoJournal, IAsyncDisposable
{
    private readonly FileStream _lock;
    private readonly JournalFile _file;
    private readonly JournalAppender _appender;
    private int _isDisposed;

    private MindVideoFileJournal(string path, FileStream lockFile, JournalFile file)
    {
        Path = path;
        _lock = lockFile;
        _file = file;
        _appender = new JournalAppender(file);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>How many keys have an entry.</summary>
    public int Count => _file.Count;

    /// <summary>Opens a journal, or creates one. Where more than half of a file is entries that later ones have replaced, it is written anew without them.</summary>
    /// <param name="path">The path of the file. Its folder must exist.</param>
    /// <param name="cancellationToken">Cancels the reading of the file.</param>
    /// <returns>The journal. Dispose of it to let other processes open the file.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="IOException">Another process, or another journal of this one, has the file open; or the file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The file is not a journal, or a line before its end cannot be read. Nothing of it is changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static Task<MindVideoFileJournal> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        // A lock beside a link would not hold off a process that opens the target.
        string full = new FileInfo(path).LinkTarget is null ? System.IO.Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        return Task.Run(
            () =>
            {
                FileStream lockFile = Lock(full);
                try
                {
                    return new MindVideoFileJournal(full, lockFile, JournalFile.Open(full, cancellationToken));
                }
                catch
                {
                    lockFile.Dispose();
                    throw;
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<MindVideoJournalEntry?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        return ValueTask.FromResult(_file.Find(key));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The file cannot be written. No later entry is written either.</exception>
    public ValueTask WriteAsync(MindVideoJournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);

        // Where an end or a refusal is lost in a power cut, the task is asked for again, and nothing is paid.
        bool mustSurvivePowerCut = entry.State is MindVideoJournalState.Submitting or MindVideoJournalState.Submitted;
        return new ValueTask(_appender.AppendAsync(new JournalLine(entry.Key, entry.ToUtf8(), mustSurvivePowerCut)));
    }

    /// <summary>Writes what is under way to its end, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _appender.CloseAsync().ConfigureAwait(false);
            _file.Dispose();
            await _lock.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static FileStream Lock(string path)
    {
        try
        {
            // It is never deleted: a process that has just opened a deleted one would lock nothing.
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            throw new IOException(
                $"The journal '{path}' cannot be locked: another process, or another journal of this one, has it open. One process at a time may use a journal. ({exception.Message})", exception);
        }
    }
}
