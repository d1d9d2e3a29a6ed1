namespace SchemaGen.MindVideo;

internal static class Timers
{
    /// <summary>What we let a timer of .NET count; 49 days would be its end.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(45);
}
