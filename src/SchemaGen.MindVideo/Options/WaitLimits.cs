namespace SchemaGen.MindVideo;

/// <summary>The bounds of the times in <see cref="MindVideoWaitOptions"/>.</summary>
internal static class WaitLimits
{
    /// <summary>The longest delay of a timer: 45 days. A timer of .NET ends at 49.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(45);

    /// <summary>Checks the times of one wait before anything is sent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time is too short or too long.</exception>
    public static void Check(MindVideoWaitOptions? wait)
    {
        Check(wait?.Timeout, TimeSpan.FromTicks(1), nameof(MindVideoWaitOptions.Timeout));
        Check(wait?.PollInterval, TimeSpan.FromMilliseconds(1), nameof(MindVideoWaitOptions.PollInterval));
        Check(wait?.MaxPollInterval, TimeSpan.FromMilliseconds(1), nameof(MindVideoWaitOptions.MaxPollInterval));
    }

    private static void Check(TimeSpan? value, TimeSpan least, string name)
    {
        if (value is { } time && (time < least || time > Longest))
        {
            throw new ArgumentOutOfRangeException(name, time, $"It must be {(least.Ticks == 1 ? "more than zero" : "at least a millisecond")}, and at most 45 days");
        }
    }
}
