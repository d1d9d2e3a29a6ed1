using Microsoft.Win32.SafeHandles;

namespace SchemaGen.MindVideo;

/// <summary>The file of a journal: a header, then one entry in each line, of which the last one of a key counts.</summary>
internal sealed class JournalFile : IDisposable
{
    /// <summary>The size from which a file is written anew without the entries that were replaced, where they are more than half of it.</summary>
    private const long LeastCompacted = 64 * 1024;

    private readonly string _path;
    private readonly Dictionary<UInt128, (long Offset, int Length)> _entries = [];
    private readonly object _lock = new();
    private SafeFileHandle _handle;
    private long _end;
    private long _live;

    private JournalFile(string path)
    {
        _path = path;
        _handle = OpenHandle(path);
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    public static JournalFile Open(string path, CancellationToken cancellationToken)
    {
        var file = new JournalFile(path);
        try
        {
            file.Read(cancellationToken);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public MindVideoJournalEntry? Find(string key)
    {
        byte[] json;
        lock (_lock)
        {
            if (!_entries.TryGetValue(JournalKey.Of(key), out (long Offset, int Length) place))
            {
                return null;
            }

            json = ReadBytes(place.Offset, place.Length);
        }

        return MindVideoJournalEntry.Parse(json);
    }

    /// <summary>Appends lines at once. One writer at a time calls it.</summary>
    /// <exception cref="IOException">The lines were not written, or not whole; what was written of them was taken off where that was possible.</exception>
    public void Append(IReadOnlyList<JournalLine> lines)
    {
        byte[] bytes = new byte[lines.Sum(static line => line.Json.Length + 1)];
        int written = 0;
        foreach (JournalLine line in lines)
        {
            line.Json.CopyTo(bytes, written);
            written += line.Json.Length;
            bytes[written++] = (byte)'\n';
        }

        try
        {
            RandomAccess.Write(_handle, bytes, _end);
            if (lines.Any(static line => line.MustSurvivePowerCut))
            {
                RandomAccess.FlushToDisk(_handle);
            }
        }
        catch (IOException)
        {
            RandomAccess.SetLength(_handle, _end);
            throw;
        }

        lock (_lock)
        {
            foreach (JournalLine line in lines)
            {
                Register(line.Key, _end, line.Json.Length);
                _end += line.Json.Length + 1;
            }
        }
    }

    public void Dispose() => _handle.Dispose();

    /// <summary>Other processes may read the file, also while it is written.</summary>
    private static SafeFileHandle OpenHandle(string path) => File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

    private void Read(CancellationToken cancellationToken)
    {
        bool hasHeader = false;
        var reader = new JournalReader(_path, _handle);
        foreach ((long offset, ReadOnlyMemory<byte> line) in reader.Lines())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!hasHeader)
            {
                hasHeader = true;
                continue;
            }

            Register(reader.Parse(line).Key, offset, line.Length);
        }

        if (!hasHeader)
        {
            RandomAccess.Write(_handle, JournalReader.Header, 0);
            RandomAccess.FlushToDisk(_handle);
        }

        _end = hasHeader ? reader.End : JournalReader.Header.Length;
        RandomAccess.SetLength(_handle, _end);
        if (_end > LeastCompacted && _live < _end / 2)
        {
            Compact();
        }
    }

    private void Register(string key, long offset, int length)
    {
        UInt128 hash = JournalKey.Of(key);
        _live += length + 1 - (_entries.TryGetValue(hash, out (long Offset, int Length) old) ? old.Length + 1 : 0);
        _entries[hash] = (offset, length);
    }

    private byte[] ReadBytes(long offset, int length)
    {
        byte[] bytes = new byte[length];
        for (int read = 0; read < length;)
        {
            int more = RandomAccess.Read(_handle, bytes.AsSpan(read), offset + read);
            if (more == 0)
            {
                throw new EndOfStreamException($"The journal '{_path}' has become shorter: its entry at byte {offset} is gone");
            }

            read += more;
        }

        return bytes;
    }

    /// <summary>Writes the last entries to another file, which then takes the place of this one. A process that dies meanwhile leaves the old file as it was.</summary>
    private void Compact()
    {
        string temporary = _path + ".tmp";
        var moved = new Dictionary<UInt128, (long Offset, int Length)>(_entries.Count);
        long end;
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(JournalReader.Header);
            foreach ((UInt128 key, (long offset, int length)) in _entries.OrderBy(static entry => entry.Value.Offset))
            {
                moved[key] = (stream.Position, length);
                stream.Write(ReadBytes(offset, length));
                stream.WriteByte((byte)'\n');
            }

            stream.Flush(flushToDisk: true);
            end = stream.Position;
        }

        _handle.Dispose();
        File.Move(temporary, _path, overwrite: true);
        _handle = OpenHandle(_path);
        foreach ((UInt128 key, (long Offset, int Length) place) in moved)
        {
            _entries[key] = place;
        }

        (_end, _live) = (end, end - JournalReader.Header.Length);
    }
}
