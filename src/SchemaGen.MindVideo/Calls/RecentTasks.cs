namespace SchemaGen.MindVideo;

/// <summary>The tasks that were accepted a moment ago, which the platform may not know everywhere yet. To bound the memory, all are forgotten when there are 10,000.</summary>
internal sealed class RecentTasks(TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan s_moment = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, long> _accepted = new(StringComparer.Ordinal);

    public void Add(string taskId)
    {
        lock (_accepted)
        {
            if (_accepted.Count >= Most)
            {
                _accepted.Clear();
            }

            _accepted[taskId] = time.GetTimestamp();
        }
    }

    public bool Contains(string taskId)
    {
        lock (_accepted)
        {
            return _accepted.TryGetValue(taskId, out long accepted) && time.GetElapsedTime(accepted) < s_moment;
        }
    }
}
