namespace SchemaGen.Benchmarks.Analyzing;

/// <summary>Processor time, by turns in one process: on a busy machine the clock on the wall measures the others.</summary>
internal static class ProcessorTime
{
    /// <summary>The median of each, in milliseconds.</summary>
    public static double[] OfEach(int warmUps, int rounds, params ReadOnlySpan<Action> actions)
    {
        var times = new List<double>[actions.Length];
        for (int round = -warmUps; round < rounds; round++)
        {
            for (int i = 0; i < actions.Length; i++)
            {
                GC.Collect();
                TimeSpan before = Environment.CpuUsage.TotalTime;
                actions[i]();
                if (round >= 0)
                {
                    (times[i] ??= []).Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
                }
            }
        }

        return [.. times.Select(static values => values.Order().ElementAt(values.Count / 2))];
    }
}
