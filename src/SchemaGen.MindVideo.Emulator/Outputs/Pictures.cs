namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>The pictures that were drawn last, in memory. Each is drawn once, also when several requests ask for it at a time, until others have taken its place.</summary>
/// <param name="mostBytes">The length of all kept pictures together; the last one is kept whatever its length.</param>
internal sealed class Pictures(long mostBytes = 64 * 1024 * 1024)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(OutputPlan, int), LinkedListNode<Picture>> _pictures = [];

    /// <summary>The pictures, that which was asked for last at the front.</summary>
    private readonly LinkedList<Picture> _order = new();

    private long _bytes;

    /// <summary>Returns a picture as a PNG file.</summary>
    /// <param name="plan">The plan of the outputs of a task; equal plans have the same pictures.</param>
    /// <param name="index">The index of the picture, from 0.</param>
    public byte[] Of(OutputPlan plan, int index)
    {
        LinkedListNode<Picture>? node;
        lock (_lock)
        {
            if (_pictures.TryGetValue((plan, index), out node))
            {
                _order.Remove(node);
            }
            else
            {
                node = new LinkedListNode<Picture>(new Picture((plan, index), new Lazy<byte[]>(() => Draw(plan, index))));
                _pictures.Add((plan, index), node);
            }

            _order.AddFirst(node);
        }

        // Outside of the lock: drawing takes tens of milliseconds.
        return node.Value.File.Value;
    }

    private byte[] Draw(OutputPlan plan, int index)
    {
        byte[] file = Landscape.Draw(plan, index);
        lock (_lock)
        {
            if (_pictures.TryGetValue((plan, index), out LinkedListNode<Picture>? node))
            {
                node.Value.Bytes = file.Length;
                _bytes += file.Length;
            }

            while (_bytes > mostBytes && _order.Last is { } last && last != node)
            {
                _order.RemoveLast();
                _pictures.Remove(last.Value.Key);
                _bytes -= last.Value.Bytes;
            }
        }

        return file;
    }

    private sealed class Picture((OutputPlan Plan, int Index) key, Lazy<byte[]> file)
    {
        public (OutputPlan Plan, int Index) Key { get; } = key;

        public Lazy<byte[]> File { get; } = file;

        /// <summary>The length of the file; 0 while it is being drawn.</summary>
        public int Bytes { get; set; }
    }
}
