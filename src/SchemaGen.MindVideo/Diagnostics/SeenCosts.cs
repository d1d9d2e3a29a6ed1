namespace SchemaGen.MindVideo;

/// <summary>The tasks whose cost was counted, so that several waits for one task count once. To bound the memory, all are forgotten when there are 10,000.</summary>
internal sealed class SeenCosts
{
    private const int Most = 10_000;

    private readonly HashSet<string> _tasks = new(StringComparer.Ordinal);

    public bool IsNew(string taskId)
    {
        lock (_tasks)
        {
            if (_tasks.Count >= Most)
            {
                _tasks.Clear();
            }

            return _tasks.Add(taskId);
        }
    }
}
