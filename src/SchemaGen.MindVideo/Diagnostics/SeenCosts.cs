namespace SchemaGen.MindVideo;

/// <summary>The tasks whose cost was counted, so that one which several wait for counts once. It forgets all of them when there are many: memory is worth more than a metric.</summary>
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
