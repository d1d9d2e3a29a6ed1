namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>Limits the time of calls, so that a test whose client hangs fails by itself.</summary>
internal static class Limit
{
    /// <summary>The time after which a call hangs. It is too long for a slow machine to reach it.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    /// <summary>A token of the current test that is cancelled when a call that gets it now hangs.</summary>
    public static CancellationToken Token
    {
        get
        {
            var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            source.CancelAfter(Hang);
            return source.Token;
        }
    }
}
