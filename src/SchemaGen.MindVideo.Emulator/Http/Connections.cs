namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Aborts connections in the middle of a response.</summary>
internal static class Connections
{
    private static readonly TimeSpan s_timeToSend = TimeSpan.FromMilliseconds(50);

    /// <summary>Aborts the connection after what was written has been sent. An immediate abort would discard it.</summary>
    public static async Task AbortAfterSendingAsync(HttpContext http)
    {
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        await Task.Delay(s_timeToSend, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        http.Abort();
    }
}
