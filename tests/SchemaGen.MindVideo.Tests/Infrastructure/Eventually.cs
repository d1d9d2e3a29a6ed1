namespace SchemaGen.MindVideo.Tests.Infrastructure;

internal static class Eventually
{
    /// <summary>Waits for an effect of another thread. The limit is for a hang, not for a slow machine.</summary>
    public static async Task BecomesTrue(Func<bool> condition)
    {
        for (int i = 0; i < 6000 && !condition(); i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.True(condition());
    }
}
